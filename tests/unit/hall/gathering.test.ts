import { describe, expect, it } from 'vitest'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { createPeople } from '../../../client/crowd/index.ts'
import { RoomDrawsIn } from '../../../client/hall/sim/gathering.ts'
import { Viewer } from '../../../client/hall/sim/viewer.ts'

const { seats } = NOCTURNE
const along = seats.map(({ z }) => z)
const ENDS = { from: Math.min(...along) - 0.4, to: Math.max(...along) + 0.4 }
const MIDDLE = (ENDS.from + ENDS.to) / 2
const FRAME = 1 / 60

/** A room with people in some of its seats. */
function room(occupied: readonly number[]) {
  const people = createPeople()
  const viewer = new Viewer(NOCTURNE, seats[0]!)
  const drawsIn = new RoomDrawsIn(NOCTURNE)
  const sit = (seat: number) => {
    people.present[seat] = 1
    people.seated[seat] = 1
    people.place.set([seats[seat]!.x, seats[seat]!.y, seats[seat]!.z], seat * 3)
  }
  for (const seat of occupied) sit(seat)
  const step = (frames = 1, { hasSeat = false, atOnce = false } = {}) => {
    for (let frame = 0; frame < frames; frame++) drawsIn.update(people, viewer, hasSeat, FRAME, atOnce)
    return { ...drawsIn.gathering }
  }
  return { people, viewer, sit, step }
}

const first = (count: number) => Array.from({ length: count }, (_, seat) => seat)

describe('the room', () => {
  it('with nobody in it is a few seats about the middle, and the front row alone', () => {
    const { from, to, second } = room([]).step()
    expect((from + to) / 2).toBeCloseTo(MIDDLE, 6)
    expect(to - from).toBeGreaterThan(4)
    expect(to - from).toBeLessThan(6)
    expect(second).toBe(0)
  })

  it('has room to spare beyond those at its ends, and never more than there is', () => {
    for (let count = 1; count <= seats.length; count++) {
      const { from, to } = room(first(count)).step()
      for (const { z } of seats.slice(0, count)) {
        expect(from).toBeLessThanOrEqual(Math.max(ENDS.from, z - 1.2) + 1e-6)
        expect(to).toBeGreaterThanOrEqual(Math.min(ENDS.to, z + 1.2) - 1e-6)
      }
      expect(from).toBeGreaterThanOrEqual(ENDS.from - 1e-9)
      expect(to).toBeLessThanOrEqual(ENDS.to + 1e-9)
    }
  })

  it('grows with those who come, and is whole for a full house', () => {
    const widths = first(60).map((count) => {
      const { from, to } = room(first(count)).step()
      return to - from
    })
    expect(widths).toEqual(widths.toSorted((a, b) => a - b))
    expect(room(first(60)).step()).toEqual({
      from: expect.closeTo(ENDS.from, 6),
      to: expect.closeTo(ENDS.to, 6),
      second: 1,
    })
  })

  it('opens its second row when the front row is nearly full, or somebody sits or stands behind', () => {
    expect(room(first(20)).step().second).toBe(0)
    expect(room(first(29)).step().second).toBe(1)
    const behind = seats.findIndex(({ row }) => row === 'second')
    expect(room([0, behind]).step().second).toBe(1)
    const standing = room([0])
    standing.people.present[90] = 1
    standing.people.place.set([4.2, 0, 2], 270)
    expect(standing.step().second).toBe(1)
  })

  it("counts the visitor's own seat", () => {
    const { viewer, step } = room([])
    viewer.sit(seats[28]!)
    const { z } = seats[28]!
    const { from, to } = step(1, { hasSeat: true })
    expect(Math.abs(z - MIDDLE)).toBeGreaterThan(3)
    expect(from <= z - 1.2 + 1e-9 || from === ENDS.from).toBe(true)
    expect(to).toBeGreaterThan(z)
  })

  it('is there at once in the first frame, then glides after those who come, in about two seconds', () => {
    const { sit, step } = room([0, 1])
    const before = step()
    for (const seat of first(24)) sit(seat)
    const wanted = room(first(24)).step()
    const whole = wanted.to - before.to
    expect(whole).toBeGreaterThan(1)
    const begun = step(1)
    expect(begun.to - before.to).toBeLessThan(whole * 0.02)
    const half = step(45)
    expect(half.to - before.to).toBeGreaterThan(whole * 0.3)
    const there = step(75)
    expect(wanted.to - there.to).toBeLessThan(whole * 0.05)
    expect(there.to).toBeLessThanOrEqual(wanted.to + 1e-9)
  })

  it('glides alike at every frame rate', () => {
    const after = (frames: number, seconds: number) => {
      const people = createPeople()
      const viewer = new Viewer(NOCTURNE, seats[0]!)
      const drawsIn = new RoomDrawsIn(NOCTURNE)
      drawsIn.update(people, viewer, false, seconds, false)
      people.present[0] = 1
      people.place.set([1.96, 0, ENDS.to - 0.4], 0)
      people.seated[0] = 1
      for (let frame = 0; frame < frames; frame++) drawsIn.update(people, viewer, false, seconds, false)
      return drawsIn.gathering.to
    }
    expect(after(30, 1 / 30)).toBeCloseTo(after(90, 1 / 90), 6)
  })

  it('does not move before the eyes of who asked for that', () => {
    const { sit, step } = room([0, 1])
    step()
    for (const seat of first(40)) sit(seat)
    expect(step(1, { atOnce: true })).toEqual(room(first(40)).step())
  })
})
