import { type Block, benchesOf, crosses, isWithin } from '#shared/venue/benches.ts'
import type { SeatPlace, Venue } from '#shared/venue/venue.ts'

/** A place on a way: metres in the hall, with the height of the floor. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly z: number
}

export interface Way {
  /** Straight from each to the next. */
  readonly spots: readonly Spot[]
  readonly length: number
}

/** Half of what a body takes beside itself. */
const BODY = 0.2
/** Corners are passed this much farther out, so that a way along a side does not touch it. */
const CLEAR = 0.01

/**
 * Ways on foot between places of a venue: never through a bench and never over the runway. Somebody who sits
 * gets up forwards and goes along the gap before the row to its end.
 */
export class Ways {
  readonly #venue: Venue
  readonly #blocks: readonly Block[]
  readonly #corners: readonly Spot[]

  constructor(venue: Venue) {
    this.#venue = venue
    const { width, from, to } = venue.runway
    const runway: Block = { minX: -width / 2, maxX: width / 2, minZ: from, maxZ: to }
    this.#blocks = [...benchesOf(venue).map((bench) => grown(bench, BODY)), runway]
    this.#corners = this.#blocks
      .flatMap(cornersOf)
      .filter(({ x, z }) => !this.#blocks.some((block) => isWithin(block, x, z)))
  }

  /** The shortest way, or null where there is none. */
  between(from: Spot, to: Spot): Way | null {
    const start = this.#onFeet(from)
    const end = this.#onFeet(to)
    const middle = this.#shortest(start, end)
    if (middle === null) return null
    const spots = [...(start === from ? [] : [from]), ...middle, ...(end === to ? [] : [to])]
    return { spots, length: lengthOf(spots) }
  }

  /** Where somebody stands when they have got up: before their seat, or where they are. */
  #onFeet(spot: Spot): Spot {
    if (!this.#blocks.some((block) => isWithin(block, spot.x, spot.z))) return spot
    const seat = nearestSeat(this.#venue.seats, spot)
    const before = this.#venue.seatHalf.along + BODY + CLEAR
    return {
      x: seat.x + Math.sin(seat.facing) * before,
      y: seat.y,
      z: seat.z + Math.cos(seat.facing) * before,
    }
  }

  #isFree(from: Spot, to: Spot): boolean {
    return !this.#blocks.some((block) => crosses(block, from.x, from.z, to.x, to.z))
  }

  /** Dijkstra over the corners in sight of each other. */
  #shortest(start: Spot, end: Spot): Spot[] | null {
    const spots = [start, end, ...this.#corners]
    const reached = spots.map((_, index) => (index === 0 ? 0 : Number.POSITIVE_INFINITY))
    const before = new Array<number>(spots.length).fill(-1)
    const open = new Set(spots.keys())
    while (open.size > 0) {
      const here = [...open].reduce((a, b) => (reached[b]! < reached[a]! ? b : a))
      if (reached[here] === Number.POSITIVE_INFINITY) return null
      if (here === 1) return trace(spots, before)
      open.delete(here)
      for (const next of open) {
        const length = reached[here]! + apart(spots[here]!, spots[next]!)
        if (length >= reached[next]! || !this.#isFree(spots[here]!, spots[next]!)) continue
        reached[next] = length
        before[next] = here
      }
    }
    return null
  }
}

function trace(spots: readonly Spot[], before: readonly number[]): Spot[] {
  const way: Spot[] = []
  for (let at = 1; at >= 0; at = before[at]!) way.unshift(spots[at]!)
  return way
}

const grown = ({ minX, maxX, minZ, maxZ }: Block, by: number): Block => ({
  minX: minX - by,
  maxX: maxX + by,
  minZ: minZ - by,
  maxZ: maxZ + by,
})

function cornersOf(block: Block): Spot[] {
  const { minX, maxX, minZ, maxZ } = grown(block, CLEAR)
  return [
    { x: minX, y: 0, z: minZ },
    { x: minX, y: 0, z: maxZ },
    { x: maxX, y: 0, z: minZ },
    { x: maxX, y: 0, z: maxZ },
  ]
}

function nearestSeat(seats: readonly SeatPlace[], { x, z }: Spot): SeatPlace {
  return seats.reduce((a, b) => (Math.hypot(b.x - x, b.z - z) < Math.hypot(a.x - x, a.z - z) ? b : a))
}

const apart = (a: Spot, b: Spot): number => Math.hypot(b.x - a.x, b.z - a.z)
const lengthOf = (spots: readonly Spot[]): number =>
  spots.slice(1).reduce((sum, spot, index) => sum + apart(spots[index]!, spot), 0)
