import { z } from 'zod'

const count = z.int().min(0)

/** The whole house of a show, over all its galleries: numbers only. Totals of applause are exact. */
export const houseMessage = z.object({
  attendees: count,
  galleries: count,
  claps: count,
  hearts: count,
})
export type HouseMessage = z.infer<typeof houseMessage>
