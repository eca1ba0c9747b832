import { CHAMBER, equalised, HALL, inRoom, NAVE, softened, thinned } from '../effects.ts'
import { at, chordIn, named, voiceIn } from '../notation/pitching.ts'
import type { Stem } from '../score.ts'
import { FELT_PIANO } from '../voices/bodies.ts'
import { breath } from '../voices/breath.ts'
import { strings } from '../voices/strings.ts'
import { struckBody } from '../voices/struck-body.ts'

/** What comes from the far end of a long dark volume. */

/** A felt piano, two rooms away. */
export const PIANO: Stem = {
  name: 'piano',
  role: 'harmony',
  enters: 0.14,
  level: -24,
  bus: 'ducked',
  channels: 2,
  dull: 3,
  measures: 4,
  tail: 3,
  over: ['pedal', 'turn', 'lift'],
  cycle: ['a'],
  parts: [
    {
      voice: struckBody(FELT_PIANO),
      pitches: chordIn('Ab3', 'G5', 4),
      takes: {
        a: '. . . .  . . x -  - - - -  . . . . | . . . .  . . . .  . . . .  . . . . | . . . x  - - x -  - - - -  . . . . | . . . .  . . . .  . . o -  - - - -',
      },
      strum: 0.007,
      spread: 0.35,
      loose: 0.004,
    },
    {
      voice: struckBody(FELT_PIANO),
      pitches: named,
      takes: {
        'pedal.a': '. . . . | C6? . Ab5? . | . . . . | F5? - . .',
        'turn.a': '. . . . | . . C6? . | Bb5? . . . | . . G5? .',
        'lift.a': '. . Ab5? . | . . . Bb5? | . . C6? . | . . Eb6? .',
      },
      gain: 0.8,
      pan: 0.3,
      loose: 0.006,
    },
  ],
  effects: [
    thinned(170),
    inRoom({ ...NAVE, seconds: 3.6, wet: 0.7, dry: 0.55 }),
    equalised({ kind: 'high-shelf', hz: 5200, gain: -3 }),
  ],
}

/** Strings that swell out of the dark, and cut. */
export const STRINGS: Stem = {
  name: 'strings',
  role: 'harmony',
  enters: 0.5,
  level: -23.6,
  bus: 'ducked',
  channels: 2,
  dull: 3,
  measures: 4,
  tail: 2.6,
  over: ['pedal', 'turn', 'lift'],
  cycle: ['a'],
  parts: [
    {
      voice: strings({ players: 5, attack: 0.7, release: 0.5, stray: 9, hz: 4200, width: 0.9 }),
      pitches: chordIn('C4', 'C6', 4),
      takes: {
        a: 'x - - - - - - . | o - - - - - - - | x - - - - - - . | x - - - - - - -',
      },
      gain: 0.8,
    },
  ],
  effects: [thinned(220), inRoom({ ...HALL, wet: 0.65 })],
}

/** Short bows between the beats. */
export const STABS: Stem = {
  name: 'stabs',
  role: 'colour',
  enters: 0.58,
  level: -26.5,
  bus: 'ducked',
  channels: 2,
  dull: 2,
  measures: 4,
  tail: 2,
  over: ['pedal', 'turn', 'lift'],
  cycle: ['a'],
  parts: [
    {
      voice: strings({ players: 4, attack: 0.012, release: 0.14, stray: 10, hz: 3600, width: 0.7 }),
      pitches: voiceIn('Ab3', 'G5', 4),
      takes: {
        a: '. . . .  . . 3 .  . 2? . .  . . . . | . . . 3  . . 2 .  . . 1? .  . . . . | . . . .  . . 3 .  . 2? . .  . . 4! . | . . . 3  . . 2 .  . . 1? .  3 . 2 1',
      },
    },
  ],
  effects: [thinned(240), inRoom({ ...HALL, seconds: 2, wet: 0.7, dry: 0.6 })],
}

/** One line over everything, kept for the end. */
export const VIOLIN: Stem = {
  name: 'violin',
  role: 'lead',
  enters: 0.78,
  level: -25,
  bus: 'ducked',
  channels: 2,
  dull: 3,
  measures: 4,
  tail: 2.4,
  over: ['turn', 'lift'],
  cycle: ['a'],
  parts: [
    {
      voice: strings({ players: 3, attack: 0.16, release: 0.35, stray: 6, hz: 3400, width: 0.4 }),
      pitches: named,
      takes: {
        'turn.a': 'C5 - - - - - Ab4 - | F5 - - - Eb5 - C5 - | Db5 - - - - - C5 Bb4 | C5 - - - - - - -',
        'lift.a': 'Ab4 - - - C5 - - - | Bb4 - - - - - G4 - | Ab4 - - - C5 - F5 - | Eb5 - - - C5 - Bb4 -',
      },
    },
    {
      voice: strings({ players: 3, attack: 0.2, release: 0.4, stray: 8, hz: 2600, width: 0.9 }),
      pitches: named,
      takes: {
        'turn.a': 'C6 - - - - - Ab5 - | F6 - - - Eb6 - C6 - | Db6 - - - - - C6 Bb5 | C6 - - - - - - -',
        'lift.a': 'Ab5 - - - C6 - - - | Bb5 - - - - - G5 - | Ab5 - - - C6 - F6 - | Eb6 - - - C6 - Bb5 -',
      },
      gain: 0.35,
    },
  ],
  effects: [thinned(300), inRoom({ ...NAVE, wet: 0.6, dry: 0.6 }), softened(6500)],
}

/** Somebody in the dark, close. */
export const BREATH: Stem = {
  name: 'breath',
  role: 'colour',
  enters: 0.06,
  level: -35,
  bus: 'dry',
  channels: 2,
  measures: 2,
  tail: 1.2,
  cycle: ['a', 'b'],
  parts: [
    {
      voice: breath('e', 'a', 0.8),
      pitches: at(1),
      takes: { a: '. . . . | . . x -', b: '. . x - | . . . .' },
      pan: -0.3,
    },
    {
      voice: breath('a', 'u', 0.18),
      pitches: at(1),
      takes: { a: 'x - - . | . . . .', b: '. . . . | x - - .' },
      pan: 0.3,
    },
  ],
  effects: [thinned(250), inRoom(CHAMBER)],
}
