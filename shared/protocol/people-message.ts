import { z } from 'zod'
import { OUTFITS, SKINS } from '#shared/access/guest.ts'

/** Somebody in the same gallery, as others need to know them to draw them. */
export const person = z.object({
  /** Their place in the gallery: the number their poses come under. */
  place: z.int().min(0).max(254),
  name: z.string().max(120),
  skin: z
    .int()
    .min(0)
    .max(SKINS.length - 1),
  outfit: z
    .int()
    .min(0)
    .max(OUTFITS.length - 1),
  /** Index into the venue's seats. */
  seat: z.int().min(0).max(254),
  /** What hair and build follow from: another number in every show. */
  figure: z.int().min(0).max(0x7fffffff),
})
export type PersonMessage = z.infer<typeof person>

/** Who came and who left since the message before. */
export const peopleMessage = z.object({
  came: z.array(person).max(255),
  left: z.array(z.int().min(0).max(254)).max(255),
})
export type PeopleMessage = z.infer<typeof peopleMessage>
