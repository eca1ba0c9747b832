import { echoed, HALL, inRoom, NAVE, softened, thinned } from '../effects.ts'
import { at, named, voiceIn } from '../notation/pitching.ts'
import type { Stem } from '../score.ts'
import { armonica } from '../voices/armonica.ts'
import { bell } from '../voices/bell.ts'
import { drop } from '../voices/drop.ts'
import { ondes } from '../voices/ondes.ts'
import { surf } from '../voices/surf.ts'

/** Waves, one in two measures, never in the same place. */
export const SURF: Stem = {
  name: 'surf',
  role: 'air',
  enters: 0,
  level: -36,
  bus: 'ducked',
  channels: 2,
  dull: 2,
  measures: 4,
  tail: 1,
  cycle: ['a', 'b'],
  parts: [
    {
      voice: surf(0.42),
      pitches: at(1),
      takes: {
        a: 'x - - - | - - . . | . o - - | - - - -',
        b: '. . o - | - - - - | x - - - | - - - -',
      },
    },
  ],
}

/** Wet glass: the held tone under everything, on D and A, which every chord of the score can bear. */
export const GLASS_AIR: Stem = {
  name: 'glass',
  role: 'air',
  enters: 0,
  level: -29.5,
  bus: 'ducked',
  channels: 2,
  dull: 3,
  measures: 4,
  tail: 3,
  cycle: ['a', 'b'],
  parts: [
    {
      voice: armonica({ attack: 1.6, release: 2.2, partials: [1, 0.35, 0.2, 0.1, 0.05], drift: 0.7 }),
      pitches: named,
      takes: {
        a: 'D3 - - - | - - - - | - - - - | - - - -',
        b: 'D3 - - - | - - - - | - - - - | - - - -',
      },
      gain: 0.6,
    },
    {
      voice: armonica({ attack: 2.4, release: 2.4, partials: [1, 0.2, 0.12], drift: 0.9 }),
      pitches: named,
      takes: {
        a: 'A4 - - - | - - - - | E5 - - - | - - - -',
        b: '. . A4 - | - - - - | - - E5 - | - - - -',
      },
      gain: 0.6,
    },
    {
      voice: armonica({ attack: 2, release: 2.4, partials: [1, 0.1], drift: 1 }),
      pitches: named,
      takes: {
        a: '. . . . | . . . . | . . A5 - | - - . .',
        b: 'F#5 - - - | - . . . | . . . . | A5 - - -',
      },
      gain: 0.3,
    },
  ],
  effects: [thinned(110), inRoom({ ...NAVE, seconds: 3.4, wet: 0.5, dry: 0.7 })],
}

/** A drop here and there. */
export const DROPS: Stem = {
  name: 'drops',
  role: 'colour',
  enters: 0.05,
  leaves: 0.9,
  level: -34,
  bus: 'dry',
  channels: 2,
  dull: 3,
  measures: 4,
  tail: 1.6,
  cycle: ['a', 'b'],
  parts: [
    {
      voice: drop,
      pitches: named,
      takes: {
        a: '. . . D6  . . . .  . . A5 .  . . . . | . . . .  . F#6 . .  . . . .  . . . . | . . . .  . . . .  E6 . . B5  . . . . | . . . .  . . D6 .  . . . .  . . . A6?',
        b: '. . . .  . A5 . .  . . . .  . . E6 . | . . B5 .  . . . .  . . . F#6  . . . . | . . . .  . . . D6  . . . .  . A5 . . | . . . .  . . . .  . E6? . .  . . D6 .',
      },
      spread: 0.9,
      loose: 0.02,
    },
  ],
  effects: [thinned(300), inRoom({ ...HALL, seconds: 2.2, wet: 0.9, dry: 0.6 })],
}

/** Bells under water. */
export const BELLS: Stem = {
  name: 'bells',
  role: 'colour',
  enters: 0.42,
  level: -28.3,
  bus: 'ducked',
  channels: 2,
  dull: 2,
  measures: 4,
  tail: 2.4,
  over: ['ebb', 'flow'],
  cycle: ['a'],
  parts: [
    {
      voice: bell({ ratio: 3.5, index: 1.9, dulls: 0.9, seconds: 2.4 }),
      pitches: voiceIn('D4', 'B5', 4),
      takes: {
        a: '. . . .  3 . . .  . . . .  . . 2? . | . . . .  . . 4 .  . . . .  . . . . | . . . .  3 . . .  . 2? . .  . . . . | . . 5? .  . . 4 .  . . 3? .  . . . .',
      },
      spread: 0.6,
      loose: 0.006,
    },
  ],
  effects: [
    thinned(260),
    echoed(1.5, { feedback: 0.45, lowCutHz: 500, highCutHz: 3800, wet: 0.35 }),
    inRoom({ ...HALL, wet: 0.5 }),
  ],
}

/** Something large and gentle, calling from further out. */
export const CALL: Stem = {
  name: 'call',
  role: 'lead',
  enters: 0.74,
  level: -25,
  bus: 'ducked',
  channels: 2,
  dull: 3,
  measures: 4,
  tail: 3,
  over: ['flow', 'swell'],
  cycle: ['a'],
  parts: [
    {
      voice: ondes(-3),
      pitches: named,
      takes: {
        'flow.a': 'F#4 - - - - - - - | A4 - - - B4 - - - | A4 - - - - - F#4 - | E4 - - - - - - -',
        'swell.a': 'B4 - - - - - A4 - | C#5 - - - - - B4 - | D5 - - - - - - - | C#5 - - - A4 - F#4 -',
      },
      pan: -0.2,
    },
    {
      voice: ondes(2),
      pitches: named,
      takes: {
        'flow.a': 'D5 - - - - - - - | D5 - - - F#5 - - - | E5 - - - - - - - | A4 - - - B4 - - -',
        'swell.a': 'D5 - - - - - - - | E5 - - - - - - - | F#5 - - - - - - - | A5 - - - F#5 - - -',
      },
      gain: 0.4,
      pan: 0.35,
    },
  ],
  effects: [
    thinned(200),
    echoed(2, { feedback: 0.3, lowCutHz: 300, highCutHz: 2600, wet: 0.25 }),
    inRoom({ ...NAVE, wet: 0.8, dry: 0.5 }),
    softened(6000),
  ],
}
