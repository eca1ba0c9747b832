import { z } from 'zod'
import { PHASES, type Transport } from '#shared/show/transport/transport.ts'
import { cueId, ms } from '#shared/units/units.ts'

const time = z.number().transform(ms)
const cue = z.string().transform(cueId)
const anchor = { anchorWall: time, anchorShow: time, rate: z.union([z.literal(0), z.literal(1)]) }

/** A transport as it travels: whole, whenever it changes. */
export const transportMessage = z.object({
  phase: z.enum(PHASES),
  epoch: z.int(),
  seq: z.int(),
  ...anchor,
  before: z.object(anchor),
  call: z.object({
    mode: z.enum(['auto', 'called']),
    autoFrom: time,
    playhead: cue.nullable(),
    fires: z.array(z.object({ cue, at: time })),
    skips: z.array(z.object({ look: z.number(), at: time })),
    arms: z.array(z.object({ cue, armed: z.boolean(), at: time })),
  }),
  standby: cue.nullable(),
  lastGo: time.nullable(),
  panicAt: time.nullable(),
}) satisfies z.ZodType<Transport, unknown>
