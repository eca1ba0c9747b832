import { describe, expect, it } from 'vitest'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { createPeople } from '../../../client/crowd/index.ts'
import { Hearts } from '../../../client/crowd/sim/hearts.ts'
import { blindGpu, frameOf, litStage } from './stand-ins.ts'

const frame = frameOf(litStage())

function house() {
  const people = createPeople(4)
  const hearts = new Hearts(blindGpu(), NOCTURNE)
  const wait = (seconds: number) => {
    for (let t = 0; t < seconds; t += frame.seconds) hearts.update(frame, people)
  }
  return { people, hearts, wait }
}

describe('hearts over the house', () => {
  it('are as many lights as have come in, and go out again', () => {
    const { people, hearts, wait } = house()
    people.hearts[0] = 0
    wait(0.1)
    people.hearts[0] = 23
    wait(1.5)
    expect(hearts.shown).toBe(23)
    wait(5)
    expect(hearts.shown).toBe(0)
    expect(hearts.mesh.visible).toBe(false)
  })

  it('sent before one came are not shown again', () => {
    const { people, hearts, wait } = house()
    wait(0.1)
    people.hearts[0] = 4000
    wait(1)
    expect(hearts.shown).toBe(0)
    people.hearts[0] = 4001
    wait(1)
    expect(hearts.shown).toBe(1)
  })

  it('rise from between the seats, from nobody', () => {
    const { people, hearts, wait } = house()
    people.hearts[0] = 0
    wait(0.1)
    people.hearts[0] = 60
    wait(1.2)
    const lights = hearts.mesh.geometry.getAttribute('light')
    for (let i = 0; i < lights.count; i++) {
      if (lights.getW(i) >= 1) continue
      const nearest = Math.min(
        ...NOCTURNE.seats.map(({ x, z }) => Math.hypot(x - lights.getX(i), z - lights.getZ(i))),
      )
      expect(nearest).toBeGreaterThan(0.3)
      expect(nearest).toBeLessThan(0.6)
    }
  })

  it('more than there are lights wait for a place, and none is lost', () => {
    const { people, hearts, wait } = house()
    people.hearts[0] = 0
    wait(0.1)
    people.hearts[0] = 150
    wait(1.5)
    const first = hearts.shown
    expect(first).toBeLessThan(150)
    wait(3.2)
    expect(hearts.shown).toBe(150 - first)
  })
})
