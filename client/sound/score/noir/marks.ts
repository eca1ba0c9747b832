import { HALL, inRoom, NAVE, softened, thinned } from '../effects.ts'
import { at, named } from '../notation/pitching.ts'
import type { Stem } from '../score.ts'
import { FELT_PIANO } from '../voices/bodies.ts'
import { boom } from '../voices/boom.ts'
import { brush } from '../voices/brush.ts'
import { riser } from '../voices/riser.ts'
import { strings } from '../voices/strings.ts'
import { struckBody } from '../voices/struck-body.ts'
import { sub } from '../voices/sub.ts'

const MARK = { role: 'mark', enters: 0, bus: 'dry', cycle: ['a'] } as const

/** Steam, rising, before everything comes back. */
export const RISER: Stem = {
  ...MARK,
  name: 'riser',
  level: -29,
  channels: 1,
  measures: 4,
  tail: 0.3,
  parts: [
    { voice: riser(240, 6400, 1.4), pitches: at(1), takes: { a: 'x - - - | - - - - | - - - - | - - - -' } },
  ],
  effects: [thinned(200)],
}

/** A brush that hurries into the next section. */
export const ROLL: Stem = {
  ...MARK,
  name: 'swell',
  level: -30,
  channels: 2,
  measures: 1,
  tail: 0.5,
  parts: [
    {
      voice: brush({ hz: 1900, upperHz: 5600, attack: 0.004, seconds: 0.13, resonance: 0.8 }),
      pitches: at(1900),
      takes: { a: '. . . .  . . . .  o . o .  o o x x' },
      spread: 0.5,
    },
    { voice: riser(900, 3800, 2), pitches: at(1), takes: { a: 'x - - -' }, gain: 0.7 },
  ],
  effects: [thinned(240)],
}

/** A heavy door, far down: the light comes on. */
export const IMPACT: Stem = {
  ...MARK,
  name: 'impact',
  bus: 'ducked',
  level: -23,
  channels: 2,
  dull: 2,
  measures: 1,
  tail: 3.2,
  parts: [{ voice: boom(2.6, 0.8), pitches: at(43.65), takes: { a: 'X . . .' } }],
  effects: [inRoom({ ...NAVE, lowCutHz: 90, wet: 0.5, dry: 0.9 })],
}

/** The last bar: one chord, and the room. */
export const ENDING: Stem = {
  ...MARK,
  name: 'ending',
  level: -20,
  channels: 2,
  dull: 2,
  measures: 1,
  tail: 6,
  parts: [
    { voice: boom(3.2, 0.5), pitches: at(43.65), takes: { a: 'x . . .' }, gain: 0.7 },
    {
      voice: sub({ attack: 0.02, release: 2.5, octave: 0.3, drive: 1.2, slide: 0 }),
      pitches: named,
      takes: { a: 'F1 - - -' },
      gain: 0.6,
    },
    ...['F3', 'C4', 'G4', 'Ab4', 'Eb5', 'G5'].map((note, index) => ({
      voice: struckBody({ ...FELT_PIANO, damped: 5 }),
      pitches: named,
      takes: { a: `${note} - - -` },
      gain: 0.5,
      pan: index * 0.15 - 0.4,
      loose: 0.01,
    })),
    ...['F2', 'C3', 'G4'].map((note) => ({
      voice: strings({ players: 4, attack: 0.4, release: 3.4, stray: 8, hz: 1300, width: 0.9 }),
      pitches: named,
      takes: { a: `${note} - - -` },
      gain: 0.4,
    })),
  ],
  effects: [softened(6000), inRoom({ ...HALL, seconds: 4, wet: 0.55 })],
}
