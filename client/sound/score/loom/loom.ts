import { justTuning } from '../notation/pitch.ts'
import type { Score } from '../score.ts'
import { BEATER, DUCK, HEDDLES, SHUTTLE, TREADLE } from './frame.ts'
import { ENDING, IMPACT, RATCHET, THROW } from './marks.ts'
import { BASS, FINE_KOTO, KALIMBAS, KOTO } from './threads.ts'
import { BOWLS, CHOIR, HOCKET, HUM, SONG } from './voices.ts'

/**
 * A weaving mill that sings: wood, tines, strings and mouths, tuned in pure intervals over G so that chords stand
 * still while the threads run across each other in fives and sevens.
 */
export const LOOM: Score = {
  id: 'loom',
  tuning: justTuning('G', [
    1,
    16 / 15,
    9 / 8,
    6 / 5,
    5 / 4,
    4 / 3,
    7 / 5,
    3 / 2,
    8 / 5,
    5 / 3,
    9 / 5,
    15 / 8,
  ]),
  scale: ['G', 'A', 'Bb', 'C', 'D', 'Eb', 'F'],
  progressions: {
    warp: 'Gm9 | Gm9 | Ebmaj7 | Dm',
    weft: 'Ebmaj7 | Bbmaj7 | Gm9 | Dm',
    cloth: 'Cmadd9 | Ebmaj9 | Bbmaj7 | Gmadd9',
  },
  form: [
    { from: 0, rounds: ['warp'] },
    { from: 0.3, rounds: ['warp', 'warp', 'weft', 'warp'] },
    { from: 0.5, rounds: ['warp', 'weft', 'warp', 'cloth'] },
    { from: 0.8, rounds: ['weft', 'cloth', 'weft', 'cloth'] },
  ],
  stems: [
    HUM,
    BOWLS,
    KALIMBAS,
    SHUTTLE,
    BASS,
    TREADLE,
    DUCK,
    CHOIR,
    HEDDLES,
    KOTO,
    BEATER,
    HOCKET,
    FINE_KOTO,
    SONG,
    RATCHET,
    THROW,
    IMPACT,
    ENDING,
  ],
  bed: { partials: [1, 0.25, 0.45, 0.12, 0.2, 0.05], hz: 780, detune: 6, swells: 8, level: 0.18 },
  trim: 1.06,
}
