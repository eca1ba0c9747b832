import { HALL, inRoom, NAVE, softened, thinned } from '../effects.ts'
import { at, named } from '../notation/pitching.ts'
import type { Stem } from '../score.ts'
import { BOWL, FRAME_DRUM, KALIMBA, WOOD } from '../voices/bodies.ts'
import { boom } from '../voices/boom.ts'
import { choir } from '../voices/choir.ts'
import { shuttle } from '../voices/shuttle.ts'
import { struckBody } from '../voices/struck-body.ts'
import { synth } from '../voices/synth.ts'

const MARK = { role: 'mark', enters: 0, bus: 'dry', cycle: ['a'] } as const

/** The ratchet of the cloth beam, wound faster and faster. */
export const RATCHET: Stem = {
  ...MARK,
  name: 'riser',
  level: -29,
  channels: 2,
  dull: 2,
  measures: 4,
  tail: 0.5,
  parts: [
    {
      voice: struckBody(WOOD),
      pitches: at(1760),
      takes: {
        a: 'o . . .  . . . .  o . . .  . . . . | o . . .  o . . .  o . . .  o . . . | o . o .  o . o .  o . o .  o . x . | o o o o  o o x o  x x x x  x X X X',
      },
      spread: 0.7,
      loose: 0.002,
    },
    {
      voice: choir({
        singers: 3,
        from: 'u',
        to: 'a',
        turns: 6,
        attack: 6,
        release: 0.05,
        breath: 0.5,
        width: 1,
      }),
      pitches: named,
      takes: { a: 'D4 - - - | - - - - | - - - - | - - - -' },
      gain: 0.5,
    },
  ],
  effects: [thinned(200), inRoom({ ...HALL, seconds: 1, wet: 0.25, dry: 0.9 })],
}

/** A throw across the whole width. */
export const THROW: Stem = {
  ...MARK,
  name: 'swell',
  level: -30,
  channels: 2,
  measures: 1,
  tail: 0.6,
  parts: [
    { voice: shuttle, pitches: at(1900), takes: { a: '. . . . x - - -' }, pan: -1 },
    {
      voice: struckBody(FRAME_DRUM),
      pitches: at(147),
      takes: { a: '. . . .  . . . .  o . . o  . o x x' },
      gain: 0.6,
      spread: 0.5,
    },
  ],
  effects: [thinned(100), inRoom({ ...HALL, seconds: 1.2, wet: 0.35 })],
}

/** The cloth is struck home. */
export const IMPACT: Stem = {
  ...MARK,
  name: 'impact',
  bus: 'ducked',
  level: -25,
  channels: 2,
  dull: 2,
  measures: 1,
  tail: 3.4,
  parts: [
    { voice: boom(2, 0.4), pitches: at(49), takes: { a: 'x . . .' } },
    { voice: struckBody(WOOD), pitches: at(190), takes: { a: 'x . . .' }, gain: 0.5 },
    { voice: struckBody(BOWL), pitches: named, takes: { a: 'G3 . . .' }, gain: 0.45 },
  ],
  effects: [inRoom({ ...NAVE, lowCutHz: 100, wet: 0.45, dry: 0.9 })],
}

/** The last bar: one chord, pure, until it is gone. */
export const ENDING: Stem = {
  ...MARK,
  name: 'ending',
  level: -21,
  channels: 2,
  dull: 2,
  measures: 1,
  tail: 6,
  parts: [
    {
      voice: synth({
        rest: 2,
        opens: 3,
        closes: 1,
        resonance: 0.8,
        attack: 0.02,
        release: 2,
        drive: 1.2,
        hollow: 0.6,
      }),
      pitches: named,
      takes: { a: 'G1 - - -' },
      gain: 0.5,
    },
    ...['G3', 'D4', 'Bb4', 'D5', 'A5'].map((note, index) => ({
      voice: struckBody(KALIMBA),
      pitches: named,
      takes: { a: `${'. '.repeat(index)}${note}${' -'.repeat(15 - index)}` },
      gain: 0.5,
      pan: index * 0.2 - 0.4,
    })),
    ...['G2', 'D3', 'Bb3', 'D4'].map((note) => ({
      voice: choir({
        singers: 2,
        from: 'u' as const,
        to: 'a' as const,
        turns: 2,
        attack: 0.3,
        release: 3.6,
        breath: 0.1,
        width: 0.9,
      }),
      pitches: named,
      takes: { a: `${note} - - -` },
      gain: 0.4,
    })),
    { voice: struckBody(BOWL), pitches: named, takes: { a: 'G3 . . .' }, gain: 0.5 },
  ],
  effects: [softened(8000), inRoom({ ...HALL, seconds: 4, wet: 0.5 })],
}
