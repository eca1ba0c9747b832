import { CHAMBER, echoed, equalised, HALL, inRoom, thinned } from '../effects.ts'
import { evenly, goingRound } from '../notation/line.ts'
import { bassOf, voiceIn } from '../notation/pitching.ts'
import type { Stem } from '../score.ts'
import { KALIMBA } from '../voices/bodies.ts'
import { plucked } from '../voices/plucked.ts'
import { struckBody } from '../voices/struck-body.ts'
import { synth } from '../voices/synth.ts'

/** Threads of different lengths, crossing: five against four, seven against sixteen. */

const ALL = ['warp', 'weft', 'cloth'] as const

/** Five in the time of four, on tines. */
export const KALIMBAS: Stem = {
  name: 'kalimba',
  role: 'harmony',
  enters: 0.12,
  level: -23.8,
  bus: 'ducked',
  channels: 2,
  dull: 2,
  measures: 4,
  tail: 1.4,
  over: ALL,
  cycle: ['a'],
  parts: [
    {
      voice: struckBody(KALIMBA),
      pitches: voiceIn('G4', 'A5', 4),
      takes: {
        a: [
          evenly('0', '2', '1', '3', '2'),
          evenly('0', '2', '4', '3', '1'),
          evenly('0', '3', '1', '4', '2'),
          evenly('5', '3', '2', '1', '.'),
        ].join(' | '),
      },
      pan: -0.3,
      spread: 0.25,
      loose: 0.004,
    },
    {
      voice: struckBody(KALIMBA),
      pitches: voiceIn('G3', 'A4', 4),
      takes: {
        a: '0 . . 2?  . . 1 .  . 2? . .  3 . . . | 0 . . 2?  . . 1 .  . . 3? .  . . . . | 0 . . 2?  . . 1 .  . 2? . .  3 . . 4? | . . 2 .  . 1? . .  0 . . .  . . . .',
      },
      gain: 0.75,
      pan: 0.35,
      loose: 0.004,
    },
  ],
  effects: [
    thinned(130),
    echoed(0.6, { feedback: 0.3, lowCutHz: 500, highCutHz: 4500, wet: 0.18 }),
    inRoom({ ...CHAMBER, seconds: 1.2, size: 0.8, wet: 0.4 }),
  ],
}

/** A figure of seven, going round and round until it meets the bar again. */
export const KOTO: Stem = {
  name: 'koto',
  role: 'harmony',
  enters: 0.46,
  level: -24.6,
  bus: 'ducked',
  channels: 2,
  dull: 2,
  measures: 4,
  tail: 1.8,
  over: ALL,
  cycle: ['a'],
  parts: [
    {
      voice: plucked({ seconds: 1.7, bright: 0.8, position: 0.16 }),
      pitches: voiceIn('G3', 'F5', 4),
      takes: { a: goingRound('0! . 3? 2 . 4 1?', 4) },
      pan: 0.25,
      spread: 0.35,
      loose: 0.003,
    },
  ],
  effects: [
    thinned(150),
    equalised({ kind: 'peak', hz: 2600, gain: 2.5, q: 0.8 }),
    inRoom({ ...HALL, seconds: 1.8, wet: 0.35, dry: 0.9 }),
  ],
}

/** A second koto, high, with a figure of five: the two drift apart and meet. */
export const FINE_KOTO: Stem = {
  name: 'fine koto',
  role: 'colour',
  enters: 0.6,
  level: -27,
  bus: 'ducked',
  channels: 2,
  dull: 2,
  measures: 4,
  tail: 1.6,
  over: ['weft', 'cloth'],
  cycle: ['a'],
  parts: [
    {
      voice: plucked({ seconds: 1.2, bright: 0.9, position: 0.12 }),
      pitches: voiceIn('G4', 'F6', 4),
      takes: { a: goingRound('3 . 2? . 4', 4) },
      pan: -0.4,
      spread: 0.3,
      loose: 0.003,
    },
  ],
  effects: [thinned(300), inRoom({ ...HALL, seconds: 2, wet: 0.5, dry: 0.8 })],
}

/** Warm, round, and a little late: the weight on the warp. */
export const BASS: Stem = {
  name: 'bass',
  role: 'bass',
  enters: 0.28,
  level: -22.3,
  bus: 'ducked',
  channels: 1,
  dull: 4,
  measures: 4,
  tail: 0.4,
  over: ALL,
  cycle: ['a', 'b'],
  parts: [
    {
      voice: synth({
        rest: 2.2,
        opens: 5,
        closes: 0.45,
        resonance: 0.9,
        attack: 0.006,
        release: 0.1,
        drive: 1.5,
        hollow: 0.6,
      }),
      pitches: bassOf('G1'),
      takes: {
        a: '1! - - . . . 1? - . . 5? - . . 1? . | 1! - - . . . 1? - . . 8? . 5? - . . | 1! - - . . . 1? - . . 5? - . . 1? . | 1! - - . . . 5? - . . 1? - . 8? . .',
        b: '1! - . . 1? . . 5? - . . 1 - - . . | 1! - . . 1? . . 8? - . . 5 - - . . | 1! - . . 1? . . 5? - . . 1 - - . . | 1! - . . 1? . . 3? - . . 5 - - 8? .',
      },
    },
  ],
  effects: [equalised({ kind: 'highpass', hz: 34 }, { kind: 'lowpass', hz: 2400 })],
}
