import { EQUAL } from '../notation/pitch.ts'
import type { Score } from '../score.ts'
import { DUCK, HAT, KICK, RIMS, SHAKER } from './drums.ts'
import { BASS, DUB, GLITTER, HARP, STRINGS } from './harmony.ts'
import { ENDING, IMPACT, PULL, RISER } from './marks.ts'
import { BELLS, CALL, DROPS, GLASS_AIR, SURF } from './water.ts'

/** For eveningwear: D with a bright fourth, slow strings and glass over a soft pulse, rising and falling as the sea does. */
export const TIDE: Score = {
  id: 'tide',
  tuning: EQUAL,
  scale: ['D', 'E', 'F#', 'G', 'A', 'B', 'C#'],
  progressions: {
    ebb: 'Dmaj9 | Dmaj9 | Bm11 | Gmaj7#11',
    flow: 'Bm9 | Gmaj9 | Dmaj9/F# | A69',
    swell: 'Gmaj9 | A69 | Bm11 | F#m7',
  },
  form: [
    { from: 0, rounds: ['ebb'] },
    { from: 0.3, rounds: ['ebb', 'flow', 'ebb', 'ebb'] },
    { from: 0.5, rounds: ['flow', 'ebb', 'flow', 'swell'] },
    { from: 0.8, rounds: ['swell', 'flow', 'swell', 'swell'] },
  ],
  stems: [
    SURF,
    GLASS_AIR,
    DROPS,
    STRINGS,
    HARP,
    BASS,
    DUB,
    KICK,
    DUCK,
    SHAKER,
    BELLS,
    RIMS,
    GLITTER,
    HAT,
    CALL,
    RISER,
    PULL,
    IMPACT,
    ENDING,
  ],
  bed: { partials: [1, 0.3, 0.12, 0.05], hz: 900, detune: 7, swells: 6, level: 0.2 },
  trim: 1.12,
}
