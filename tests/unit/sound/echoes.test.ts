import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Acoustics,
  acousticsOf,
  ECHOES,
  type Echo,
  firstEchoes,
} from '../../../client/sound/acoustics.ts'
import type { Listener } from '../../../client/sound/contract.ts'

const room = acousticsOf('nocturne')

function echoesAt(x: number, z: number, forward: Listener['forward'] = [0, 0, -1], of: Acoustics = room) {
  const echoes: Echo[] = Array.from({ length: ECHOES }, () => ({ later: 0, level: 0, pan: 0 }))
  firstEchoes(of, { x, y: 1.2, z, forward, up: [0, 1, 0] }, echoes)
  return echoes as [Echo, Echo, Echo, Echo]
}

describe('the first echoes of a room', () => {
  it('come off both walls alike to somebody on the centre line who faces the portal', () => {
    const [left, right] = echoesAt(0, 4)
    expect(left.later).toBeCloseTo(right.later, 9)
    expect(left.level).toBeCloseTo(right.level, 9)
    expect(left.pan).toBeCloseTo(-right.pan, 9)
    expect(left.pan).toBeLessThan(0)
  })

  it('come sooner off the wall that is nearer', () => {
    const [left, right] = echoesAt(-3, 4)
    expect(left.later).toBeLessThan(right.later)
    expect(left.level).toBeGreaterThan(right.level)
  })

  it('change ears when the listener turns round', () => {
    const [left] = echoesAt(-2, 4)
    const [turned] = echoesAt(-2, 4, [0, 0, 1])
    expect(turned.pan).toBeCloseTo(-left.pan, 9)
  })

  it('come as much later as their way is longer', () => {
    const [, , , foot] = echoesAt(0, 10)
    // Straight: from z −14 to 10; off the far wall at 17: 31 m there and 7 m back.
    const straight = Math.hypot(24, 2)
    expect(foot.later).toBeCloseTo((Math.hypot(38, 2) - straight) / 343, 9)
  })

  it('come sooner in a room that is smaller', () => {
    const later = (of: Acoustics) => echoesAt(0, 0, [0, 0, -1], of).reduce((sum, echo) => sum + echo.later, 0)
    expect(later(acousticsOf('salon'))).toBeLessThan(later(room))
  })

  it('are never louder than the sound itself, earlier, or outside the ears, wherever somebody is', () => {
    const within = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true })
    fc.assert(
      fc.property(within(-5.3, 5.3), within(-12.9, 16.9), within(0, 6.3), (x, z, turn) => {
        for (const { later, level, pan } of echoesAt(x, z, [Math.sin(turn), 0, Math.cos(turn)])) {
          expect(later).toBeGreaterThanOrEqual(0)
          expect(later).toBeLessThan(0.25)
          expect(level).toBeGreaterThan(0)
          expect(level).toBeLessThan(0.5)
          expect(Math.abs(pan)).toBeLessThanOrEqual(1)
        }
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})
