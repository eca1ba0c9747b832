import { z } from 'zod'
import { houseMessage } from '#shared/protocol/house-message.ts'
import { transportMessage } from '#shared/protocol/transport-message.ts'

/** One gallery as the desk sees it. */
export const galleryLine = z.object({
  gallery: z.int().min(1),
  attendees: z.int().min(0),
  seats: z.int().min(0),
  /** 95th percentile of the clock error its pages report; null while none has. */
  skewMs: z.number().nullable(),
  rttMs: z.number().nullable(),
})
export type GalleryLine = z.infer<typeof galleryLine>

export const deskMessage = z.object({ house: houseMessage, galleries: z.array(galleryLine).max(10_000) })
export type DeskMessage = z.infer<typeof deskMessage>

/** Everything a desk needs on opening. */
export const openMessage = z.object({
  version: z.int(),
  show: z.string(),
  run: z.string(),
  startsAt: z.number(),
  rehearsal: z.boolean(),
  transport: transportMessage,
  desk: deskMessage,
})
export type OpenMessage = z.infer<typeof openMessage>
