import { HALL, inRoom, NAVE, softened, thinned } from '../effects.ts'
import { at, named } from '../notation/pitching.ts'
import type { Stem } from '../score.ts'
import { armonica } from '../voices/armonica.ts'
import { boom } from '../voices/boom.ts'
import { plucked } from '../voices/plucked.ts'
import { riser } from '../voices/riser.ts'
import { strings } from '../voices/strings.ts'
import { sub } from '../voices/sub.ts'
import { surf } from '../voices/surf.ts'

const MARK = { role: 'mark', enters: 0, bus: 'dry', cycle: ['a'] } as const

/** A great wave, drawing itself up. */
export const RISER: Stem = {
  ...MARK,
  name: 'riser',
  level: -28,
  channels: 2,
  dull: 2,
  measures: 4,
  tail: 1.5,
  parts: [
    { voice: surf(0.97), pitches: at(1), takes: { a: 'x - - - | - - - - | - - - - | - - - -' } },
    {
      voice: riser(300, 3200, 3),
      pitches: at(1),
      takes: { a: 'x - - - | - - - - | - - - - | - - - -' },
      gain: 0.5,
    },
  ],
  effects: [thinned(160)],
}

/** The pull of the water before a wave. */
export const PULL: Stem = {
  ...MARK,
  name: 'swell',
  level: -31,
  channels: 2,
  dull: 2,
  measures: 1,
  tail: 0.6,
  parts: [{ voice: surf(0.93), pitches: at(1), takes: { a: 'x - - -' } }],
  effects: [thinned(300)],
}

/** The wave breaks. */
export const IMPACT: Stem = {
  ...MARK,
  name: 'impact',
  bus: 'ducked',
  level: -25,
  channels: 2,
  dull: 2,
  measures: 2,
  tail: 2.6,
  parts: [
    { voice: boom(2.2, 0.5), pitches: at(55), takes: { a: 'x . . . | . . . .' } },
    { voice: surf(0.03), pitches: at(1), takes: { a: 'x - - - | - - . .' }, gain: 0.7 },
  ],
  effects: [inRoom({ ...NAVE, lowCutHz: 100, wet: 0.4, dry: 0.9 })],
}

/** The last bar: the tide is out. */
export const ENDING: Stem = {
  ...MARK,
  name: 'ending',
  level: -21,
  channels: 2,
  dull: 2,
  measures: 1,
  tail: 7,
  parts: [
    {
      voice: sub({ attack: 0.04, release: 3, octave: 0.25, drive: 1.2, slide: 0 }),
      pitches: named,
      takes: { a: 'D2 - - -' },
      gain: 0.7,
    },
    ...['D3', 'A3', 'E4', 'F#4', 'C#5', 'E5', 'A5'].map((note, index) => ({
      voice: plucked({ seconds: 4.5, bright: 0.5, position: 0.3 }),
      pitches: named,
      takes: { a: `${'. '.repeat(index)}${note}${' -'.repeat(15 - index)}` },
      gain: 0.5,
      pan: index * 0.16 - 0.5,
    })),
    ...['D3', 'A3', 'F#4', 'C#5'].map((note) => ({
      voice: strings({ players: 4, attack: 0.5, release: 4, stray: 7, hz: 1900, width: 1 }),
      pitches: named,
      takes: { a: `${note} - - -` },
      gain: 0.35,
    })),
    {
      voice: armonica({ attack: 0.8, release: 5, partials: [1, 0.25, 0.1], drift: 0.8 }),
      pitches: named,
      takes: { a: 'A5 - - -' },
      gain: 0.3,
    },
  ],
  effects: [softened(8000), inRoom({ ...HALL, seconds: 4.5, wet: 0.6 })],
}
