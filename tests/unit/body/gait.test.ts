import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BONE, BONE_COUNT, HUMAN_BONE_COUNT, PARENTS } from '#shared/body/bones.ts'
import { planWalk, poseAt } from '#shared/body/gait/walk.ts'
import { skeletonOf } from '#shared/body/skeleton.ts'
import { BUILDS, MANNERS } from '#shared/garment/catalogue.ts'
import type { Passage } from '#shared/show/passage.ts'
import { ms } from '#shared/units/units.ts'
import {
  apart,
  beatOf,
  carried,
  contacts,
  everyWalk,
  jointAt,
  newMatrices,
  outing,
  passageOf,
  posed,
  slips,
  sunk,
  walkOf,
} from './walks.ts'

const SEED = 19
const walks = everyWalk(SEED)
const nameOf = ({ skeleton, outing: going }: (typeof walks)[number]) =>
  `${skeleton.build}, ${going.steps} steps at ${going.bpm} to ${going.pose}`

describe('a walk is a function of time', () => {
  it('seek equals play: the same t gives the same matrices, bit for bit, in whatever order it is asked', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BUILDS),
        fc.constantFrom(...MANNERS),
        fc.integer({ min: 0, max: 999 }),
        fc.array(fc.double({ min: -1, max: 12, noNaN: true }), { minLength: 2, maxLength: 8 }),
        (build, manner, seed, moments) => {
          const { plan } = walkOf(build, manner, outing(seed))
          const again = walkOf(build, manner, outing(seed)).plan
          const played = moments.toSorted((a, b) => a - b).map((t) => [t, posed(plan, t)] as const)
          for (const [t, matrices] of played.toReversed()) expect(posed(again, t)).toEqual(matrices)
        },
      ),
      { seed: SEED, numRuns: 8 },
    )
  })

  it('gives finite matrices at any time, the first pose before it begins and the last after it ends', () => {
    for (const { plan } of walks.slice(0, 4)) {
      const first = posed(plan, 0)
      const last = posed(plan, plan.lasts)
      for (const t of [-1e9, Number.NEGATIVE_INFINITY, -0.001]) expect(posed(plan, t)).toEqual(first)
      for (const t of [1e9, Number.POSITIVE_INFINITY]) expect(posed(plan, t)).toEqual(last)
      expect(first.every(Number.isFinite) && last.every(Number.isFinite)).toBe(true)
    }
  })

  it('stays finite while she waits without an end', () => {
    const going = outing(SEED)
    const whole = passageOf(going)
    const [walk, stand] = whole.segments
    const never = ms(Number.POSITIVE_INFINITY)
    const waits: Passage = {
      ...whole,
      endsAt: never,
      segments: [walk!, { ...stand!, kind: 'wait', endsAt: never } as Passage['segments'][number]],
    }
    const plan = planWalk(skeletonOf('willow'), waits, 'poised', ms(beatOf(going)))
    for (const t of [0, 5, 60, 86_400]) expect(posed(plan, t).every(Number.isFinite)).toBe(true)
  })

  it('agrees exactly with a longer version of itself up to where they part', () => {
    const going = outing(SEED + 1)
    const whole = passageOf(going)
    const cut: Passage = {
      ...whole,
      segments: whole.segments.slice(0, 2),
      endsAt: whole.segments[1]!.endsAt,
    }
    const beat = ms(beatOf(going))
    const skeleton = skeletonOf('reed')
    const long = planWalk(skeleton, whole, 'striding', beat)
    const short = planWalk(skeleton, cut, 'striding', beat)
    for (let t = 0; t < cut.endsAt / 1000; t += 0.11) expect(posed(short, t)).toEqual(posed(long, t))
  })

  it('writes nothing beyond the bones', () => {
    const out = new Float32Array(BONE_COUNT * 12 + 4).fill(7)
    poseAt(walks[0]!.plan, ms(1500), out)
    expect([...out.subarray(BONE_COUNT * 12)]).toEqual([7, 7, 7, 7])
  })
})

describe('feet', () => {
  it.each(walks.map((walk) => [nameOf(walk), walk] as const))(
    'stand where they stand: %s slips at most 0.05 mm',
    (_, walk) => {
      const found = slips(walk)
      expect(found.length).toBeGreaterThan(walk.plan.lasts * 80)
      expect(Math.max(...found)).toBeLessThan(0.05)
    },
  )

  it('never go through the floor by more than a tenth of a millimetre', () => {
    for (const walk of walks) expect(sunk(walk), nameOf(walk)).toBeLessThan(0.1)
  })

  it('are seen to touch the floor within 15 ms of the beat, and never after it', () => {
    for (const walk of walks) {
      const found = contacts(walk)
      expect(Math.min(...found), nameOf(walk)).toBeGreaterThan(-15)
      expect(Math.max(...found), nameOf(walk)).toBeLessThanOrEqual(1)
    }
  })
})

describe('a body in motion', () => {
  it('goes from walking to standing, turning and walking away without a jump: no joint moves more than 95 mm in 1/72 s', () => {
    for (const { skeleton, plan } of walks.filter((_, i) => i % 2 === 0)) {
      const matrices = newMatrices()
      let before = new Float64Array(0)
      for (let frame = 0; frame <= plan.lasts * 72; frame++) {
        posed(plan, frame / 72, matrices)
        const now = Float64Array.from(
          Array.from({ length: HUMAN_BONE_COUNT }, (_, bone) => jointAt(matrices, skeleton, bone)).flat(),
        )
        for (let at = 0; at < before.length; at += 3) {
          const moved = Math.hypot(
            now[at]! - before[at]!,
            now[at + 1]! - before[at + 1]!,
            now[at + 2]! - before[at + 2]!,
          )
          if (moved > 0.095) expect.fail(`bone ${at / 3} moves ${moved} m at ${frame / 72} s`)
        }
        before = now
      }
    }
  })

  it('holds its joints together and its bones rigid, to a twentieth of a millimetre', () => {
    for (const { skeleton, plan } of walks) {
      for (let t = 0; t < plan.lasts; t += 0.27) {
        const matrices = posed(plan, t)
        PARENTS.forEach((parent, bone) => {
          if (parent < 0) return
          const joint = skeleton.joints[bone]!
          const own = carried(matrices, bone, joint)
          expect(apart(own, carried(matrices, parent, joint))).toBeLessThan(5e-5)
          const length = apart(own, jointAt(matrices, skeleton, parent))
          expect(Math.abs(length - apart(joint, skeleton.joints[parent]!))).toBeLessThan(5e-5)
        })
      }
    }
  })

  it('keeps its head level and calm: walking, it tilts less than 4° and rises less than 70 mm', () => {
    for (const { skeleton, plan, outing: going } of walks) {
      const heights: number[] = []
      const beat = beatOf(going) / 1000
      for (let t = 2 * beat; t < (going.steps - 1) * beat; t += 0.02) {
        const matrices = posed(plan, t)
        heights.push(jointAt(matrices, skeleton, BONE.head)[1])
        expect(matrices[BONE.head * 12 + 5]!).toBeGreaterThan(Math.cos((4 * Math.PI) / 180))
      }
      expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(0.07)
    }
  })
})
