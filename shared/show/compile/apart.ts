import type { Passage, Segment } from '#shared/show/passage.ts'

/** Two models are never nearer than this, centre to centre, in metres: shoulders and a hand's breadth. */
export const ROOM = 0.62

/** What `Passage` and a way not yet given out have in common. */
interface Way {
  readonly startsAt: number
  readonly endsAt: number
  readonly segments: readonly Segment[]
}

/**
 * The first moment two ways come nearer than `ROOM`, or null. Exact: both move on straight lines at even speed
 * between the ends of their segments, so the square of their distance is a parabola in each common interval.
 */
export function meeting(a: Way, b: Way): number | null {
  if (a.startsAt >= b.endsAt || b.startsAt >= a.endsAt) return null
  let i = 0
  let j = 0
  while (i < a.segments.length && j < b.segments.length) {
    const first = a.segments[i]!
    const second = b.segments[j]!
    const from = Math.max(first.startsAt, second.startsAt)
    const to = Math.min(first.endsAt, second.endsAt)
    if (to > from) {
      const met = meetingWithin(first, second, from, to)
      if (met !== null) return met
    }
    if (first.endsAt <= second.endsAt) i++
    else j++
  }
  return null
}

/** The first of `others` that `way` meets, and when. */
export function firstMeeting(way: Way, others: Iterable<Passage>): { with: Passage; at: number } | null {
  let first: { with: Passage; at: number } | null = null
  for (const other of others) {
    const at = meeting(way, other)
    if (at !== null && (first === null || at < first.at)) first = { with: other, at }
  }
  return first
}

function meetingWithin(a: Segment, b: Segment, from: number, to: number): number | null {
  const end = Number.isFinite(to) ? to : from
  const startX = xAt(a, from) - xAt(b, from)
  const startZ = zAt(a, from) - zAt(b, from)
  const moveX = xAt(a, end) - xAt(b, end) - startX
  const moveZ = zAt(a, end) - zAt(b, end) - startZ
  const square = moveX * moveX + moveZ * moveZ
  const along = square === 0 ? 0 : -(startX * moveX + startZ * moveZ) / square
  const nearest = along < 0 ? 0 : Math.min(along, 1)
  const x = startX + moveX * nearest
  const z = startZ + moveZ * nearest
  return x * x + z * z < ROOM * ROOM ? from + (end - from) * nearest : null
}

function xAt(segment: Segment, t: number): number {
  if (segment.kind !== 'walk') return segment.x
  return segment.fromX + (segment.toX - segment.fromX) * shareOf(segment, t)
}

function zAt(segment: Segment, t: number): number {
  if (segment.kind !== 'walk') return segment.z
  return segment.fromZ + (segment.toZ - segment.fromZ) * shareOf(segment, t)
}

function shareOf(segment: Segment, t: number): number {
  const share = (t - segment.startsAt) / (segment.endsAt - segment.startsAt)
  return share < 0 ? 0 : Math.min(share, 1)
}
