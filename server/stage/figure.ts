import { createHash } from 'node:crypto'
import type { AttendeeId, ShowId } from '#shared/units/units.ts'

/**
 * What somebody's hair and build follow from in one show: the same for everybody who sees them there, and in the
 * replay. Another number in every show, so that nobody can be followed from one record to the next.
 */
export const figureOf = (show: ShowId, attendee: AttendeeId): number =>
  createHash('sha256').update(`${show}/${attendee}`).digest().readUInt32LE(0) >>> 1
