import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Section } from '#shared/show/music.ts'
import { seeded } from '#shared/units/random.ts'
import { type Arrangement, arrange, MOST_BYTES } from '../../../client/sound/score/arrange/arrange.ts'
import { roundsOf } from '../../../client/sound/score/arrange/round.ts'
import { meterOf } from '../../../client/sound/score/notation/meter.ts'
import { planBytes } from '../../../client/sound/score/plan.ts'
import { orderOfNeed } from '../../../client/sound/score/render/order.ts'
import { ALL_SCORES } from '../../../client/sound/score/render/renderer.ts'

const SCORES = Object.values(ALL_SCORES)
const section = fc.record({
  name: fc.constant('S'),
  bars: fc.integer({ min: 1, max: 70 }),
  energy: fc.double({ min: 0, max: 1, noNaN: true }),
})
const show = fc.record({
  tempo: fc.integer({ min: 80, max: 160 }),
  beatsPerBar: fc.integer({ min: 2, max: 8 }),
  sections: fc.array(section, { minLength: 1, maxLength: 8 }),
})
const score = fc.constantFrom(...SCORES)

const TEN_MINUTES: Section[] = [
  { name: 'Doors', bars: 16, energy: 0.2 },
  { name: 'Opening', bars: 64, energy: 0.55 },
  { name: 'Body', bars: 96, energy: 0.75 },
  { name: 'Breath', bars: 16, energy: 0.3 },
  { name: 'Finale', bars: 96, energy: 1 },
  { name: 'Out', bars: 12, energy: 0.4 },
]

/** What is played in each run of so many measures: clips and where in it they begin. */
function fingerprints(plan: Arrangement, measures: number): string[] {
  const span = measures * plan.secondsPerMeasure
  const found: string[][] = Array.from({ length: Math.floor(plan.length / span + 1e-6) }, () => [])
  for (const { clip, at } of plan.placements) {
    const index = Math.floor(at / span + 1e-6)
    found[index]?.push(`${plan.clips[clip]!.name}@${Math.round(at - index * span)}`)
  }
  return found.map((names) => names.toSorted().join(' '))
}

