import { describe, expect, it } from 'vitest'
import { luminance, meanOf, noLight } from '../../../client/venue/screen/glance.ts'
import { behind, FAR_S, isFar, rateFor } from '../../../client/venue/screen/in-step.ts'

describe('keeping a film in step [SH46]', () => {
  it('knows how far it is behind, and goes the short way round where it loops', () => {
    expect(behind(3, 2.5, null)).toBeCloseTo(0.5)
    expect(behind(0.1, 9.9, 10)).toBeCloseTo(0.2)
    expect(behind(9.9, 0.1, 10)).toBeCloseTo(-0.2)
    expect(behind(9.9, 0.1, null)).toBeCloseTo(9.8)
  })

  it('seeks only what is more than 120 ms off, and lets a seek settle', () => {
    expect(isFar(0.119, 10)).toBe(false)
    expect(isFar(0.121, 10)).toBe(true)
    expect(isFar(-0.5, 10)).toBe(true)
    expect(isFar(5, 0.3)).toBe(false)
  })

  it('bends the rest into place, by less than is seen', () => {
    expect(rateFor(0)).toBe(1)
    expect(rateFor(0.08)).toBeGreaterThan(1)
    expect(rateFor(-0.08)).toBeLessThan(1)
    for (const late of [-5, -FAR_S, FAR_S, 5]) expect(Math.abs(rateFor(late) - 1)).toBeLessThan(0.061)
  })

  it.each([-0.115, -0.05, 0.03, 0.115])(
    'brings a film that is %d s off into place and keeps it there',
    (off) => {
      let stands = -off
      for (let frame = 0; frame < 60 * 12; frame++) {
        const wanted = frame / 60
        stands += rateFor(wanted - stands) / 60
      }
      expect(Math.abs(12 - stands)).toBeLessThan(0.02)
    },
  )
})

describe('the light of a picture at a glance', () => {
  const of = (...pixel: number[]) => {
    const mean = noLight()
    meanOf(Uint8ClampedArray.from([...pixel, ...pixel]), mean)
    return mean
  }

  it('is what the projector throws', () => {
    expect(luminance(of(255, 255, 255, 255))).toBeCloseTo(1)
    expect(luminance(of(128, 128, 128, 255))).toBeCloseTo(0.28, 1)
    expect(luminance(of(0, 255, 0, 255))).toBeGreaterThan(3 * luminance(of(255, 0, 0, 255)))
    expect(of(255, 0, 0, 255)).toEqual({ red: 1, green: 0, blue: 0 })
  })

  it('has none where a picture is clear', () => {
    expect(luminance(of(255, 255, 255, 0))).toBe(0)
  })
})
