import { describe, expect, it } from 'vitest'
import { AIM, framingOf, nearAt, type View } from '../../../client/lookbook/sim/framing.ts'
import {
  degreesOf,
  distanceOf,
  drag,
  type Handled,
  pressed,
  sideOf,
  stepTo,
} from '../../../client/lookbook/sim/handling.ts'

function table(): Handled & { touched: number } {
  return {
    wanted: { turn: 0, near: 0, aim: AIM.first },
    aspect: 0.8,
    isTurning: true,
    touched: 0,
    touch() {
      this.touched++
    },
  }
}

describe('a turntable under the hand', () => {
  it('is turned by the arrow keys, both ways, and stops turning by itself', () => {
    const under = table()
    expect(pressed(under, 'ArrowRight')).toBe(true)
    expect(under.wanted.turn).toBeGreaterThan(0)
    expect(under.isTurning).toBe(false)
    pressed(under, 'ArrowLeft')
    expect(under.wanted.turn).toBeCloseTo(0)
    pressed(under, 'PageUp')
    expect(degreesOf(under.wanted.turn)).toBe(90)
    pressed(under, 'Home')
    expect(under.wanted.turn).toBe(0)
    expect(under.touched).toBe(4)
  })

  it('leaves keys alone that mean nothing to it', () => {
    const under = table()
    for (const key of ['Tab', 'a', 'Enter', ' ', 'toString'])
      expect([key, pressed(under, key)]).toEqual([key, false])
    expect(under.touched).toBe(0)
  })

  it('looks up and down along her only from nearby', () => {
    const under = table()
    pressed(under, 'ArrowUp')
    expect(under.wanted.aim).toBe(AIM.first)
    expect(under.wanted.turn).not.toBe(0)
    stepTo(under, 'cloth')
    for (let press = 0; press < 40; press++) pressed(under, 'ArrowUp')
    expect(under.wanted.aim).toBe(AIM.to)
    for (let press = 0; press < 80; press++) pressed(under, 'ArrowDown')
    expect(under.wanted.aim).toBe(AIM.from)
  })

  it('goes with the finger: dragged to the right, her front goes to the right', () => {
    const under = table()
    drag(under, 100, 0)
    expect(sideOf(under.wanted.turn)).toBe('right')
  })

  it('never comes nearer than the cloth nor farther than the whole of her', () => {
    const under = table()
    for (let press = 0; press < 40; press++) pressed(under, '+')
    expect(under.wanted.near).toBe(1)
    for (let press = 0; press < 40; press++) pressed(under, '-')
    expect(under.wanted.near).toBe(0)
  })

  it('steps to each of its distances and knows which it is at', () => {
    for (const distance of ['metre', 'cloth', 'whole'] as const) {
      const under = table()
      stepTo(under, distance)
      expect(distanceOf(under)).toBe(distance)
    }
  })
})

describe('which side of her is seen', () => {
  it('goes round with her: turned to her left she shows her right', () => {
    const quarter = Math.PI / 2
    expect([0, 1, 2, 3, 4, -1].map((turns) => sideOf(turns * quarter))).toEqual([
      'front',
      'right',
      'back',
      'left',
      'front',
      'left',
    ])
    expect(degreesOf(-Math.PI / 2)).toBe(270)
    expect(degreesOf(7 * Math.PI)).toBe(180)
  })
})

describe('the camera', () => {
  const view = (near: number, aim: number = AIM.first): View => ({ turn: 0, near, aim })
  const seenHeight = (near: number, aspect: number) => {
    const { distance } = framingOf(view(near), aspect)
    return 2 * distance * Math.tan((23 / 2) * (Math.PI / 180))
  }

  it('takes in all of her with a hat on, and a full skirt however narrow the picture', () => {
    for (const aspect of [0.45, 0.75, 1, 1.8]) {
      expect(seenHeight(0, aspect)).toBeGreaterThanOrEqual(2.1)
      expect(seenHeight(0, aspect) * aspect).toBeGreaterThanOrEqual(Math.min(1.5, 2.1 * aspect))
    }
  })

  it('comes steadily nearer, and at the cloth stands clear of every skirt', () => {
    const ways = [0, 0.25, 0.5, 0.75, 1].map((near) => framingOf(view(near), 0.8).distance)
    expect(ways).toEqual(ways.toSorted((a, b) => b - a))
    expect(framingOf(view(1, AIM.from), 0.8).distance).toBeGreaterThan(0.95)
    expect(framingOf(view(1, AIM.to), 0.8).distance).toBeLessThan(0.7)
  })

  it('is a metre from her at one metre', () => {
    const near = nearAt(1, view(0), 0.8)
    const { distance } = framingOf(view(near), 0.8)
    expect(distance).toBeGreaterThan(1)
    expect(distance).toBeLessThan(1.3)
  })
})
