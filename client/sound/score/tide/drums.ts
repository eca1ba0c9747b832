import { duckedBy } from '../ducked-by.ts'
import { equalised, HALL, inRoom, softened, thinned } from '../effects.ts'
import { at } from '../notation/pitching.ts'
import type { Stem } from '../score.ts'
import { RIM } from '../voices/bodies.ts'
import { brush } from '../voices/brush.ts'
import { kick } from '../voices/kick.ts'
import { struckBody } from '../voices/struck-body.ts'

const KICK_TAKES = {
  a: 'x . . .  x . . .  x . . .  x . . .',
  b: 'x . . .  x . . .  x . . .  x . . o',
  lift: 'x . . .  x . . .  x . . .  . . . .',
  skip: 'x . . .  x . . .  x . . x  . . x .',
}

/** Four to the floor, in velvet. */
export const KICK: Stem = {
  name: 'kick',
  role: 'floor',
  enters: 0.36,
  level: -20.4,
  bus: 'dry',
  channels: 1,
  dull: 2,
  measures: 1,
  tail: 0.3,
  cycle: ['a', 'a', 'a', 'a', 'a', 'a', 'a', 'b'],
  fills: ['lift', 'a', 'skip', 'lift'],
  parts: [
    {
      voice: kick({ hz: 49, reachHz: 120, drop: 0.13, seconds: 0.46, click: 0.07, drive: 1.7 }),
      pitches: at(49),
      takes: KICK_TAKES,
    },
  ],
  effects: [
    softened(4200),
    equalised({ kind: 'highpass', hz: 30 }, { kind: 'peak', hz: 260, gain: -3, q: 0.8 }),
  ],
}

/** The whole harmony breathes with the kick, as water does under a hull. */
export const DUCK: Stem = duckedBy(KICK, KICK_TAKES, { depth: 0.5, seconds: 0.42, enters: 0.36, tail: 0.45 })

/** Fine sand in a shell. */
export const SHAKER: Stem = {
  name: 'shaker',
  role: 'pulse',
  enters: 0.44,
  level: -30,
  bus: 'dry',
  channels: 2,
  measures: 1,
  tail: 0.25,
  cycle: ['a', 'a', 'b', 'a'],
  fills: ['b'],
  parts: [
    {
      voice: brush({ hz: 6400, upperHz: 11500, attack: 0.012, seconds: 0.075, resonance: 1.1 }),
      pitches: at(8200),
      takes: {
        a: 'o o x o  o o x o  o o x o  o o x o',
        b: 'o o x o  o o x x  o o x o  o x x o',
      },
      swing: 0.14,
      loose: 0.003,
      pan: -0.15,
      spread: 0.6,
    },
  ],
}

/** Between the beats, half open. */
export const HAT: Stem = {
  name: 'hat',
  role: 'pulse',
  enters: 0.6,
  level: -29.5,
  bus: 'dry',
  channels: 2,
  measures: 1,
  tail: 0.4,
  cycle: ['a', 'a', 'a', 'b'],
  fills: ['b'],
  parts: [
    {
      voice: brush({ hz: 9400, upperHz: 6100, attack: 0.0015, seconds: 0.24, resonance: 0.8 }),
      pitches: at(9400),
      takes: {
        a: '. . x .  . . x .  . . x .  . . x .',
        b: '. . x .  . . x .  . . x .  . . X o',
      },
      loose: 0.002,
      pan: 0.2,
      spread: 0.15,
    },
  ],
  effects: [thinned(3000)],
}

/** A rim far back, on the second and fourth beats, and its long shadow. */
export const RIMS: Stem = {
  name: 'rims',
  role: 'pulse',
  enters: 0.52,
  level: -28.5,
  bus: 'dry',
  channels: 2,
  measures: 1,
  tail: 1.6,
  cycle: ['a', 'b'],
  fills: ['c', 'a'],
  parts: [
    {
      voice: struckBody(RIM),
      pitches: at(820),
      takes: {
        a: '. . . .  x . . .  . . . .  x . . .',
        b: '. . . .  x . . .  . . . o  x . . .',
        c: '. . . .  x . . o  . . o .  x . o .',
      },
      pan: -0.2,
    },
    {
      voice: brush({ hz: 1500, upperHz: 4100, attack: 0.008, seconds: 0.16, resonance: 0.7 }),
      pitches: at(1500),
      takes: {
        a: '. . . .  x . . .  . . . .  x . . .',
        b: '. . . .  x . . .  . . . .  x . . .',
        c: '. . . .  x . . .  . . . .  x . . .',
      },
      gain: 0.55,
    },
  ],
  effects: [thinned(300), inRoom({ ...HALL, seconds: 1.5, wet: 0.6 })],
}
