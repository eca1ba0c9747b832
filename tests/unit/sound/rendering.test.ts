import { describe, expect, it } from 'vitest'
import { type Channels, clipRenderer } from '../../../client/sound/score/render/render-clip.ts'
import { ALL_SCORES } from '../../../client/sound/score/render/renderer.ts'
import { loudness } from '../../../client/sound/score/synth/loudness.ts'
import { SAMPLE_RATE } from '../../../client/sound/score/synth/tape.ts'
import { type Rendered, rendered } from './rendered.ts'
import { truePeak } from './true-peak.ts'

const SEED = 7
const LUFS = -16
const LUFS_TOLERANCE = 1.2

const sameBits = (a: Channels, b: Channels) =>
  a.every((channel, i) => Buffer.from(channel.buffer).equals(Buffer.from(b[i]!.buffer)))

const mean = (samples: Float32Array) => samples.reduce((sum, one) => sum + one, 0) / samples.length

describe.each(Object.values(ALL_SCORES))('the score $id, rendered', (score) => {
  const known: { once?: Rendered } = {}
  const once = () => {
    known.once ??= rendered(score, 121, SEED)
    return known.once
  }

  it('is as loud as all scores are, and nowhere too loud', () => {
    const { mix } = once()
    const lufs = loudness([mix.left, mix.right], SAMPLE_RATE)
    expect(Math.abs(lufs - LUFS), `${lufs.toFixed(2)} LUFS`).toBeLessThan(LUFS_TOLERANCE)
    expect(truePeak([mix.left, mix.right])).toBeLessThan(-1)
  })

  it('grows with energy and has quiet in it', () => {
    const { plan, mix } = once()
    const part = (fromBar: number, bars: number) => {
      const [from, to] = [fromBar, fromBar + bars].map((bar) =>
        Math.round(bar * plan.secondsPerMeasure * SAMPLE_RATE),
      )
      return loudness([mix.left.slice(from, to), mix.right.slice(from, to)], SAMPLE_RATE)
    }
    const doors = part(0, 8)
    const looks = part(8, 16)
    const finale = part(80, 24)
    expect(looks - doors).toBeGreaterThan(1.5)
    expect(finale).toBeGreaterThan(looks - 0.5)
    expect(doors).toBeGreaterThan(-24)
  })

  it('stands still nowhere and leans to neither side', () => {
    const { mix } = once()
    expect(Math.abs(mean(mix.left))).toBeLessThan(5e-4)
    expect(Math.abs(mean(mix.right))).toBeLessThan(5e-4)
    const sides = loudness([mix.left], SAMPLE_RATE) - loudness([mix.right], SAMPLE_RATE)
    expect(Math.abs(sides)).toBeLessThan(1)
  })

  it('begins and ends every clip in silence, so that none clicks where it meets another', () => {
    const { plan, clips } = once()
    clips.forEach((channels, index) => {
      const clip = plan.clips[index]!
      for (const channel of channels) {
        expect(Math.abs(channel[0]!), clip.name).toBeLessThan(0.004)
        if (clip.bus !== 'control') expect(Math.abs(channel.at(-1)!), clip.name).toBeLessThan(2e-4)
        expect(channel.every(Number.isFinite), clip.name).toBe(true)
      }
    })
  })

  it('has no step in its low and held sounds', () => {
    const { plan, clips } = once()
    clips.forEach((channels, index) => {
      const clip = plan.clips[index]!
      if (clip.stem.role !== 'air' && clip.stem.role !== 'bass') return
      for (const channel of channels) {
        let steepest = 0
        for (let i = 1; i < channel.length; i++)
          steepest = Math.max(steepest, Math.abs(channel[i]! - channel[i - 1]!))
        expect(steepest, clip.name).toBeLessThan(0.1)
      }
    })
  })

  it('holds what it plays in no more memory than was planned', () => {
    const { plan, clips } = once()
    clips.forEach((channels, index) => {
      const clip = plan.clips[index]!
      expect(channels).toHaveLength(clip.channels)
      expect(channels[0]!.length / clip.rate, clip.name).toBeLessThanOrEqual(clip.seconds + 1e-3)
    })
  })

  it('is the same to the last bit each time, in whatever order', () => {
    const { plan, clips } = once()
    const again = clipRenderer(score, plan, SEED)
    const some = plan.clips.map((_, i) => i).filter((i) => i % 5 === 0)
    for (const index of some.toReversed()) {
      expect(sameBits(again(plan.clips[index]!), clips[index]!), plan.clips[index]!.name).toBe(true)
    }
    const other = clipRenderer(score, plan, SEED + 1)
    const noisy = plan.clips.findIndex((clip) => clip.stem.role === 'air')
    expect(sameBits(other(plan.clips[noisy]!), clips[noisy]!)).toBe(false)
  })

  it('drums on the beat', () => {
    const { plan, clips } = once()
    const index = plan.clips.findIndex((clip) => clip.stem.role === 'floor' && clip.take === 'a')
    const { rate } = plan.clips[index]!
    const drum = clips[index]![0]!
    for (let beat = 0; beat < 4; beat++) {
      const from = Math.round(beat * plan.meter.secondsPerBeat * rate)
      const blow = drum.subarray(from, from + Math.round(0.1 * rate))
      const peak = blow.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
      const begins = blow.findIndex((one) => Math.abs(one) > 0.3 * peak)
      expect((1000 * begins) / rate, `beat ${beat}`).toBeLessThan(6)
      const before = drum.subarray(Math.max(0, from - Math.round(0.02 * rate)), from)
      expect(before.every((one) => Math.abs(one) < 0.3 * peak)).toBe(true)
    }
  })

  it('keeps its bass in the middle and its heights wide', () => {
    const { mix } = once()
    const low = correlation(lowPassed(mix.left, 120), lowPassed(mix.right, 120))
    const all = correlation(mix.left, mix.right)
    expect(low).toBeGreaterThan(0.9)
    expect(all).toBeLessThan(0.92)
    expect(all).toBeGreaterThan(0.3)
  })
})

function lowPassed(channel: Float32Array, hz: number): Float32Array {
  const step = 1 - Math.exp((-2 * Math.PI * hz) / SAMPLE_RATE)
  let first = 0
  let second = 0
  return channel.map((value) => {
    first += step * (value - first)
    second += step * (first - second)
    return second
  })
}

function correlation(a: Float32Array, b: Float32Array): number {
  let ab = 0
  let aa = 0
  let bb = 0
  for (let i = 0; i < a.length; i++) {
    ab += a[i]! * b[i]!
    aa += a[i]! * a[i]!
    bb += b[i]! * b[i]!
  }
  return ab / Math.sqrt(aa * bb)
}
