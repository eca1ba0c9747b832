import { duckedBy } from '../ducked-by.ts'
import { CHAMBER, equalised, inRoom, softened, thinned, warmed } from '../effects.ts'
import { at } from '../notation/pitching.ts'
import type { Stem } from '../score.ts'
import { FRAME_DRUM, WOOD } from '../voices/bodies.ts'
import { brush } from '../voices/brush.ts'
import { kick } from '../voices/kick.ts'
import { shuttle } from '../voices/shuttle.ts'
import { struckBody } from '../voices/struck-body.ts'

/** The loom itself: a machine of wood that keeps time because somebody's feet and hands do. */

const TREADLE_TAKES = {
  a: 'X . . .  x . . .  x . . o  x . . .',
  b: 'X . . .  x . . o  x . . .  x . o .',
  rest: 'X . . .  x . . .  x . . .  . . . .',
  three: 'X . . x  . . x .  x . . x  . . x .',
}

/** The treadle: a foot on wood over a deep skin. */
export const TREADLE: Stem = {
  name: 'treadle',
  role: 'floor',
  enters: 0.34,
  level: -20.4,
  bus: 'dry',
  channels: 1,
  dull: 2,
  measures: 1,
  tail: 0.5,
  cycle: ['a', 'b', 'a', 'b'],
  fills: ['rest', 'three', 'b', 'rest'],
  parts: [
    {
      voice: kick({ hz: 49, reachHz: 95, drop: 0.09, seconds: 0.42, click: 0.05, drive: 1.6 }),
      pitches: at(49),
      takes: TREADLE_TAKES,
    },
    { voice: struckBody(FRAME_DRUM), pitches: at(98), takes: TREADLE_TAKES, gain: 0.35 },
    { voice: struckBody(WOOD), pitches: at(310), takes: TREADLE_TAKES, gain: 0.16, loose: 0.002 },
  ],
  effects: [
    warmed(1.5),
    softened(6500),
    equalised({ kind: 'highpass', hz: 32 }, { kind: 'peak', hz: 240, gain: -2.5, q: 0.9 }),
  ],
}

export const DUCK: Stem = duckedBy(TREADLE, TREADLE_TAKES, {
  depth: 0.42,
  seconds: 0.3,
  enters: 0.34,
  tail: 0.4,
})

/** The beater: the comb that strikes the cloth home, on the second and fourth beats. */
export const BEATER: Stem = {
  name: 'beater',
  role: 'pulse',
  enters: 0.5,
  level: -26.2,
  bus: 'dry',
  channels: 2,
  measures: 1,
  tail: 0.9,
  cycle: ['a', 'b', 'a', 'c'],
  fills: ['d', 'c'],
  parts: [
    {
      voice: struckBody(FRAME_DRUM),
      pitches: at(196),
      takes: {
        a: '. . . .  x . . .  . . . .  x . . .',
        b: '. . . .  x . . .  . . . o  x . . .',
        c: '. . . .  x . . o  . o . .  x . . o',
        d: '. . . .  x . . x  . . x .  x . x x',
      },
      gain: 0.7,
      pan: -0.1,
    },
    {
      voice: struckBody(WOOD),
      pitches: at(540),
      takes: {
        a: '. . . .  X . . .  . . . .  X . . .',
        b: '. . . .  X . . .  . . . .  X . . .',
        c: '. . . .  X . . .  . . . .  X . . .',
        d: '. . . .  X . . .  . . . .  X . . x',
      },
      gain: 0.55,
      pan: 0.1,
    },
    {
      voice: brush({ hz: 2300, upperHz: 5800, attack: 0.003, seconds: 0.12, resonance: 0.8 }),
      pitches: at(1),
      takes: {
        a: '. . . .  x . . .  . . . .  x . . .',
        b: '. . . .  x . . .  . . . .  x . . .',
        c: '. . . .  x . . .  . . . .  x . . .',
        d: '. . . .  x . . .  . . . .  x . . x',
      },
      gain: 0.5,
    },
  ],
  effects: [thinned(110), inRoom({ ...CHAMBER, wet: 0.3 })],
}

/** The shuttle: thrown from the left and caught on the right, thrown from the right and caught on the left. */
export const SHUTTLE: Stem = {
  name: 'shuttle',
  role: 'pulse',
  enters: 0.22,
  level: -29.5,
  bus: 'dry',
  channels: 2,
  dull: 2,
  measures: 2,
  tail: 0.7,
  cycle: ['a', 'c', 'b', 'c'],
  parts: [
    {
      voice: shuttle,
      pitches: at(2900),
      takes: {
        a: 'x - - -  . . . .  . . . .  . . . . | x - - -  . . . .  . . . .  . . . .',
        b: 'x - - -  . . . .  . . . .  . . . . | . . . .  . . . .  . . . .  . . . .',
      },
      pan: -0.9,
      gain: 0.38,
    },
    {
      voice: shuttle,
      pitches: at(2600),
      takes: {
        a: '. . . .  . . . .  x - - -  . . . . | . . . .  . . . .  x - - -  . . . .',
        b: '. . . .  . . . .  x - - -  . . . . | . . x -  - - . .  x - - -  . . . .',
      },
      pan: 0.9,
      gain: 0.38,
    },
    {
      voice: struckBody(WOOD),
      pitches: at(1240),
      takes: {
        a: '. . . .  X . . o  . . . .  . . . . | . . . .  X . . .  . . o .  . . . .',
        b: '. . . .  X . . .  . . o .  . . . . | . . . .  . . X .  . . . .  . . . o',
        c: '. . . .  X . . .  . . . o  . . . . | . . . .  X . o .  . . . .  . . o .',
      },
      pan: 0.7,
      loose: 0.002,
    },
    {
      voice: struckBody(WOOD),
      pitches: at(1090),
      takes: {
        a: 'o . . .  . . . .  . . . .  X . o . | . . . .  . . . .  . . . .  X . . o',
        b: 'o . . .  . . . .  . . . .  X . . . | . o . .  . . . .  . . . .  X . o .',
        c: '. . o .  . . . .  . . . .  X . . . | . . . .  . . . .  . . o .  X . . .',
      },
      pan: -0.7,
      loose: 0.002,
    },
  ],
  effects: [thinned(300), inRoom({ ...CHAMBER, wet: 0.3 })],
}

/** The heddles: a hundred small eyes of wire that rattle when the warp is changed. */
export const HEDDLES: Stem = {
  name: 'heddles',
  role: 'pulse',
  enters: 0.4,
  level: -30.5,
  bus: 'dry',
  channels: 2,
  measures: 1,
  tail: 0.2,
  cycle: ['a', 'b', 'a', 'c'],
  fills: ['c'],
  parts: [
    {
      voice: brush({ hz: 6200, upperHz: 9800, attack: 0.0012, seconds: 0.05, resonance: 2.4 }),
      pitches: at(1),
      takes: {
        a: 'o . x o  . o x .  o . x o  . o x .',
        b: 'o . x o  . o x .  . o x .  o . x o',
        c: 'o o x .  o o x .  o o x o  x o x o',
      },
      swing: 0.16,
      loose: 0.003,
      spread: 0.8,
    },
    {
      voice: struckBody(WOOD),
      pitches: at(2350),
      takes: {
        a: '. . o .  . o . .  . . o .  . . o .',
        b: '. . o .  . . o .  . o . .  o . . .',
        c: '. o . .  o . . o  . . o .  . o . o',
      },
      gain: 0.35,
      swing: 0.16,
      loose: 0.003,
      spread: 0.6,
    },
  ],
}
