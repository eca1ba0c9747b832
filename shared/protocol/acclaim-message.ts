import { z } from 'zod'

/** Nobody claps or sends hearts faster than this, in a second. */
export const MOST_CLAPS_A_SECOND = 14
export const MOST_HEARTS_A_SECOND = 6

/**
 * How often somebody has clapped and sent hearts in this show so far. Counts only ever grow, so that a message
 * lost or sent twice changes no total.
 */
export const acclaimMessage = z.strictObject({
  claps: z.int().min(0).max(1_000_000),
  hearts: z.int().min(0).max(1_000_000),
})
export type AcclaimMessage = z.infer<typeof acclaimMessage>
