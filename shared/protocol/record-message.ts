import { z } from 'zod'
import { OUTFITS, SKINS } from '#shared/access/guest.ts'

/** At most this much of a night is told: visits to one gallery, and seconds in which something changed. */
export const MOST_VISITS_TOLD = 2000
export const MOST_SECONDS_TOLD = 10_800
/** No record is longer than two days. */
export const LONGEST_RECORD_MS = 172_800_000

const count = z.int().min(0).max(1_000_000_000)
const moment = z.int().min(0).max(LONGEST_RECORD_MS)
const second = z
  .int()
  .min(0)
  .max(LONGEST_RECORD_MS / 1000)

/** Somebody in a seat: seat, figure, skin, outfit, came and left in milliseconds of the record. */
const visit = z.tuple([
  z.int().min(0).max(254),
  z.int().min(0).max(0x7fffffff),
  z
    .int()
    .min(0)
    .max(SKINS.length - 1),
  z
    .int()
    .min(0)
    .max(OUTFITS.length - 1),
  moment,
  moment,
])

/** A second, and what the whole house gave in it: claps, hearts; claps of the gallery told of, and whether it stood. */
const applause = z.tuple([second, count, count, count, z.union([z.literal(0), z.literal(1)])])

/**
 * What was written down of a night: who sat where and when in its fullest gallery, how many sat in the whole house,
 * and how the applause ran. No names, nothing of who anybody is, and nothing of how they moved.
 */
export const recordMessage = z.object({
  show: z.string().max(200),
  /** House time at which the record's own time is 0: a whole second, in milliseconds. */
  since: z.number().min(0),
  /** The gallery the visits are of; null where nobody sat. */
  gallery: z.int().min(1).nullable(),
  visits: z.array(visit).max(MOST_VISITS_TOLD),
  /** From which second on how many sat in the whole house, in how many galleries. */
  house: z.array(z.tuple([second, count, count])).max(MOST_SECONDS_TOLD),
  /** In order of time, each second once. */
  applause: z.array(applause).max(MOST_SECONDS_TOLD),
})
export type RecordMessage = z.infer<typeof recordMessage>
