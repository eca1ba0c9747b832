import { describe, expect, it } from 'vitest'
import type { Passage } from '#shared/show/passage.ts'
import { ms } from '#shared/units/units.ts'
import { Bones } from '../../../client/runway/sim/bones.ts'
import { Walkers } from '../../../client/runway/sim/walkers.ts'
import { modelAt, stage, walksOf } from '../../pictures/hall/stage.ts'

const GAIT = { build: 'willow', stance: 'heels', manner: 'poised' } as const

/** The same walk, so much later. */
const later = (passage: Passage, by: number): Passage => ({
  ...passage,
  startsAt: ms(passage.startsAt + by),
  endsAt: ms(passage.endsAt + by),
  segments: passage.segments.map((segment) => ({
    ...segment,
    startsAt: ms(segment.startsAt + by),
    endsAt: ms(segment.endsAt + by),
  })),
})

describe('the plans of walks', () => {
  const staged = stage({ models: [modelAt(0, 0.5, 3)] })
  const [walk] = walksOf(staged)
  const bones = new Bones()

  it('are made once, and for a timeline that is laid out anew not again', () => {
    const walkers = new Walkers(ms(500))
    const plan = walkers.prepare(walk!, GAIT, staged.showTime)
    expect(walkers.prepare(walk!, GAIT, staged.showTime)).toBe(plan)
    expect(walkers.prepare(later(walk!, 0), GAIT, staged.showTime)).toBe(plan)
  })

  it('are forgotten some time after their walks are over, so that an evening does not gather them', () => {
    const walkers = new Walkers(ms(500))
    const plan = walkers.prepare(walk!, GAIT, staged.showTime)
    const soon = later(walk!, 15_000)
    walkers.pose(soon, GAIT, ms(soon.startsAt + 1000), bones.row(0))
    expect(walkers.prepare(walk!, GAIT, staged.showTime)).toBe(plan)
    const late = later(walk!, 90_000)
    walkers.pose(late, GAIT, ms(late.startsAt + 1000), bones.row(0))
    expect(walkers.prepare(walk!, GAIT, staged.showTime)).not.toBe(plan)
  })
})
