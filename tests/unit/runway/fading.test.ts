import { describe, expect, it } from 'vitest'
import { faded, Levels } from '../../../client/runway/sim/fading.ts'
import { Spots } from '../../../client/runway/sim/spots.ts'

const FRAME = 1 / 72

/** How many levels are drawn in a pixel whose noise is `noise`. */
function drawnIn({ meeting, appear }: Levels, noise: number): number {
  const near = noise < meeting
  const far = noise >= meeting && noise < appear
  return Number(near) + Number(far)
}

describe('a level of detail', () => {
  it('fades into the other, every pixel covered by one of them and only one', () => {
    const levels = new Levels()
    levels.update(20, 1, FRAME)
    expect(levels.meeting).toBe(0)
    let between = 0
    for (let away = 12; away > 6; away -= 0.05) {
      levels.update(away, 1, FRAME)
      if (levels.meeting > 0 && levels.meeting < 1) between++
      for (let noise = 0; noise < 1; noise += 0.037) expect(drawnIn(levels, noise)).toBe(1)
    }
    expect(levels.meeting).toBe(1)
    expect(between * FRAME).toBeGreaterThan(0.35)
    expect(between * FRAME).toBeLessThan(0.45)
  })

  it('does not change back and forth with somebody who stands at its border', () => {
    const levels = new Levels()
    levels.update(8.9, 1, FRAME)
    for (let i = 0; i < 200; i++) levels.update(9 + 0.4 * Math.sin(i), 1, FRAME)
    expect(levels.meeting).toBe(1)
  })

  it('is the right one at once for somebody who was not there, and covers what has appeared of her', () => {
    const levels = new Levels()
    levels.update(3, 0.25, FRAME)
    expect(levels.meeting).toBeCloseTo(0.25, 12)
    const covered = Array.from({ length: 100 }, (_, i) => drawnIn(levels, i / 100)).filter(
      (drawn) => drawn > 0,
    )
    expect(covered.length).toBe(25)
  })

  it('never jumps, whatever the distance does', () => {
    const levels = new Levels()
    levels.update(3, 1, FRAME)
    let before = levels.meeting
    for (const away of [30, 2, 30, 9.2, 40, 1, 1, 1]) {
      levels.update(away, 1, FRAME)
      expect(Math.abs(levels.meeting - before)).toBeLessThanOrEqual(FRAME / 0.4 + 1e-9)
      before = levels.meeting
    }
  })

  it('lets the image in the runway go with the distance', () => {
    const levels = new Levels()
    let before = 1
    for (let away = 10; away < 30; away += 0.1) {
      levels.update(away, 1, FRAME)
      expect(levels.mirrored).toBeLessThanOrEqual(before)
      expect(before - levels.mirrored).toBeLessThan(0.03)
      before = levels.mirrored
    }
    expect(before).toBe(0)
  })
})

describe('spots', () => {
  const wanted = (...looks: number[]) => Int32Array.from([looks[0] ?? -1, looks[1] ?? -1])
  const settle = (spots: Spots, looks: Int32Array) => {
    for (let i = 0; i < 80; i++) spots.update(looks, FRAME)
  }

  it('come up on those who are nearest', () => {
    const spots = new Spots(2)
    settle(spots, wanted(4, 7))
    expect([...spots.on].sort()).toEqual([4, 7])
    expect([...spots.level]).toEqual([1, 1])
  })

  it('stay where they are when the nearest two change places', () => {
    const spots = new Spots(2)
    settle(spots, wanted(4, 7))
    const before = spots.of(4)
    spots.update(wanted(7, 4), FRAME)
    expect(spots.of(4)).toBe(before)
    expect([...spots.level]).toEqual([1, 1])
  })

  it('go out on one before they come up on another, never by more than a step', () => {
    const spots = new Spots(2)
    settle(spots, wanted(4, 7))
    const spot = spots.of(7)
    let before = 1
    let dark = false
    for (let i = 0; i < 80; i++) {
      spots.update(wanted(4, 9), FRAME)
      const level = spots.level[spot]!
      expect(Math.abs(level - before)).toBeLessThanOrEqual(FRAME / 0.4 + 1e-9)
      if (spots.on[spot] === 9) dark ||= level < 0.1
      before = level
    }
    expect(dark).toBe(true)
    expect(spots.of(9)).toBe(spot)
    expect(before).toBe(1)
  })

  it('rest when nobody is there', () => {
    const spots = new Spots(2)
    settle(spots, wanted(4, 7))
    settle(spots, wanted())
    expect([...spots.on]).toEqual([-1, -1])
    expect(spots.of(4)).toBe(-1)
  })
})

it('a fade arrives exactly', () => {
  let share = 0
  for (let i = 0; i < 29; i++) share = faded(share, true, FRAME)
  expect(share).toBe(1)
  for (let i = 0; i < 29; i++) share = faded(share, false, FRAME)
  expect(share).toBe(0)
})
