import { PI } from '#shared/units/exact.ts'
import { metres, radians } from '#shared/units/units.ts'
import type { Box, SeatPlace, Venue } from '#shared/venue/venue.ts'

const SEATS_A_ROW = 15
const SEAT_PITCH = 0.8
const ROWS = [
  { row: 'front', x: 1.96, y: 0, letters: 'AB' },
  { row: 'second', x: 2.98, y: 0.4, letters: 'CD' },
] as const
/** The seats sit towards the foot of the runway, where models stop. */
const ROW_CENTRE_Z = 2.6
const BLOCKS_A_SIDE = 3

/** A long dark hall, a runway of black stone, two tiers of pale benches: 60 seats a gallery. */
export const NOCTURNE: Venue = {
  id: 'nocturne',
  name: { en: 'Nocturne', 'zh-CN': '夜曲' },
  runway: {
    width: metres(2.4),
    from: metres(-12),
    to: metres(12),
    lane: metres(0.5),
    marks: {
      backstage: { z: metres(-15.2), on: 'lane' },
      threshold: { z: metres(-11.6), on: 'lane' },
      quarter: { z: metres(-5.6), on: 'lane' },
      middle: { z: metres(0.2), on: 'lane' },
      threeQuarter: { z: metres(5.4), on: 'lane' },
      end: { z: metres(10.6), on: 'centre' },
    },
  },
  seats: seatsInOrder(),
  seatHalf: { across: metres(0.3), along: metres(0.3) },
  aisles: aisles(),
  blocks: BLOCKS_A_SIDE * 2,
  cameras: { behindRows: metres(3.62), craneY: metres(6.3), craneBack: metres(3.4), wideY: metres(2.9) },
}

/**
 * Seats are given out from the middle of the rows outwards, front row first and side by side across the
 * runway, so that a few people sit together facing a few others.
 */
function seatsInOrder(): SeatPlace[] {
  const places: SeatPlace[] = []
  for (const tier of ROWS) {
    for (let step = 0; step < SEATS_A_ROW; step++) {
      const along = (SEATS_A_ROW - 1) / 2 + (step % 2 === 0 ? step / 2 : -(step + 1) / 2)
      for (const side of [1, -1] as const) places.push(seat(tier, side, along))
    }
  }
  return places
}

function seat(tier: (typeof ROWS)[number], side: 1 | -1, along: number): SeatPlace {
  const letter = tier.letters[side === 1 ? 0 : 1]!
  return {
    name: `${letter}${along + 1}`,
    row: tier.row,
    x: metres(side * tier.x),
    y: metres(tier.y),
    z: metres(ROW_CENTRE_Z + (along - (SEATS_A_ROW - 1) / 2) * SEAT_PITCH),
    facing: radians((-side * PI) / 2),
    block: (side === 1 ? 0 : BLOCKS_A_SIDE) + Math.floor((along * BLOCKS_A_SIDE) / SEATS_A_ROW),
  }
}

/** Behind the benches on both sides, and across the foot of the runway. */
function aisles(): Box[] {
  const box = (minX: number, maxX: number, minZ: number, maxZ: number): Box => ({
    minX: metres(minX),
    maxX: metres(maxX),
    minZ: metres(minZ),
    maxZ: metres(maxZ),
    y: metres(0),
  })
  return [box(3.7, 5, -11.5, 15.5), box(-5, -3.7, -11.5, 15.5), box(-5, 5, 12.4, 15.5)]
}
