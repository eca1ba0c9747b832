import { describe, expect, it } from 'vitest'
import { seeded } from '#shared/units/random.ts'
import { benchesOf, crosses, isWithin } from '#shared/venue/benches.ts'
import { VENUES } from '#shared/venue/venues.ts'
import { type Spot, Ways } from '#shared/venue/ways.ts'
import { LONGEST_WALK, Stride } from '../../../client/hall/sim/stride.ts'

const SECONDS = 1 / 72

describe.each(Object.values(VENUES))('ways on foot in $id', (venue) => {
  const benches = benchesOf(venue)
  const ways = new Ways(venue)
  const random = seeded(20)
  const isOnBench = ({ x, z }: Spot) => benches.some((bench) => isWithin(bench, x, z))
  const between = (low: number, high: number) => low + (high - low) * random.next()
  const inAisle = (): Spot => {
    const { minX, maxX, minZ, maxZ, y } = random.pick(venue.aisles)
    const spot = { x: between(minX, maxX), y, z: between(minZ, maxZ) }
    return isOnBench(spot) ? inAisle() : spot
  }
  const onSeat = (): Spot => random.pick(venue.seats)
  const anywhere = () => (random.next() < 0.4 ? onSeat() : inAisle())
  const pairs = Array.from({ length: 300 }, () => ({ from: anywhere(), to: anywhere() }))

  it('have a bench under every seat', () => {
    for (const seat of venue.seats) expect(isOnBench(seat)).toBe(true)
  })

  it('never lead through a bench but for the seat one gets up from or sits down on', () => {
    for (const { from, to } of pairs) {
      const way = ways.between(from, to)
      if (way === null) continue
      expect(way.spots[0]).toEqual(from)
      expect(way.spots.at(-1)).toEqual(to)
      const [first, last] = [isOnBench(from) ? 1 : 0, way.spots.length - (isOnBench(to) ? 2 : 1)]
      for (let leg = first; leg < last; leg++) {
        const [a, b] = [way.spots[leg]!, way.spots[leg + 1]!]
        for (const bench of benches) expect(crosses(bench, a.x, a.z, b.x, b.z)).toBe(false)
      }
    }
  })

  it('lead from every seat to an aisle', () => {
    for (const seat of venue.seats) expect(ways.between(seat, inAisle())).not.toBeNull()
  })

  it('are shown without a jump but out of sight, and never inside a bench but on a seat', () => {
    let walked = 0
    let stepped = 0
    for (const { from, to } of pairs) {
      const stride = new Stride(ways)
      stride.update(from.x, from.y, from.z, SECONDS)
      let before: Spot = { x: stride.x, y: stride.y, z: stride.z }
      let wasStepping = false
      let hasWalked = false
      for (let t = 0; t < 3; t += SECONDS) {
        stride.update(to.x, to.y, to.z, SECONDS)
        const moved = Math.hypot(stride.x - before.x, stride.z - before.z)
        if (wasStepping && !stride.isStepping) stepped++
        else expect(moved).toBeLessThan(0.46)
        hasWalked ||= stride.isWalking
        const onOwn = [from, to].some((spot) => Math.hypot(stride.x - spot.x, stride.z - spot.z) < 0.5)
        if (!onOwn && !stride.isStepping) expect(isOnBench(stride)).toBe(false)
        before = { x: stride.x, y: stride.y, z: stride.z }
        wasStepping = stride.isStepping
      }
      if (hasWalked) walked++
      expect(Math.hypot(stride.x - to.x, stride.z - to.z)).toBeLessThan(1e-6)
    }
    expect(stepped).toBeGreaterThan(100)
    expect(walked).toBeGreaterThan(0)
  })

  it('longer than a walk are a step, whatever the straight line would be', () => {
    const { from, to } = pairs.find((pair) => (ways.between(pair.from, pair.to)?.length ?? 0) > LONGEST_WALK)!
    const stride = new Stride(ways)
    stride.update(from.x, from.y, from.z, SECONDS)
    stride.update(to.x, to.y, to.z, SECONDS)
    expect(stride.isStepping).toBe(true)
    expect([stride.x, stride.z]).toEqual([from.x, from.z])
  })
})
