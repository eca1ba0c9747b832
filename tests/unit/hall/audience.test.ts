import { Euler, Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import {
  createPeople,
  EYES_AHEAD,
  EYES_SEATED,
  EYES_STANDING,
  type People,
  PLACEMENT,
  STEP_FORWARD,
} from '../../../client/crowd/index.ts'
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

describe('an attendee', () => {
  it.each([0, 0.7, -Math.PI / 2, 2.9])(
    'facing %f and looking ahead has a head that is not turned',
    (facing) => {
      const data = afterSeconds(somebody(facing), 0.1)
      expect(headTurn(data).angleTo(new Quaternion())).toBeLessThan(1e-3)
      const shift = data.subarray(AT.shift, AT.shift + 3)
      expect(Math.hypot(...shift)).toBeLessThan(0.02)
    },
  )

  it('who looks to the left has a head turned to its left', () => {
    const people = somebody(0.4)
    lookAlong(people, 0.4 + 0.6)
    const ahead = new Vector3(0, 0, 1).applyQuaternion(headTurn(afterSeconds(people, 0.1)))
    expect(Math.atan2(ahead.x, ahead.z)).toBeCloseTo(0.6, 3)
  })

  it('who rises to applaud takes the head along: the neck is never stretched', () => {
    const people = somebody(0)
    const cast = new Cast(CAPACITY)
    const roster = new Roster(CAPACITY)
    const frame = frameOf(litStage())
    const strayed = () => Math.hypot(...roster.data.subarray(AT.shift, AT.shift + 3))
    cast.update(frame, people, roster)
    people.ovation[0] = 1
    people.head.set([1.96, EYES_STANDING, 3 + EYES_AHEAD + STEP_FORWARD], 0)
    for (let step = 0; step < 60; step++) {
      cast.update(frame, people, roster)
      expect(strayed()).toBeLessThan(0.03)
    }
    expect(roster.data[AT.stand]).toBe(1)
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

  it('rises for an ovation and stands before the seat, within a second', () => {
    const people = somebody(-Math.PI / 2)
    const sitting = afterSeconds(people, 0.5)
    expect(sitting[AT.stand]).toBe(0)
    const cast = new Cast(CAPACITY)
    const roster = new Roster(CAPACITY)
    const frame = frameOf(litStage())
    cast.update(frame, people, roster)
    people.ovation[0] = 1
    for (let t = 0; t < 1; t += frame.seconds) cast.update(frame, people, roster)
    expect(roster.data[AT.stand]).toBe(1)
    expect(roster.data[AT.place]).toBeLessThan(1.96 - 0.3)
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
