import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leaves, smoothMax, smoothMin } from '../../../../models/field/field.ts'
import { loft } from '../../../../models/field/loft.ts'
import { ellipsoid } from '../../../../models/field/shapes.ts'
import { table } from '../../../../models/field/table.ts'

const amount = fc.double({ min: -1, max: 1, noNaN: true })

describe('a smooth minimum', () => {
  it('never exceeds the minimum and falls below it by a sixth of the radius at most', () => {
    fc.assert(
      fc.property(amount, amount, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (a, b, radius) => {
        const smooth = smoothMin(a, b, radius)
        expect(smooth).toBeLessThanOrEqual(Math.min(a, b))
        expect(smooth).toBeGreaterThanOrEqual(Math.min(a, b) - radius / 6 - 1e-12)
        expect(smoothMax(-a, -b, radius)).toBe(-smooth)
      }),
      { seed: 3 },
    )
  })
})

describe('a table', () => {
  it('passes through its points and is constant beyond them', () => {
    const height = table([
      [0, 1],
      [1, 3],
      [2, -1],
    ])
    expect(height(0)).toBeCloseTo(1, 9)
    expect(height(1)).toBeCloseTo(3, 4)
    expect(height(5)).toBeCloseTo(-1, 9)
    expect(height(-5)).toBeCloseTo(1, 9)
  })

  it('refuses points that do not rise', () => {
    expect(() =>
      table([
        [0, 1],
        [0, 2],
      ]),
    ).toThrow(RangeError)
  })
})

describe('a loft', () => {
  const frame = {
    origin: [0, 0, 0],
    axis: [0, 1, 0],
    across: [1, 0, 0],
    forward: [0, 0, 1],
    caps: [0.1, 0.1],
  } as const
  const tube = loft(frame, [
    { at: 0, half: 0.1, front: 0.2, back: 0.1 },
    { at: 1, half: 0.1, front: 0.2, back: 0.1 },
  ])

  it('has the width and the depths of its stations', () => {
    expect(tube(0.1, 0.5, 0)).toBeCloseTo(0, 9)
    expect(tube(0, 0.5, 0.2)).toBeCloseTo(0, 9)
    expect(tube(0, 0.5, -0.1)).toBeCloseTo(0, 9)
    expect(tube(0, 0.5, -0.15)).toBeGreaterThan(0)
  })

  it('ends in round caps', () => {
    expect(tube(0, 1.1, 0)).toBeCloseTo(0, 9)
    expect(tube(0, -0.1, 0)).toBeCloseTo(0, 9)
  })
})

it('a ray finds where it leaves a shape', () => {
  const ball = ellipsoid([0, 0, 0], [0.1, 0.1, 0.1])
  expect(leaves(ball, [0, 0, 0], [0.6, 0.8, 0], 0.5)).toBeCloseTo(0.1, 5)
})
