import { describe, expect, it } from 'vitest'
import { SALON } from '#shared/venue/salon.ts'
import { createPeople, type People } from '../../../client/crowd/index.ts'
import { chairRows } from '../../../client/venue/salon/seating/chair-rows.ts'
import { Taken } from '../../../client/venue/salon/seating/taken.ts'

function sit(people: People, slot: number, seat: number): void {
  const { x, y, z } = SALON.seats[seat]!
  people.present[slot] = 1
  people.seated[slot] = 1
  people.place.set([x, y, z], slot * 3)
}

const takenBy = (people: People, taken = new Taken(chairRows(SALON.seats))): Taken => {
  for (let frame = 0; frame < 240; frame++) taken.update(people, 1 / 60)
  return taken
}
const sum = (taken: Taken) => taken.uniform.value.reduce((all, { x, y, z, w }) => all + x + y + z + w, 0)

describe('the chairs of the salon', () => {
  it('know each sitter once, wherever they sit', () => {
    const people = createPeople(60)
    for (let seat = 0; seat < 60; seat++) sit(people, seat, seat)
    const taken = takenBy(people)
    expect(sum(taken)).toBeCloseTo(60, 2)
    for (const chair of taken.uniform.value)
      expect(Math.max(chair.x, chair.y, chair.z, chair.w)).toBeLessThanOrEqual(1)
  })

  it('are empty where nobody sits: who stands in the aisle or has left is on none', () => {
    const people = createPeople(4)
    sit(people, 0, 3)
    sit(people, 1, 4)
    people.seated[1] = 0
    const taken = takenBy(people)
    expect(sum(taken)).toBeCloseTo(1, 2)
    people.present[0] = 0
    expect(sum(takenBy(people, taken))).toBeCloseTo(0, 2)
  })
})
