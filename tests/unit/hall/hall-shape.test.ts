import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { SALON } from '#shared/venue/salon.ts'
import { HALL, SECTION_LENGTH, type SectionPoint, sectionAt } from '../../../client/venue/nocturne/shape.ts'
import { bayZ, SALON_SHAPE, SUN } from '../../../client/venue/salon/shape.ts'

const at = (along: number, behind = 0): SectionPoint => sectionAt(along, behind, { x: 0, y: 0, nx: 0, ny: 0 })

describe('the section of the hall', () => {
  it('runs from the floor at the wall to the ridge over the middle', () => {
    expect(at(0)).toMatchObject({ x: HALL.halfWidth, y: 0 })
    const ridge = at(SECTION_LENGTH)
    expect(ridge.x).toBeCloseTo(0, 6)
    expect(ridge.y).toBeGreaterThan(10)
  })

  it('is measured in metres along itself', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: SECTION_LENGTH - 0.01, noNaN: true }), (along) => {
        const a = at(along)
        const b = at(along + 0.01)
        expect(Math.hypot(b.x - a.x, b.y - a.y)).toBeCloseTo(0.01, 5)
      }),
      { seed: 3 },
    )
  })

  it('has unit normals that point into the hall', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: SECTION_LENGTH - 0.05, noNaN: true }), (along) => {
        const { x, y, nx, ny } = at(along)
        expect(Math.hypot(nx, ny)).toBeCloseTo(1, 9)
        expect(nx * -x + ny * (4 - y)).toBeGreaterThan(0)
      }),
      { seed: 4 },
    )
  })

  it('holds the runway, every seat and every aisle of the venue it is built for', () => {
    const { runway, seats, aisles } = NOCTURNE
    expect(runway.width / 2).toBeCloseTo(HALL.runwayHalfWidth, 9)
    expect([runway.from, runway.to]).toEqual([-HALL.runwayHalfLength, HALL.runwayHalfLength])
    for (const seat of seats) expect(Math.abs(seat.x)).toBeLessThan(HALL.halfWidth - 1)
    for (const { minX, maxX, minZ, maxZ } of aisles) {
      expect(Math.max(-minX, maxX)).toBeLessThan(HALL.halfWidth)
      expect(minZ).toBeGreaterThan(HALL.portalZ)
      expect(maxZ).toBeLessThan(HALL.endZ)
    }
  })
})

describe('the salon', () => {
  const { runway, seats, aisles } = SALON

  it('holds the way of the models, every seat and every aisle', () => {
    expect(runway.width / 2).toBeCloseTo(SALON_SHAPE.laneHalfWidth, 9)
    expect([runway.from, runway.to]).toEqual([SALON_SHAPE.laneFrom, SALON_SHAPE.laneTo])
    for (const seat of seats) expect(Math.abs(seat.x)).toBeLessThan(SALON_SHAPE.halfWidth - 1)
    for (const { minX, maxX, minZ, maxZ } of aisles) {
      expect(Math.max(-minX, maxX)).toBeLessThan(SALON_SHAPE.halfWidth)
      expect(minZ).toBeGreaterThan(SALON_SHAPE.doorsZ)
      expect(maxZ).toBeLessThan(SALON_SHAPE.endZ)
    }
  })

  it('has models pass its doors, and come from behind them', () => {
    const widest = runway.lane + 0.45
    expect(widest).toBeLessThan(SALON_SHAPE.doorHalfWidth)
    expect(runway.marks.backstage.z).toBeLessThan(SALON_SHAPE.doorsZ)
    expect(runway.marks.backstage.z).toBeGreaterThan(SALON_SHAPE.doorsZ - SALON_SHAPE.doorDepth)
  })

  it('has windows that fit their bays, and bays that fit the wall', () => {
    const { bay, bays, windowHalfWidth, spring, corniceFrom, doorsZ, endZ } = SALON_SHAPE
    expect(2 * windowHalfWidth).toBeLessThan(bay)
    expect(spring + windowHalfWidth).toBeLessThan(corniceFrom)
    expect(bayZ(0) - bay / 2).toBeGreaterThan(doorsZ)
    expect(bayZ(bays - 1) + bay / 2).toBeLessThan(endZ)
  })

  it('has the sun come in through the windows and down', () => {
    expect(Math.hypot(...SUN)).toBeCloseTo(1, 9)
    expect(SUN[0]).toBeLessThan(0)
    expect(SUN[1]).toBeGreaterThan(0)
  })
})
