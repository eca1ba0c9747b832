import { headOf, isSeated } from '#shared/pose/codec.ts'
import { blockAt } from '#shared/pose/tiers.ts'
import type { Box, SeatPlace, Venue } from '#shared/venue/venue.ts'

/** A sitter's head stays within this of the middle of the seat: room to lean and look round, not to leave. */
const SEAT_REACH = 0.9
/** Heads are between the floor and this high, in metres. */
const TALLEST = 2.4
/** Somebody at the edge of an aisle may lean out of it by this much. */
const LEAN = 0.4

const head = { x: 0, y: 0, z: 0 }

/** Which block of seats a pose belongs to, or null where nobody may be. */
export function whereabouts(pose: Uint8Array, seat: SeatPlace, venue: Venue): number | null {
  headOf(pose, head)
  const { x, y, z } = head
  if (isSeated(pose)) {
    const away = (x - seat.x) * (x - seat.x) + (z - seat.z) * (z - seat.z)
    const sits = away <= SEAT_REACH * SEAT_REACH && y > seat.y && y < seat.y + TALLEST
    return sits ? seat.block : null
  }
  const walks = y > 0 && y < TALLEST && venue.aisles.some((aisle) => isIn(aisle, x, z))
  return walks ? blockAt(venue, x, z) : null
}

const isIn = (box: Box, x: number, z: number): boolean =>
  x >= box.minX - LEAN && x <= box.maxX + LEAN && z >= box.minZ - LEAN && z <= box.maxZ + LEAN
