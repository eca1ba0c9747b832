import { PI } from '#shared/units/exact.ts'
import { metres, radians } from '#shared/units/units.ts'
import type { Box, SeatPlace, Venue } from '#shared/venue/venue.ts'

const SEATS_A_ROW = 15
const SEAT_PITCH = 0.74
/** Chairs of the second row look between those of the first: half a pitch towards the head. */
const ROWS = [
  { row: 'front', x: 1.92, shift: 0, letters: 'AB' },
  { row: 'second', x: 2.86, shift: -0.37, letters: 'CD' },
] as const
const ROW_CENTRE_Z = 2.3
const BLOCKS_A_SIDE = 3

/** A white panelled salon in morning light, gilt chairs on marble, models on the floor among them: 60 seats. */
export const SALON: Venue = {
  id: 'salon',
  name: { en: 'Salon', 'zh-CN': '沙龙' },
  runway: {
    width: metres(2.2),
    from: metres(-9.6),
    to: metres(9.2),
    lane: metres(0.46),
    marks: {
      backstage: { z: metres(-12.4), on: 'lane' },
      threshold: { z: metres(-9.2), on: 'lane' },
      quarter: { z: metres(-4.6), on: 'lane' },
      middle: { z: metres(0), on: 'lane' },
      threeQuarter: { z: metres(4.2), on: 'lane' },
      end: { z: metres(8.4), on: 'centre' },
    },
  },
  seats: seatsInOrder(),
  seatHalf: { across: metres(0.19), along: metres(0.18) },
  aisles: aisles(),
  blocks: BLOCKS_A_SIDE * 2,
  cameras: { behindRows: metres(3.5), craneY: metres(4.15), craneBack: metres(2.7), wideY: metres(2.3) },
}

/** From the middle of the rows outwards, front row first, side by side across the models' way. */
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
    y: metres(0),
    z: metres(ROW_CENTRE_Z + tier.shift + (along - (SEATS_A_ROW - 1) / 2) * SEAT_PITCH),
    facing: radians((-side * PI) / 2),
    block: (side === 1 ? 0 : BLOCKS_A_SIDE) + Math.floor((along * BLOCKS_A_SIDE) / SEATS_A_ROW),
  }
}

/** Behind the chairs on both sides, and across the room before the photographers. */
function aisles(): Box[] {
  const box = (minX: number, maxX: number, minZ: number, maxZ: number): Box => ({
    minX: metres(minX),
    maxX: metres(maxX),
    minZ: metres(minZ),
    maxZ: metres(maxZ),
    y: metres(0),
  })
  return [box(3.4, 4.5, -9, 12), box(-4.5, -3.4, -9, 12), box(-4.5, 4.5, 9.6, 12)]
}
