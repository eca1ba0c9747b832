import { z } from 'zod'

/** A guest let in: `ticket` is a secret that only their own device keeps; `attendee` is how others may know them. */
export const doorAnswer = z.object({ ticket: z.string(), attendee: z.string() })
export type DoorAnswer = z.infer<typeof doorAnswer>

export const seatRequest = z.strictObject({
  /** Left out by a camera, which watches without a seat. */
  ticket: z.string().min(16).max(128).optional(),
  /** A caller's key lets a camera into a rehearsal. */
  key: z.string().max(200).optional(),
})
export type SeatRequest = z.infer<typeof seatRequest>

/** A place kept for a few seconds until the socket is open. The reservation is the room server's own. */
export const seatAnswer = z.object({
  gallery: z.int(),
  seat: z.int().nullable(),
  reservation: z.record(z.string(), z.unknown()),
})
export type SeatAnswer = z.infer<typeof seatAnswer>
