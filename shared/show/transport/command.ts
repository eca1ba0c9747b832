import { z } from 'zod'
import { cueId, type Ms, ms } from '#shared/units/units.ts'

const cue = z.string().min(1).max(64).transform(cueId)
const showTime = z.number().min(0).max(86_400_000).transform(ms)

/** What a caller can ask of a show. */
export const command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('doors') }),
  /** Puts everybody on standby for a cue: the next in order, unless one is named. */
  z.strictObject({ type: z.literal('standby'), cue: cue.optional() }),
  /** Fires the cue on standby. `force` lifts the guard against pressing twice. */
  z.strictObject({ type: z.literal('go'), force: z.boolean().default(false) }),
  z.strictObject({ type: z.literal('hold') }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('seek'), to: showTime }),
  z.strictObject({ type: z.literal('playFrom'), cue }),
  z.strictObject({ type: z.literal('skip'), look: z.int().min(1).max(99) }),
  z.strictObject({ type: z.literal('arm'), cue, armed: z.boolean() }),
  z.strictObject({ type: z.literal('mode'), mode: z.enum(['auto', 'called']) }),
  z.strictObject({ type: z.literal('panic') }),
  z.strictObject({ type: z.literal('finish') }),
])
export type Command = z.infer<typeof command>

/** A command on its way: the same id twice is the same command. */
export const order = z.strictObject({
  id: z.string().min(8).max(64),
  /** When it is to take effect, by the house's clock; as soon as possible when left out. */
  at: z.number().min(0).transform(ms).optional(),
  command,
})
export type Order = z.infer<typeof order>

/** Who gave an order: the caller at the desk, or the house itself, keeping the programme. */
export type Giver = 'caller' | 'house'

/** An order that has been accepted for a moment. */
export interface Accepted {
  readonly id: string
  readonly by: Giver
  /** Wall time it takes effect. */
  readonly at: Ms
  readonly command: Command
}
