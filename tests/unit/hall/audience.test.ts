import { Euler, Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { ms } from '#shared/units/units.ts'
import { createPeople, EYES_SEATED, type People, PLACEMENT } from '../../../client/crowd/index.ts'
import { Cast } from '../../../client/crowd/sim/cast.ts'
import { AT, FLOATS, Roster } from '../../../client/crowd/sim/roster.ts'
import { frameOf, litStage } from './stand-ins.ts'

const CAPACITY = 4

function somebody(facing: number): People {
  const people = createPeople(CAPACITY)
  people.present[0] = 1
  people.seated[0] = 1
  people.seed[0] = 42
  people.place.set([1.96, 0, 3])
  people.facing[0] = facing
  lookAlong(people, facing)
  people.head.set([1.96 + Math.sin(facing) * 0.075, EYES_SEATED, 3 + Math.cos(facing) * 0.075], 0)
  return people
}

/** Turns the head as WebXR would: unturned it looks along −z. */
function lookAlong(people: People, heading: number): void {
  const turn = new Quaternion().setFromEuler(new Euler(0, heading + Math.PI, 0))
  people.head.set([turn.x, turn.y, turn.z, turn.w], 3)
}

function afterSeconds(people: People, seconds: number): Float32Array {
  const cast = new Cast(CAPACITY)
  const roster = new Roster(CAPACITY)
  const frame = frameOf(litStage())
  for (let t = 0; t < seconds; t += frame.seconds) cast.update(frame, people, roster)
  return roster.data
}

const headTurn = (data: Float32Array): Quaternion =>
  new Quaternion().fromArray(data.subarray(AT.headTurn, AT.headTurn + 4))

/** −1 to 1: how far two lines of numbers rise and fall together. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const middle = (of: readonly number[]) => of.reduce((sum, x) => sum + x, 0) / of.length
  const [ma, mb] = [middle(a), middle(b)]
  const product = (f: readonly number[], mf: number, g: readonly number[], mg: number) =>
    f.reduce((sum, x, i) => sum + (x - mf) * (g[i]! - mg), 0)
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb))
}

describe('an attendee', () => {
  it.each([0, 0.7, -Math.PI / 2, 2.9])(
    'facing %f and looking ahead has a head that is not turned',
    (facing) => {
      const data = afterSeconds(somebody(facing), 0.1)
      expect(headTurn(data).angleTo(new Quaternion())).toBeLessThan(1e-3)
      const shift = data.subarray(AT.shift, AT.shift + 3)
      // But for the sway of somebody who does not keep quite still.
      expect(Math.hypot(...shift)).toBeLessThan(0.035)
    },
  )

  it('who looks to the left has a head turned to its left', () => {
    const people = somebody(0.4)
    lookAlong(people, 0.4 + 0.6)
    const ahead = new Vector3(0, 0, 1).applyQuaternion(headTurn(afterSeconds(people, 0.1)))
    expect(Math.atan2(ahead.x, ahead.z)).toBeCloseTo(0.6, 3)
  })

  it('whose head strays farther than a body reaches is not stretched after it', () => {
    const people = somebody(0)
    people.head.set([5, 9, -3], 0)
    const data = afterSeconds(people, 0.1)
    expect(Math.hypot(...data.subarray(AT.shift, AT.shift + 3))).toBeLessThan(0.36)
  })

  it('puts tracked hands where they are, as the body sees them', () => {
    const people = somebody(-Math.PI / 2)
    people.hands[0] = 1
    people.left.set([1.6, 0.9, 2.8, 0, 0, 0, 1], 0)
    const data = afterSeconds(people, 1.5)
    // Facing −x, what is before the body is at smaller x, and its left is towards +z.
    expect(data[AT.left + 2]).toBeCloseTo(0.36, 2)
    expect(data[AT.left + 1]).toBeCloseTo(0.9, 2)
    expect(data[AT.left]).toBeCloseTo(-0.2, 2)
  })

  /** Seconds after which each of many people is on their feet, when all are to applaud standing. */
  function risings(count: number): { begins: number[]; ends: number[] } {
    const people = createPeople(count)
    for (let slot = 0; slot < count; slot++) {
      people.present[slot] = 1
      people.seated[slot] = 1
      people.seed[slot] = slot * 7919 + 11
      people.head.set([0, EYES_SEATED, 0.075, 0, 1, 0, 0], slot * PLACEMENT)
    }
    const cast = new Cast(count)
    const roster = new Roster(count)
    const frame = frameOf(litStage())
    for (let t = 0; t < 0.5; t += frame.seconds) cast.update(frame, people, roster)
    people.ovation.fill(1)
    const begins = new Array<number>(count).fill(Number.POSITIVE_INFINITY)
    const ends = new Array<number>(count).fill(Number.POSITIVE_INFINITY)
    for (let t = 0; t < 5; t += frame.seconds) {
      cast.update(frame, people, roster)
      for (let slot = 0; slot < count; slot++) {
        const stand = roster.data[slot * FLOATS + AT.stand]!
        if (stand > 0) begins[slot] = Math.min(begins[slot]!, t)
        if (stand === 1) ends[slot] = Math.min(ends[slot]!, t)
      }
    }
    return { begins, ends }
  }

  it('rises for an ovation in about a second, each at a moment of their own, and stands before the seat', () => {
    const { begins, ends } = risings(40)
    const took = ends.map((end, slot) => end - begins[slot]!)
    expect(Math.min(...took)).toBeGreaterThan(0.7)
    expect(Math.max(...took)).toBeLessThan(1.8)
    expect(Math.max(...begins) - Math.min(...begins)).toBeGreaterThan(1)
    expect(Math.max(...ends)).toBeLessThan(4)

    const people = somebody(-Math.PI / 2)
    const cast = new Cast(CAPACITY)
    const roster = new Roster(CAPACITY)
    const frame = frameOf(litStage())
    cast.update(frame, people, roster)
    people.ovation[0] = 1
    for (let t = 0; t < 4; t += frame.seconds) cast.update(frame, people, roster)
    expect(roster.data[AT.stand]).toBe(1)
    expect(roster.data[AT.place]).toBeLessThan(1.96 - 0.3)
    // The head has gone up with the body, not stayed where the seat had it.
    expect(Math.hypot(...roster.data.subarray(AT.shift, AT.shift + 3))).toBeLessThan(0.035)
    people.ovation[0] = 0
    for (let t = 0; t < 4; t += frame.seconds) cast.update(frame, people, roster)
    expect(roster.data[AT.stand]).toBe(0)
    expect(roster.data[AT.place]).toBeCloseTo(1.96, 5)
  })

  it('shifts its weight and sways, no two people in step, and not at all where motion is reduced', () => {
    const count = 12
    const people = createPeople(count)
    for (let slot = 0; slot < count; slot++) {
      people.present[slot] = 1
      people.seated[slot] = 1
      people.seed[slot] = slot * 7919 + 11
      people.head.set([0, EYES_SEATED, 0.075, 0, 1, 0, 0], slot * PLACEMENT)
    }
    const lean = (calm: boolean) => {
      const cast = new Cast(count)
      const roster = new Roster(count)
      const leans = Array.from({ length: count }, () => [] as number[])
      for (let second = 0; second < 120; second++) {
        cast.update(frameOf(litStage(), { now: ms(second * 1000), seconds: 1, calm }), people, roster)
        for (let slot = 0; slot < count; slot++) leans[slot]!.push(roster.data[slot * FLOATS + AT.shift]!)
      }
      return leans
    }
    for (const still of lean(true)) expect(Math.max(...still) - Math.min(...still)).toBeLessThan(1e-6)
    const leans = lean(false)
    for (const one of leans) {
      expect(Math.max(...one) - Math.min(...one)).toBeGreaterThan(0.015)
      expect(Math.max(...one.map(Math.abs))).toBeLessThan(0.03)
    }
    const alike = leans.flatMap((a, i) => leans.slice(i + 1).map((b) => correlation(a, b)))
    expect(Math.max(...alike)).toBeLessThan(0.9)
  })

  it('comes and goes gradually, and is not drawn where it is oneself', () => {
    const people = somebody(0)
    const cast = new Cast(CAPACITY)
    const roster = new Roster(CAPACITY)
    const frame = frameOf(litStage())
    cast.update(frame, people, roster)
    expect(cast.presence[0]).toBeGreaterThan(0)
    expect(cast.presence[0]).toBeLessThan(0.2)
    for (let t = 0; t < 1; t += frame.seconds) cast.update(frame, people, roster)
    expect(cast.presence[0]).toBe(1)
    people.self[0] = 1
    for (let t = 0; t < 1; t += frame.seconds) cast.update(frame, people, roster)
    expect(cast.presence[0]).toBe(0)
  })

  it('looks the same to everybody: hair, build and manner follow from the seed alone', () => {
    const look = (data: Float32Array) => [
      ...data.subarray(AT.hair, AT.hair + 4),
      ...data.subarray(AT.build, AT.build + 2),
    ]
    const first = look(afterSeconds(somebody(0), 0.1))
    expect(look(afterSeconds(somebody(1), 0.3))).toEqual(first)
    const other = somebody(0)
    other.seed[0] = 43
    expect(look(afterSeconds(other, 0.1))).not.toEqual(first)
  })

  it('is held in rows of as many floats as the texture has', () => {
    expect(new Roster(CAPACITY).data.length).toBe(CAPACITY * FLOATS)
    expect(createPeople(CAPACITY).head.length).toBe(CAPACITY * PLACEMENT)
  })
})
