import { EQUAL } from '../notation/pitch.ts'
import type { Score } from '../score.ts'
import { BRUSHES, DUCK, KICK, RIMS, SHEARS } from './drums.ts'
import { BREATH, PIANO, STABS, STRINGS, VIOLIN } from './far.ts'
import { DRONE, PULSE, SUB } from './low.ts'
import { ENDING, IMPACT, RISER, ROLL } from './marks.ts'

/** For tailoring: F minor, mostly the dark. A dry kick, brushes, shears; piano and strings from far away. */
export const NOIR: Score = {
  id: 'noir',
  tuning: EQUAL,
  scale: ['F', 'G', 'Ab', 'Bb', 'C', 'Db', 'Eb'],
  progressions: {
    pedal: 'Fm9 | Fm9 | Dbmaj7/F | Bbm9/F',
    turn: 'Fm9 | Dbmaj9 | Bbm9 | C7sus4b9',
    lift: 'Dbmaj9 | Ebadd9 | Fm9 | Abmaj7',
  },
  form: [
    { from: 0, rounds: ['pedal'] },
    { from: 0.3, rounds: ['pedal', 'pedal', 'pedal', 'turn'] },
    { from: 0.55, rounds: ['pedal', 'turn', 'pedal', 'lift'] },
    { from: 0.8, rounds: ['turn', 'lift', 'turn', 'lift'] },
  ],
  stems: [
    DRONE,
    BREATH,
    PIANO,
    SUB,
    KICK,
    DUCK,
    BRUSHES,
    SHEARS,
    STRINGS,
    RIMS,
    STABS,
    PULSE,
    VIOLIN,
    RISER,
    ROLL,
    IMPACT,
    ENDING,
  ],
  bed: { partials: [1, 0.5, 0.3, 0.18, 0.1, 0.06], hz: 620, detune: 11, swells: 7, level: 0.17 },
  trim: 1.13,
}
