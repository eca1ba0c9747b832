import { planWalk, poseAt } from '#shared/body/gait/walk.ts'
import { ms } from '#shared/units/units.ts'
import {
  beatOf,
  contacts,
  everyWalk,
  newMatrices,
  outing,
  passageOf,
  percentile,
  slips,
  sunk,
} from '../unit/body/walks.ts'
import { type Measured, microseconds } from './bench.ts'

export const name = 'gait'

const SEED = 2026
const SEEDS = 2

/** What a walk costs, and how true its feet are: every build in every manner, over seeded outings. */
export function bench(): Measured {
  const walks = Array.from({ length: SEEDS }, (_, round) => everyWalk(SEED + round * 100)).flat()
  const slipped = walks.flatMap(slips)
  const touched = walks.flatMap(contacts)
  return {
    figures: {
      walks: walks.length,
      poseUs: poseCost(walks.map(({ plan }) => plan)),
      planMs: planCost(),
      slipP95Mm: percentile(slipped, 0.95),
      slipMaxMm: percentile(slipped, 1),
      sunkMaxMm: Math.max(...walks.map(sunk)),
      contactEarliestMs: Math.min(...touched),
      contactMedianMs: percentile(touched, 0.5),
      contactLatestMs: Math.max(...touched),
    },
    budgets: {
      poseUs: { max: 80 },
      planMs: { max: 30 },
      slipP95Mm: { max: 0.05 },
      slipMaxMm: { max: 0.5 },
      sunkMaxMm: { max: 0.1 },
      contactEarliestMs: { min: -17 },
      contactLatestMs: { max: 17 },
    },
  }
}

/** Microseconds a pose, at moments all over every walk. */
function poseCost(plans: ReturnType<typeof everyWalk>[number]['plan'][]): number {
  const out = newMatrices()
  return microseconds((call) => {
    const plan = plans[call % plans.length]!
    poseAt(plan, ms(((call * 0.6180339887) % 1) * plan.lasts * 1000), out)
  })
}

/** Milliseconds a plan out and back, with a pose and a turn. */
function planCost(): number {
  const [{ skeleton }] = everyWalk(SEED) as [ReturnType<typeof everyWalk>[number]]
  const outings = Array.from({ length: 8 }, (_, i) => outing(SEED + i))
  const passages = outings.map(passageOf)
  const plan = (call: number) => {
    const which = call % passages.length
    planWalk(skeleton, passages[which]!, 'poised', ms(beatOf(outings[which]!)))
  }
  return microseconds(plan, 9, 16) / 1000
}
