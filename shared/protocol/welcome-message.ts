import { z } from 'zod'
import { acclaimMessage } from '#shared/protocol/acclaim-message.ts'
import { houseMessage } from '#shared/protocol/house-message.ts'
import { person } from '#shared/protocol/people-message.ts'
import { transportMessage } from '#shared/protocol/transport-message.ts'

/** Everything a page needs on entering a gallery. */
export const welcomeMessage = z.object({
  version: z.int(),
  show: z.string(),
  /** Content hash of the run of show, to be fetched and kept. */
  run: z.string(),
  gallery: z.int().min(1),
  /** Of whoever enters: null for a camera, which has no seat. */
  place: z.int().nullable(),
  seat: z.int().nullable(),
  people: z.array(person).max(255),
  transport: transportMessage,
  house: houseMessage,
  /** What this guest has given so far in this show: a page that reloads counts on from here. */
  acclaim: acclaimMessage,
})
export type WelcomeMessage = z.infer<typeof welcomeMessage>
