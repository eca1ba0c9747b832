import type { Venue } from '#shared/venue/venue.ts'
import type { Shades } from '../../gpu/index.ts'
import type { People } from '../people.ts'
import type { Cast } from './cast.ts'
import { AT, FLOATS } from './roster.ts'

const SEAT_HEIGHT = 0.452
const FEET = { seatedAhead: 0.46, across: 0.21, along: 0.2 } as const

/** Lays the shades of everybody on seats and floors. */
export function shadeSeats(
  shades: Shades,
  people: People,
  cast: Cast,
  data: Float32Array,
  seatHalf: Venue['seatHalf'],
): void {
  shades.clear()
  for (let slot = 0; slot < people.capacity; slot++) {
    const presence = cast.presence[slot]!
    if (presence === 0) continue
    const at = slot * FLOATS
    const x = data[at + AT.place]!
    const y = data[at + AT.place + 1]!
    const z = data[at + AT.place + 2]!
    const heading = data[at + AT.facing]!
    const sitting = 1 - data[at + AT.stand]!
    if (sitting > 0.05) {
      shades.add(x, y + SEAT_HEIGHT, z, heading, seatHalf.across, seatHalf.along, 0.75 * presence * sitting)
    }
    const ahead = FEET.seatedAhead * sitting
    shades.add(
      x + Math.sin(heading) * ahead,
      y + 0.003,
      z + Math.cos(heading) * ahead,
      heading,
      FEET.across,
      FEET.along,
      0.7 * presence,
    )
  }
  shades.publish()
}
