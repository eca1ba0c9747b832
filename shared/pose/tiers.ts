import type { Venue } from '#shared/venue/venue.ts'

/** Poses are sent this often, in hertz: to everybody near, and to the rest of the gallery. */
export const NEAR_HZ = 15
export const FAR_EVERY = 3

/**
 * Which blocks of seats see each other at the full rate: a block itself, its neighbours along the row, and the
 * one across the runway. Everybody else is far, and sent at a third of the rate.
 */
export function nearBlocks(venue: Venue): readonly (readonly boolean[])[] {
  const along = venue.blocks / 2
  const side = (block: number) => Math.floor(block / along)
  return Array.from({ length: venue.blocks }, (_, from) =>
    Array.from({ length: venue.blocks }, (_, to) => {
      const apart = Math.abs((from % along) - (to % along))
      return side(from) === side(to) ? apart <= 1 : apart === 0
    }),
  )
}

/** Which block somebody who walks about belongs to: that of the nearest seat. */
export function blockAt(venue: Venue, x: number, z: number): number {
  let nearest = Number.POSITIVE_INFINITY
  let block = 0
  for (const seat of venue.seats) {
    const away = (seat.x - x) * (seat.x - x) + (seat.z - z) * (seat.z - z)
    if (away < nearest) {
      nearest = away
      block = seat.block
    }
  }
  return block
}
