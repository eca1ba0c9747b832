import { z } from 'zod'
import { cueId, ms } from '#shared/units/units.ts'

const cue = z.string().transform(cueId)
const time = z.number().transform(ms)
const fires = z.array(z.object({ cue, at: time }))

/** What has become of a show. `fires` lists every GO that had come by then, called or by itself. */
const happened = z.discriminatedUnion('type', [
  z.object({ type: z.literal('doors') }),
  z.object({ type: z.literal('stoodBy'), cue, fires }),
  z.object({ type: z.literal('went'), cue: cue.nullable(), fires }),
  z.object({ type: z.literal('held') }),
  z.object({ type: z.literal('resumed') }),
  z.object({ type: z.literal('moved'), to: time, fires, playhead: cue.nullable(), run: z.boolean() }),
  z.object({ type: z.literal('skipped'), look: z.number() }),
  z.object({ type: z.literal('armed'), cue, armed: z.boolean() }),
  z.object({ type: z.literal('mode'), mode: z.enum(['auto', 'called']), fires }),
  z.object({ type: z.literal('panicked') }),
  z.object({ type: z.literal('finished') }),
  z.object({ type: z.literal('takenOver') }),
])
export type Happened = z.infer<typeof happened>

/** One line of a show's log. */
export const logEntry = z.object({
  seq: z.int().min(1),
  /** Of the order that caused it; empty for what the house did by itself. */
  id: z.string(),
  by: z.enum(['caller', 'house']),
  /** Wall time it took effect. */
  at: time,
  happened,
})
export type LogEntry = z.infer<typeof logEntry>