describe('an arrangement', () => {
  it('sounds in every measure of any run of sections, in any meter', () => {
    fc.assert(
      fc.property(score, show, fc.nat(), (which, bars, seed) => {
        const plan = arrange(which, bars, seed)
        const measures = Math.round(plan.length / plan.secondsPerMeasure)
        const heard = new Array<boolean>(measures).fill(false)
        for (const { clip, at, until } of plan.placements) {
          const end = Math.min(until, at + plan.clips[clip]!.seconds, plan.length)
          const from = Math.round(at / plan.secondsPerMeasure)
          for (let m = from; (m + 0.5) * plan.secondsPerMeasure < end; m++) heard[m] = true
        }
        expect(heard.indexOf(false)).toBe(-1)
        expect(plan.harmony).toHaveLength(measures)
      }),
      { seed: 11, numRuns: 120 },
    )
  })

  it('lasts exactly as long as its bars, and places nothing outside them', () => {
    fc.assert(
      fc.property(score, show, fc.nat(), (which, bars, seed) => {
        const plan = arrange(which, bars, seed)
        const total = bars.sections.reduce((sum, one) => sum + one.bars, 0)
        expect(plan.length).toBeCloseTo((total * bars.beatsPerBar * 60) / bars.tempo, 6)
        let before = 0
        for (const { at, until, gain } of plan.placements) {
          expect(at).toBeGreaterThanOrEqual(before)
          expect(at).toBeLessThan(plan.length)
          expect(until).toBeGreaterThan(at)
          expect(gain).toBeGreaterThan(0)
          before = at
        }
      }),
      { seed: 12, numRuns: 120 },
    )
  })

  it('keeps its memory at every tempo and meter', () => {
    for (const which of SCORES) {
      for (const tempo of [80, 100, 118, 124, 140, 160]) {
        for (const beatsPerBar of [2, 3, 4, 5, 6, 7, 8]) {
          const plan = arrange(which, { tempo, beatsPerBar, sections: TEN_MINUTES }, 3)
          expect(planBytes(plan), `${which.id} ${tempo} ${beatsPerBar}/4`).toBeLessThanOrEqual(MOST_BYTES)
        }
      }
    }
  })

  it('needs no thrift at the tempos shows are walked to', () => {
    for (const which of SCORES) {
      const plan = arrange(which, { tempo: 118, beatsPerBar: 4, sections: TEN_MINUTES }, 3)
      const takes = new Set(plan.clips.filter((clip) => clip.stem.role === 'floor').map((clip) => clip.take))
      expect(takes.size, which.id).toBeGreaterThan(2)
    }
  })

  it('is the same for everybody with the same seed, and another with another', () => {
    for (const which of SCORES) {
      const bars = { tempo: 122, beatsPerBar: 4, sections: TEN_MINUTES }
      const placed = (seed: number) => arrange(which, bars, seed).placements
      expect(placed(8)).toEqual(placed(8))
      expect(placed(8)).not.toEqual(placed(9))
    }
  })

  it('never sounds like an eight-bar loop', () => {
    for (const which of SCORES) {
      const prints = fingerprints(arrange(which, { tempo: 120, beatsPerBar: 4, sections: TEN_MINUTES }, 3), 8)
      for (let i = 1; i < prints.length; i++)
        expect(prints[i], `${which.id} phrase ${i}`).not.toBe(prints[i - 1])
      const counts = Map.groupBy(prints, (print) => print)
      const most = Math.max(...[...counts.values()].map((same) => same.length))
      expect(most, which.id).toBeLessThanOrEqual(3)
      expect(counts.size).toBeGreaterThan(prints.length * 0.7)
    }
  })

  it('plays more as energy grows, and nothing but held sounds where there is none', () => {
    for (const which of SCORES) {
      const stemsAt = (energy: number) => {
        const plan = arrange(
          which,
          { tempo: 120, beatsPerBar: 4, sections: [{ name: 'S', bars: 33, energy }] },
          3,
        )
        return new Set(
          plan.clips.filter((clip) => !['mark', 'control'].includes(clip.stem.role)).map((c) => c.stem.name),
        )
      }
      const sizes = [0, 0.25, 0.5, 0.75, 1].map((energy) => stemsAt(energy).size)
      expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
      expect(sizes.at(-1)! - sizes[0]!).toBeGreaterThan(8)
      for (const name of stemsAt(0)) expect(which.stems.find((stem) => stem.name === name)!.role).toBe('air')
    }
  })

  it('leads into every rise and marks where it lands', () => {
    const sections = [
      { name: 'A', bars: 16, energy: 0.3 },
      { name: 'B', bars: 16, energy: 0.9 },
    ]
    for (const which of SCORES) {
      const plan = arrange(which, { tempo: 120, beatsPerBar: 4, sections }, 3)
      const at = (name: string) =>
        plan.placements.filter((one) => plan.clips[one.clip]!.stem.name === name).map((one) => one.at / 2)
      expect(at('riser')).toContain(12)
      expect(at('swell')).toContain(15)
      expect(at('impact')).toContain(16)
      expect(at('ending')).toEqual([31])
      const floor = which.stems.find((stem) => stem.role === 'floor')!.name
      expect(at(floor)).not.toContain(15)
      expect(at(floor)).toContain(16)
      expect(at(floor)).not.toContain(31)
    }
  })

  it('rests the drums now and then in a long section', () => {
    for (const which of SCORES) {
      const sections = [{ name: 'Long', bars: 96, energy: 0.8 }]
      const plan = arrange(which, { tempo: 120, beatsPerBar: 4, sections }, 3)
      const floor = which.stems.find((stem) => stem.role === 'floor')!.name
      const drummed = new Set(
        plan.placements
          .filter((one) => plan.clips[one.clip]!.stem.name === floor)
          .map((one) => Math.round(one.at / 2)),
      )
      const silent = Array.from({ length: 96 }, (_, bar) => bar).filter((bar) => !drummed.has(bar))
      expect(silent.length).toBeGreaterThanOrEqual(8)
      expect(silent.length).toBeLessThan(24)
    }
  })
})

describe('rounds', () => {
  it('cover the score without gaps, in phrases of two', () => {
    fc.assert(
      fc.property(score, show, (which, bars) => {
        const rounds = roundsOf(which, bars.sections, meterOf(bars), seeded(1))
        let at = 0
        for (const round of rounds) {
          expect(round.at).toBe(at)
          at += round.measures
        }
        expect(rounds.filter((round) => round.first)).toHaveLength(1)
        expect(rounds.filter((round) => round.last)).toEqual([rounds.at(-1)])
      }),
      { seed: 13, numRuns: 80 },
    )
  })
})

describe('the order of rendering', () => {
  it('puts what is heard at the listener first', () => {
    const plan = arrange(ALL_SCORES.tide, { tempo: 120, beatsPerBar: 4, sections: TEN_MINUTES }, 3)
    for (const from of [0, 40, 300, 520]) {
      const order = orderOfNeed(plan, from)
      expect(order.toSorted((a, b) => a - b)).toEqual(plan.clips.map((_, i) => i))
      const sounding = new Set(
        plan.placements
          .filter(
            (one) => one.at <= from && Math.min(one.until, one.at + plan.clips[one.clip]!.seconds) > from,
          )
          .map((one) => one.clip),
      )
      expect(new Set(order.slice(0, sounding.size))).toEqual(sounding)
    }
  })
})
