import { planWalk, poseAt, type WalkPlan } from '#shared/body/gait/walk.ts'
import { type Skeleton, type Stance, skeletonOf } from '#shared/body/skeleton.ts'
import type { Build, Manner } from '#shared/garment/catalogue.ts'
import type { Passage, Segment } from '#shared/show/passage.ts'
import type { Ms } from '#shared/units/units.ts'

/** What the walk of a look depends on besides its passage. */
export interface Gait {
  readonly build: Build
  readonly stance: Stance
  readonly manner: Manner
}

/** More plans than this and the oldest are forgotten. */
const MOST_PLANS = 64
/** A plan takes half a megabyte and is made anew in a millisecond or two: walks that are over so long are forgotten. */
const KEPT_MS = 20_000

/** Plans of walks, made once for each passage. */
export class Walkers {
  readonly #plans = new Map<Passage, WalkPlan>()
  readonly #skeletons = new Map<string, Skeleton>()
  readonly #beat: Ms

  constructor(beat: Ms) {
    this.#beat = beat
  }

  /** Makes the plan now, so that the frame she comes out in need not. */
  prepare(passage: Passage, gait: Gait, t: Ms): WalkPlan {
    const known = this.#plans.get(passage) ?? this.#same(passage)
    if (known) return known
    const plan = planWalk(this.#skeleton(gait), passage, gait.manner, this.#beat)
    this.#forget(t)
    this.#plans.set(passage, plan)
    return plan
  }

  #forget(t: Ms): void {
    for (const passage of this.#plans.keys()) {
      if (passage.endsAt < t - KEPT_MS || this.#plans.size >= MOST_PLANS) this.#plans.delete(passage)
    }
  }

  /** Every GO lays the show out anew; the passages it does not touch keep their plans. */
  #same(passage: Passage): WalkPlan | undefined {
    for (const [old, plan] of this.#plans) {
      if (!isSame(old, passage)) continue
      this.#plans.set(passage, plan)
      return plan
    }
    return undefined
  }

  /** Writes the bones of somebody at show time t; gives the body they walk with. */
  pose(passage: Passage, gait: Gait, t: Ms, out: Float32Array): Skeleton {
    const plan = this.prepare(passage, gait, t)
    poseAt(plan, t, out)
    return plan.skeleton
  }

  #skeleton({ build, stance }: Gait): Skeleton {
    const key = `${build} ${stance}`
    const known = this.#skeletons.get(key)
    if (known) return known
    const made = skeletonOf(build, stance)
    this.#skeletons.set(key, made)
    return made
  }
}

const isSame = (a: Passage, b: Passage): boolean =>
  a.look === b.look &&
  a.startsAt === b.startsAt &&
  a.endsAt === b.endsAt &&
  a.segments.length === b.segments.length &&
  a.segments.every((segment, i) => isSameSegment(segment, b.segments[i]!))

/** Segments are flat: numbers and words. */
function isSameSegment(a: Segment, b: Segment): boolean {
  const given = Object.entries(b)
  return (
    given.length === Object.keys(a).length && given.every(([key, value]) => a[key as keyof Segment] === value)
  )
}
