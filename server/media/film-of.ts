import { ok } from '#shared/units/result.ts'
import { broken, type Recognition, refused } from './recognised.ts'

/** Larger films cost every device what nobody in the hall can see. */
const LONGEST_SIDE = 1920
const LONGEST_SECONDS = 1800

/** A film of these dimensions and length, if it is one the house takes. */
export function filmOf(
  extension: string,
  width: number,
  height: number,
  seconds: number | null,
): Recognition {
  if (!(width > 0 && height > 0)) return broken('film')
  if (width > LONGEST_SIDE || height > LONGEST_SIDE)
    return refused(
      'too-many-pixels',
      `${width} × ${height} pixels is too large for a film; at most ${LONGEST_SIDE} a side`,
    )
  if (seconds === null || !(seconds > 0) || !Number.isFinite(seconds))
    return refused('not-played', 'this film does not say how long it is; export it again with its length')
  if (seconds > LONGEST_SECONDS)
    return refused('too-large', `a film lasts at most ${LONGEST_SECONDS / 60} minutes; cut it`)
  return ok({ kind: 'film', extension, width, height, seconds })
}
