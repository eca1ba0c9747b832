import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile } from '#shared/show/compile.ts'
import { readRunOfShow } from '#shared/show/run-of-show.ts'
import type { SeatPlace } from '#shared/venue/venue.ts'
import { MARK_NAMES } from '#shared/venue/venue.ts'
import { VENUE_IDS, VENUES } from '#shared/venue/venues.ts'

const SHOWS = new URL('../../../assets/seasons/demo/', import.meta.url)
const demo = readdirSync(SHOWS).filter((file) => file.endsWith('.json'))

/** How far feet reach from the middle of a seat. */
const FEET_AHEAD = 0.6

describe.each(VENUE_IDS)('the venue %s', (id) => {
  const { seats, runway, aisles, seatHalf, name } = VENUES[id]
  const distances = (a: SeatPlace) =>
    seats.filter((b) => b !== a).map((b) => Math.hypot(a.x - b.x, a.z - b.z))

  test('has 60 seats with names of their own, and a name in both languages', () => {
    expect(seats).toHaveLength(60)
    expect(new Set(seats.map((seat) => seat.name)).size).toBe(60)
    expect(name).toMatchObject({ en: expect.any(String), 'zh-CN': expect.any(String) })
  })

  test('has no seat that overlaps another', () => {
    for (const seat of seats) {
      expect(Math.min(...distances(seat))).toBeGreaterThan(
        2 * Math.min(seatHalf.across, seatHalf.along, 0.25),
      )
      expect(Math.min(...distances(seat))).toBeGreaterThan(0.6)
    }
  })

  test('has every seat, and the feet of who sits there, outside the runway', () => {
    for (const seat of seats) {
      const feet = seat.x + Math.sin(seat.facing) * FEET_AHEAD
      expect(Math.abs(feet)).toBeGreaterThan(runway.width / 2)
      expect(Math.sign(feet)).toBe(Math.sign(seat.x))
      expect(seat.z).toBeGreaterThan(runway.from)
      expect(seat.z).toBeLessThan(runway.to)
    }
  })

  test('has no aisle through a seat or over the runway', () => {
    for (const { minX, maxX, minZ, maxZ } of aisles) {
      const overRunway = minX < runway.width / 2 && maxX > -runway.width / 2 && minZ < runway.to
      expect(overRunway).toBe(false)
      for (const { x, z } of seats) expect(x > minX && x < maxX && z > minZ && z < maxZ).toBe(false)
    }
  })

  test('has its marks in order from backstage to the photographers', () => {
    const along = MARK_NAMES.map((mark) => runway.marks[mark].z)
    expect(along).toEqual(along.toSorted((a, b) => a - b))
    expect(along[0]).toBeLessThan(runway.from)
    expect(along.at(-1)).toBeLessThan(runway.to)
  })

  test.each(demo)('can hold %s', (file) => {
    const run = readRunOfShow(readFileSync(new URL(file, SHOWS), 'utf8'))
    if (!run.ok) throw new Error('the run of show cannot be read')
    expect(compile({ ...run.value, venue: id }).ok).toBe(true)
  })
})
