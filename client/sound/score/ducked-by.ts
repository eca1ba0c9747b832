import { at } from './notation/pitching.ts'
import type { Stem } from './score.ts'
import { duck } from './voices/duck.ts'

type Takes = Stem['parts'][number]['takes']

interface Ducking {
  /** How far the ducked bus goes down, 0 to 1, and in how many seconds it is back. */
  readonly depth: number
  readonly seconds: number
  readonly enters: number
  readonly tail: number
}

/** The unheard stem that lets the harmony give way to a drum: the drum's own rhythm, as a control. */
export const duckedBy = (drum: Stem, takes: Takes, { depth, seconds, enters, tail }: Ducking): Stem => ({
  name: 'duck',
  role: 'control',
  enters,
  level: 0,
  bus: 'control',
  channels: 1,
  measures: 1,
  tail,
  cycle: drum.cycle,
  fills: drum.fills!,
  parts: [{ voice: duck(depth, seconds), pitches: at(1), takes }],
})
