import { HALL, inRoom, NAVE, softened, thinned } from '../effects.ts'
import { goingRound } from '../notation/line.ts'
import { chordIn, named, voiceIn } from '../notation/pitching.ts'
import type { Stem } from '../score.ts'
import { BOWL } from '../voices/bodies.ts'
import { choir } from '../voices/choir.ts'
import { struckBody } from '../voices/struck-body.ts'

/** Those who weave, singing. */

/** A hum on G and D, which lie in or against every chord of the score. */
export const HUM: Stem = {
  name: 'hum',
  role: 'air',
  enters: 0,
  level: -28.5,
  bus: 'ducked',
  channels: 2,
  dull: 3,
  measures: 4,
  tail: 2.8,
  cycle: ['a', 'b'],
  parts: [
    {
      voice: choir({
        singers: 3,
        from: 'u',
        to: 'o',
        turns: 5,
        attack: 1.5,
        release: 2,
        breath: 0.12,
        width: 0.8,
      }),
      pitches: named,
      takes: {
        a: 'G2 - - - | - - - - | - - - - | - - - -',
        b: 'G2 - - - | - - - - | - - - - | - - - -',
      },
    },
    {
      voice: choir({
        singers: 2,
        from: 'u',
        to: 'u',
        turns: 1,
        attack: 2,
        release: 2,
        breath: 0.18,
        width: 1,
      }),
      pitches: named,
      takes: {
        a: 'D3 - - - | - - - - | - - - - | - - - -',
        b: '. . . . | D3 - - - | - - - - | - - - -',
      },
      gain: 0.7,
    },
    {
      voice: struckBody(BOWL),
      pitches: named,
      takes: { a: 'G3 . . . | . . . . | . . . . | . . . .', b: '. . . . | . . . . | D4? . . . | . . . .' },
      gain: 0.6,
      pan: -0.3,
    },
  ],
  effects: [thinned(75), inRoom({ ...NAVE, seconds: 3, wet: 0.45, dry: 0.7 })],
}

/** Held chords, mouths opening slowly. */
export const CHOIR: Stem = {
  name: 'choir',
  role: 'harmony',
  enters: 0.38,
  level: -24.3,
  bus: 'ducked',
  channels: 2,
  dull: 3,
  measures: 4,
  tail: 2.6,
  over: ['warp', 'weft', 'cloth'],
  cycle: ['a'],
  parts: [
    {
      voice: choir({
        singers: 2,
        from: 'u',
        to: 'a',
        turns: 1.6,
        attack: 0.5,
        release: 0.7,
        breath: 0.1,
        width: 0.9,
      }),
      pitches: chordIn('D3', 'D5', 4),
      takes: { a: 'x - - - | x - - - | x - - - | x - - .' },
      gain: 0.6,
    },
  ],
  effects: [thinned(150), inRoom({ ...HALL, seconds: 2.8, wet: 0.55 })],
}

/** Short syllables thrown from one singer to another, three against the bar. */
export const HOCKET: Stem = {
  name: 'hocket',
  role: 'colour',
  enters: 0.5,
  level: -26,
  bus: 'ducked',
  channels: 2,
  dull: 3,
  measures: 4,
  tail: 1.6,
  over: ['weft', 'cloth'],
  cycle: ['a'],
  parts: [
    {
      voice: choir({
        singers: 1,
        from: 'o',
        to: 'a',
        turns: 0.07,
        attack: 0.016,
        release: 0.09,
        breath: 0.2,
        width: 0,
      }),
      pitches: voiceIn('G3', 'D5', 4),
      takes: { a: goingRound('1 . . 3? . . 2 . . . . .', 4) },
      pan: -0.6,
      loose: 0.004,
    },
    {
      voice: choir({
        singers: 1,
        from: 'e',
        to: 'a',
        turns: 0.06,
        attack: 0.014,
        release: 0.09,
        breath: 0.2,
        width: 0,
      }),
      pitches: voiceIn('G3', 'D5', 4),
      takes: { a: goingRound('. . . . . 2? . . 3 . 1? .', 4) },
      pan: 0.6,
      loose: 0.004,
    },
  ],
  effects: [thinned(220), inRoom({ ...HALL, seconds: 1.8, wet: 0.4, dry: 0.9 })],
}

/** Bowls, seldom. */
export const BOWLS: Stem = {
  name: 'bowls',
  role: 'colour',
  enters: 0.1,
  level: -30,
  bus: 'dry',
  channels: 2,
  dull: 3,
  measures: 4,
  tail: 4,
  cycle: ['a', 'b'],
  parts: [
    {
      voice: struckBody(BOWL),
      pitches: named,
      takes: {
        a: '. . G4 . | . . . . | . . . D5? | . . . .',
        b: '. . . . | D4 . . . | . . . . | . G4? . .',
      },
      spread: 0.6,
    },
  ],
  effects: [thinned(140), inRoom({ ...NAVE, seconds: 3.5, wet: 0.4, dry: 0.8 })],
}

/** One singer above the rest: no words. */
export const SONG: Stem = {
  name: 'song',
  role: 'lead',
  enters: 0.72,
  level: -24.3,
  bus: 'ducked',
  channels: 2,
  dull: 3,
  measures: 4,
  tail: 2.6,
  over: ['weft', 'cloth'],
  cycle: ['a'],
  parts: [
    {
      voice: choir({
        singers: 2,
        from: 'o',
        to: 'a',
        turns: 0.5,
        attack: 0.12,
        release: 0.3,
        breath: 0.14,
        width: 0.25,
      }),
      pitches: named,
      takes: {
        'weft.a': 'G4 - - - Bb4 - - - | A4 - - - - - F4 - | G4 - - - D4 - - - | F4 - - - D4 - - -',
        'cloth.a': 'G4 - - - - - Eb4 - | G4 - - - Bb4 - - - | A4 - - - D5 - - - | Bb4 - A4 - G4 - - -',
      },
      gain: 0.9,
    },
  ],
  effects: [thinned(200), inRoom({ ...NAVE, wet: 0.6, dry: 0.7 }), softened(7000)],
}
