import type { SeatPlace, Venue } from '#shared/venue/venue.ts'

/** What nobody walks through, as a box on the plan of the hall: metres. */
export interface Block {
  readonly minX: number
  readonly maxX: number
  readonly minZ: number
  readonly maxZ: number
}

/** Half of what of a bench belongs to one seat. */
const HALF_WIDTH = 0.42
/** Seats of a row nearer to each other than this are one bench: nobody passes between them. */
const ONE_BENCH = 1.05

/** The benches a venue's seats stand for, from the seats alone: neighbours of a row who face the same way share one. */
export function benchesOf({ seats, seatHalf }: Venue): Block[] {
  const rows = new Map<string, SeatPlace[]>()
  for (const seat of seats) {
    const key = `${seat.row} ${seat.y} ${Math.round(seat.facing * 100)} ${across(seat)}`
    rows.set(key, [...(rows.get(key) ?? []), seat])
  }
  return [...rows.values()].flatMap((row) => benchesOfRow(row, seatHalf.along))
}

/** Which line of seats somebody sits on: where it lies along the way they face, in whole decimetres. */
const across = ({ x, z, facing }: SeatPlace): number =>
  Math.round((x * Math.sin(facing) + z * Math.cos(facing)) * 10)

function benchesOfRow(row: readonly SeatPlace[], halfDepth: number): Block[] {
  const [first] = row
  const along = ({ x, z }: SeatPlace) => x * Math.cos(first!.facing) - z * Math.sin(first!.facing)
  const inOrder = row.toSorted((a, b) => along(a) - along(b))
  const benches: SeatPlace[][] = []
  for (const seat of inOrder) {
    const bench = benches.at(-1)
    const before = bench?.at(-1)
    if (bench && before && along(seat) - along(before) < ONE_BENCH) bench.push(seat)
    else benches.push([seat])
  }
  return benches.map((bench) => around(bench, halfDepth))
}

function around(bench: readonly SeatPlace[], halfDepth: number): Block {
  const { facing } = bench[0]!
  const sin = Math.abs(Math.sin(facing))
  const cos = Math.abs(Math.cos(facing))
  const halfX = halfDepth * sin + HALF_WIDTH * cos
  const halfZ = halfDepth * cos + HALF_WIDTH * sin
  return {
    minX: Math.min(...bench.map(({ x }) => x)) - halfX,
    maxX: Math.max(...bench.map(({ x }) => x)) + halfX,
    minZ: Math.min(...bench.map(({ z }) => z)) - halfZ,
    maxZ: Math.max(...bench.map(({ z }) => z)) + halfZ,
  }
}

export const isWithin = ({ minX, maxX, minZ, maxZ }: Block, x: number, z: number): boolean =>
  x > minX && x < maxX && z > minZ && z < maxZ

/** Whether a straight line passes through the inside of a block. */
export function crosses(
  { minX, maxX, minZ, maxZ }: Block,
  fromX: number,
  fromZ: number,
  toX: number,
  toZ: number,
): boolean {
  // Slabs (Kay and Kajiya 1986): where the line is between both pairs of sides at once.
  let enters = 0
  let leaves = 1
  const slab = (from: number, by: number, low: number, high: number): boolean => {
    if (Math.abs(by) < 1e-9) return from > low && from < high
    const [a, b] = [(low - from) / by, (high - from) / by]
    enters = Math.max(enters, Math.min(a, b))
    leaves = Math.min(leaves, Math.max(a, b))
    return true
  }
  return (
    slab(fromX, toX - fromX, minX, maxX) && slab(fromZ, toZ - fromZ, minZ, maxZ) && leaves - enters > 1e-6
  )
}
