/** Beyond this many seconds a film is sought anew; within it is bent into place. */
export const FAR_S = 0.12
/** A seek has to settle before the next is thought of. */
const BETWEEN_SEEKS_S = 1.2
/** How much faster or slower a film may run: less than is seen. */
const MOST_BEND = 0.06
/** Seconds in which a film comes into place. */
const PATIENCE_S = 1.5
const WORTH_BENDING_S = 0.012

/** How far a film is behind where it should be, in seconds. One that loops, `length` long, goes the short way round. */
export function behind(wanted: number, stands: number, length: number | null): number {
  const late = wanted - stands
  if (length === null || !(length > 0)) return late
  return late - length * Math.round(late / length)
}

/** Whether a film has to be sought: too far behind or ahead, and the last seek long enough ago. */
export const isFar = (late: number, sinceSoughtS: number): boolean =>
  Math.abs(late) > FAR_S && sinceSoughtS > BETWEEN_SEEKS_S

/** The rate at which a film that is not far comes into place. */
export function rateFor(late: number): number {
  if (Math.abs(late) < WORTH_BENDING_S) return 1
  return 1 + Math.max(-MOST_BEND, Math.min(MOST_BEND, late / PATIENCE_S))
}
