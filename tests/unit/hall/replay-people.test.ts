import { describe, expect, it } from 'vitest'
import { nightOf, nobodyAt } from '#shared/night/night.ts'
import { ms } from '#shared/units/units.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { EYES_SEATED, PLACEMENT } from '../../../client/crowd/index.ts'
import { gazeFrom } from '../../../client/hall/sim/gaze.ts'
import { ReplayPeople, seatAgain } from '../../../client/hall/sim/replay-people.ts'
import { Viewer } from '../../../client/hall/sim/viewer.ts'
import { modelAt, stage } from '../../pictures/hall/stage.ts'
import { aNightRecord } from '../night/a-night.ts'

const record = aNightRecord()
const night = nightOf(record)
const runway = stage({ models: [modelAt(0, 0.5, 3), modelAt(1, -0.5, -6)] })
const at = (into: number) => ms(record.since + into)

function crowd(of = night) {
  const viewer = new Viewer(NOCTURNE, seatAgain(of, NOCTURNE))
  viewer.mode = 'director'
  const again = new ReplayPeople(of, NOCTURNE, viewer)
  return { again, viewer, people: again.people }
}

/** All that is seen of the people but the soft outline, which fades. */
function seen(into: number, { again, people } = crowd()) {
  again.write(at(into), 1 / 60, runway)
  const there = [...people.present.keys()].filter((slot) => people.present[slot] === 1)
  return there.map((slot) => ({
    slot,
    figure: people.seed[slot],
    claps: people.clapping[slot],
    stands: people.ovation[slot],
    place: [...people.place.subarray(slot * 3, slot * 3 + 3)],
    head: [...people.head.subarray(slot * PLACEMENT, (slot + 1) * PLACEMENT)],
    name: people.name[slot],
  }))
}

describe('the crowd of a replay', () => {
  it('is who sat there at that moment, each in their own seat and without a name', () => {
    expect(seen(40_000).map(({ slot, figure }) => [slot, figure])).toEqual(
      record.visits.slice(0, 5).map(([seat, figure]) => [seat, figure]),
    )
    expect(seen(90_000).map(({ slot }) => slot)).toEqual([0, 1, 2, 3, 5])
    expect(seen(190_000)).toEqual([])
    for (const { slot, place, name } of seen(40_000)) {
      expect(place[2]).toBeCloseTo(NOCTURNE.seats[slot]!.z, 5)
      expect(name).toBe('')
    }
  })

  it('is the same at a moment whether one plays up to it, goes to it or comes back to it', () => {
    const played = crowd()
    const story = new Map<number, unknown>()
    for (let into = 0; into <= 190_000; into += 500) story.set(into, seen(into, played))
    for (const into of [31_500, 100_000, 60_000, 31_000, 0, 188_000, 33_500]) {
      expect(seen(into, played)).toEqual(story.get(into))
      expect(seen(into)).toEqual(story.get(into))
    }
  })

  it('claps as many hands as clapped, stands when the house stood, and rests otherwise', () => {
    const clapping = (into: number) => seen(into).filter(({ claps }) => claps === 1).length
    expect(clapping(20_000)).toBe(0)
    expect(clapping(31_500)).toBe(5)
    expect(clapping(100_800)).toBe(1)
    expect(clapping(120_000)).toBe(0)
    expect(seen(31_500).every(({ stands }) => stands === 1)).toBe(true)
    expect(seen(100_800).some(({ stands }) => stands === 1)).toBe(false)
  })

  it('leaves the seat of whoever looks on from it out of the picture', () => {
    const full = nightOf({
      ...record,
      visits: NOCTURNE.seats.map((_, seat) => [seat, seat + 7, 1, 1, 0, 90_000] as const).map((v) => [...v]),
    })
    const { again, viewer, people } = crowd(full)
    viewer.sit(viewer.seat)
    again.write(at(1000), 1 / 60, runway)
    expect([...people.self].filter(Boolean)).toHaveLength(1)
    viewer.mode = 'director'
    again.write(at(1000), 1 / 60, runway)
    expect([...people.self].filter(Boolean)).toHaveLength(0)
  })

  it('of a night nobody came to is nobody', () => {
    const { again, people } = crowd(nightOf(nobodyAt('a-show')))
    again.write(at(1000), 1 / 60, runway)
    expect([...people.present].some(Boolean)).toBe(false)
  })

  it('is looked on from a seat that was free, the best there is', () => {
    expect(seatAgain(night, NOCTURNE)).toBe(NOCTURNE.seats[6])
    expect(seatAgain(nightOf(nobodyAt('a-show')), NOCTURNE)).toBe(NOCTURNE.seats[0])
  })
})

describe('where somebody in the crowd looks', () => {
  const seat = NOCTURNE.seats[0]!
  const look = { heading: 0, pitch: 0 }
  const from = (z: number, wall = 0) => {
    gazeFrom(seat, 12_345, NOCTURNE.runway, stage({ models: [modelAt(0, 0.5, z)] }), ms(wall), look)
    return { ...look }
  }

  it('is at whoever passes, without a jump, and never farther round than a neck goes', () => {
    let before = from(-11).heading
    for (let z = -11; z <= 11; z += 0.05) {
      const { heading } = from(z)
      expect(Math.abs(heading - before)).toBeLessThan(0.12)
      expect(Math.abs(heading - seat.facing)).toBeLessThan(1.25)
      before = heading
    }
    const towards = Math.atan2(0.5 - seat.x, 0)
    const facing = from(seat.z).heading
    expect(Math.abs(Math.atan2(Math.sin(facing - towards), Math.cos(facing - towards)))).toBeLessThan(0.35)
  })

  it('is a little up to somebody who walks past, from eyes that sit', () => {
    expect(EYES_SEATED).toBeLessThan(1.5)
    expect(from(seat.z).pitch).toBeGreaterThan(0.05)
  })

  it('is never quite still', () => {
    expect(from(2, 0).heading).not.toBe(from(2, 4000).heading)
  })
})
