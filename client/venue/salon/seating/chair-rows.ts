import type { SeatPlace } from '#shared/venue/venue.ts'
import type { Pieces } from '../../stretch.ts'

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

/** Rows stand half a pitch apart along the room: between any two chairs the seating may end. */
export function piecesOf(rows: readonly ChairRow[]): Pieces {
  const pitch = rows[0]!.pitch / 2
  return { origin: rows[0]!.firstZ - pitch / 2, pitch }
}
