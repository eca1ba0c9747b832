import { describe, expect, it } from 'vitest'
import { restingPose } from '#shared/pose/avatar-pose.ts'
import { seeded } from '#shared/units/random.ts'
import { type Metres, ms } from '#shared/units/units.ts'
import { PoseTrack } from '../../../client/hall/sim/pose-track.ts'

const EVERY = 66

/** Shown places along one axis, every few milliseconds, of samples committed as they come. */
function shown(samples: readonly number[]): { at: number; x: number }[] {
  const track = new PoseTrack()
  const pose = restingPose()
  const places: { at: number; x: number }[] = []
  samples.forEach((x, index) => {
    track.next.head.x = x as Metres
    track.commit(ms(index * EVERY))
    // Shown late by two samples and a bit, as in the hall.
    for (let t = 0; t < EVERY; t += 6) {
      const at = index * EVERY + t - 160
      if (at < 0) continue
      track.at(at, pose)
      places.push({ at, x: pose.head.x })
    }
  })
  return places
}

describe('a track of poses', () => {
  it('never goes beyond the two samples around the moment, and passes through each', () => {
    const random = seeded(3)
    let x = 0
    const samples = Array.from({ length: 60 }, () => (x += 0.4 * (random.next() - 0.5)))
    for (const { at, x: place } of shown(samples)) {
      const index = Math.floor(at / EVERY)
      const [a, b] = [samples[index]!, samples[index + 1]!]
      expect(place).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-9)
      expect(place).toBeLessThanOrEqual(Math.max(a, b) + 1e-9)
      if (at % EVERY === 0) expect(place).toBeCloseTo(a, 9)
    }
  })

  it('goes evenly through samples of an even walk', () => {
    const places = shown(Array.from({ length: 20 }, (_, index) => index * 0.1))
    for (let i = 40; i < places.length - 1; i++) {
      const [a, b] = [places[i]!, places[i + 1]!]
      expect((b.x - a.x) / (b.at - a.at)).toBeCloseTo(0.1 / EVERY, 5)
    }
  })

  it('does not turn in a corner where somebody sets out: the speed has no jumps', () => {
    const walk = [0, 0, 0, 0, 0.02, 0.08, 0.18, 0.28, 0.38, 0.48, 0.58, 0.62, 0.63, 0.63, 0.63, 0.63]
    const places = shown(walk)
    const speeds = places.slice(1).map(({ at, x }, i) => (x - places[i]!.x) / (at - places[i]!.at))
    const jumps = speeds.slice(1).map((speed, i) => Math.abs(speed - speeds[i]!))
    expect(Math.max(...jumps)).toBeLessThan(0.00045)
  })

  it('does not glide where samples lie far apart', () => {
    const places = shown([0, 0, 0, 2, 2, 2, 2, 2]).map(({ x }) => x)
    expect(new Set(places)).toEqual(new Set([0, 2]))
  })
})
