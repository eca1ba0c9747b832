import { duckedBy } from '../ducked-by.ts'
import { CHAMBER, equalised, inRoom, thinned } from '../effects.ts'
import { at } from '../notation/pitching.ts'
import type { Stem } from '../score.ts'
import { RIM } from '../voices/bodies.ts'
import { brush } from '../voices/brush.ts'
import { kick } from '../voices/kick.ts'
import { snip } from '../voices/snip.ts'
import { struckBody } from '../voices/struck-body.ts'

/** A dry kick, tuned to the tonic. */
const KICK_TAKES = {
  a: 'X . . .  x . . .  X . . .  x . . .',
  b: 'X . . .  x . . .  X . . .  x . . o',
  c: 'X . . .  x . . .  X . . o  x . . .',
  gap: 'X . . .  x . . .  X . . .  . . . .',
  turn: 'X . . .  x . . .  . . x .  . x . .',
}

export const KICK: Stem = {
  name: 'kick',
  role: 'floor',
  enters: 0.34,
  level: -20,
  bus: 'dry',
  channels: 1,
  measures: 1,
  tail: 0.25,
  cycle: ['a', 'a', 'a', 'b', 'a', 'a', 'c', 'a'],
  fills: ['gap', 'turn', 'gap', 'a'],
  parts: [
    {
      voice: kick({ hz: 43.65, reachHz: 210, drop: 0.11, seconds: 0.38, click: 0.22, drive: 2.4 }),
      pitches: at(43.65),
      takes: KICK_TAKES,
    },
  ],
  effects: [equalised({ kind: 'peak', hz: 300, q: 0.9, gain: -3 }, { kind: 'highpass', hz: 28 })],
}

export const DUCK: Stem = duckedBy(KICK, KICK_TAKES, { depth: 0.42, seconds: 0.36, enters: 0.34, tail: 0.4 })

/** Brushes instead of hats: taps between the beats, and a sweep now and then. */
export const BRUSHES: Stem = {
  name: 'brushes',
  role: 'pulse',
  enters: 0.42,
  level: -28,
  bus: 'dry',
  channels: 2,
  measures: 1,
  tail: 0.3,
  cycle: ['a', 'b', 'a', 'c'],
  fills: ['roll', 'c'],
  parts: [
    {
      voice: brush({ hz: 7400, upperHz: 11200, attack: 0.0035, seconds: 0.11, resonance: 0.7 }),
      pitches: at(7400),
      takes: {
        a: '. . x .  . . x o  . . x .  . o x .',
        b: '. o x .  . . x o  . . x .  o . x .',
        c: '. . x o  . o x .  . . x o  . . X o',
        roll: '. . x .  . . x o  o x o x  x X x X',
      },
      swing: 0.12,
      loose: 0.003,
      pan: 0.1,
      spread: 0.55,
    },
    {
      voice: brush({ hz: 3100, upperHz: 6800, attack: 0.045, seconds: 0.2, resonance: 0.7 }),
      pitches: at(3100),
      takes: {
        a: 'o . . .  . . . .  o . . .  . . . .',
        b: 'o . . .  . . . .  o . . .  . . . .',
        c: 'o . . .  o . . .  o . . .  o . . .',
        roll: 'o . . .  o . . .  x . . .  x . . .',
      },
      gain: 0.55,
      loose: 0.004,
      pan: -0.25,
    },
  ],
}

/** A rim and a brushed skin on the second and fourth beats, in a small dark room. */
export const RIMS: Stem = {
  name: 'rims',
  role: 'pulse',
  enters: 0.55,
  level: -26.8,
  bus: 'dry',
  channels: 2,
  measures: 1,
  tail: 0.9,
  cycle: ['a', 'b', 'a', 'c'],
  fills: ['d', 'c'],
  parts: [
    {
      voice: struckBody(RIM),
      pitches: at(980),
      takes: {
        a: '. . . .  x . . .  . . . .  x . . .',
        b: '. . . .  x . . o  . . . .  x . . .',
        c: '. . . .  x . . .  . . . o  x . o .',
        d: '. . . .  x . . o  . o . .  X . x x',
      },
      pan: 0.12,
    },
    {
      voice: brush({ hz: 1700, upperHz: 5200, attack: 0.004, seconds: 0.2, resonance: 0.8 }),
      pitches: at(1700),
      takes: {
        a: '. . . .  x . . .  . . . .  x . . .',
        b: '. . . .  x . . .  . . . .  x . . .',
        c: '. . . .  x . . .  . . . .  x . . .',
        d: '. . . .  x . . .  . . . .  X . . x',
      },
      gain: 0.8,
      pan: -0.06,
    },
  ],
  effects: [thinned(160), inRoom(CHAMBER)],
}

/** The cutting table: shears from left and right. */
export const SHEARS: Stem = {
  name: 'shears',
  role: 'colour',
  enters: 0.3,
  level: -31.5,
  bus: 'dry',
  channels: 2,
  measures: 2,
  tail: 0.8,
  cycle: ['a', 'b'],
  parts: [
    {
      voice: snip,
      pitches: at(4200),
      takes: {
        a: '. . . x  . . . .  . . x .  . . . . | . . . x  . . o .  . . . .  . x . x',
        b: '. . . .  . . x .  . x . .  . . . . | . x . .  . . x .  . x . .  . . . o',
      },
      pan: -0.55,
      spread: 0.25,
      loose: 0.004,
    },
    {
      voice: snip,
      pitches: at(3600),
      takes: {
        a: '. . . .  . x . .  . . . .  . . . x | . . . .  . . . x  . x . .  . . . .',
        b: '. . . x  . . . .  . . . .  x . . x | . . . .  . . . .  . . . x  . o . .',
      },
      pan: 0.6,
      spread: 0.2,
      loose: 0.004,
    },
  ],
  effects: [inRoom({ ...CHAMBER, wet: 0.25 })],
}
