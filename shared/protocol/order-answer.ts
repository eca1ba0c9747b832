import { z } from 'zod'

/** What became of an order: carried out as this entry of the log, or refused with the reason. */
export const orderAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), seq: z.int(), at: z.number() }),
  z.object({ ok: z.literal(false), code: z.string(), message: z.string() }),
])
export type OrderAnswer = z.infer<typeof orderAnswer>
