import type { SeatPlace } from '#shared/venue/venue.ts'
import type { Gathering } from '../frame/index.ts'

/** What of a room is wanted, as its parts read it: finite, and the whole room once all seats are wanted. */
export interface Stretch {
  from: number
  to: number
  second: number
}

/** Metres that count as beyond everything a room has. */
const BEYOND = 24
/** Within this of the last seat the room begins to open to its ends, and how far it then opens. */
const OPENS_WITHIN = 0.9
const OPENS_BY = 18

export const wholeRoom = (): Stretch => ({ from: -BEYOND, to: BEYOND, second: 1 })

/** z of the seats nearest to the head and to the foot. */
export interface Ends {
  readonly first: number
  readonly last: number
}

export const endsOf = (seats: readonly SeatPlace[]): Ends => ({
  first: Math.min(...seats.map(({ z }) => z)),
  last: Math.max(...seats.map(({ z }) => z)),
})

/** Where the room may end: it draws in by whole pieces, chairs or blocks of a bench, never through one. */
export interface Pieces {
  readonly origin: number
  readonly pitch: number
}

/** Share a second by which it follows what is wanted. */
const FOLLOWS = 5

/** Moves towards what is wanted of a room whose seats end where they do. */
export function drawTowards(
  stretch: Stretch,
  { from, to, second }: Gathering,
  { first, last }: Ends,
  { origin, pitch }: Pieces,
  seconds: number,
): void {
  const opensHead = smooth((first + OPENS_WITHIN - from) / OPENS_WITHIN)
  const opensFoot = smooth((to - last + OPENS_WITHIN) / OPENS_WITHIN)
  const head = origin + Math.floor((from - origin) / pitch) * pitch - OPENS_BY * opensHead
  const foot = origin + Math.ceil((to - origin) / pitch) * pitch + OPENS_BY * opensFoot
  const share = 1 - Math.exp(-FOLLOWS * seconds)
  stretch.from += (Math.max(-BEYOND, head) - stretch.from) * share
  stretch.to += (Math.min(BEYOND, foot) - stretch.to) * share
  stretch.second += (second - stretch.second) * share
}

const smooth = (t: number): number => {
  const clamped = Math.min(1, Math.max(0, t))
  return clamped * clamped * (3 - 2 * clamped)
}
