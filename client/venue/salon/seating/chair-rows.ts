import type { SeatPlace } from '#shared/venue/venue.ts'

/** One straight row of chairs as the floor knows it. */
export interface ChairRow {
  readonly x: number
  readonly firstZ: number
  readonly pitch: number
  readonly chairs: number
  readonly second: boolean
}

/** The rows that seats stand in, those at the windows first. Every row has as many chairs and the same pitch. */
export function chairRows(seats: readonly SeatPlace[]): ChairRow[] {
  const rows = new Map<number, SeatPlace[]>()
  for (const seat of seats) rows.set(seat.x, [...(rows.get(seat.x) ?? []), seat])
  return [...rows.values()]
    .map((row) => row.toSorted((a, b) => a.z - b.z))
    .map((row) => ({
      x: row[0]!.x,
      firstZ: row[0]!.z,
      pitch: row[1]!.z - row[0]!.z,
      chairs: row.length,
      second: row[0]!.row === 'second',
    }))
    .toSorted((a, b) => a.x - b.x)
}
