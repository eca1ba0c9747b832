import { z } from 'zod'

/** How well a page keeps the house's time, by its own reckoning. */
export const reportMessage = z.strictObject({
  errorMs: z.number().min(0).max(10_000),
  rttMs: z.number().min(0).max(60_000),
})
export type ReportMessage = z.infer<typeof reportMessage>
