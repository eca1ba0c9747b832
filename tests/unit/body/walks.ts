import { BONE, BONE_COUNT, type HumanBone } from '#shared/body/bones.ts'
import { planWalk, poseAt, type WalkPlan } from '#shared/body/gait/walk.ts'
import { type Point, type Skeleton, skeletonOf } from '#shared/body/skeleton.ts'
import { BUILDS, type Build, MANNERS, type Manner } from '#shared/garment/catalogue.ts'
import { POSES, type PoseName } from '#shared/show/cues/model-cue.ts'
import type { Passage, Segment } from '#shared/show/passage.ts'
import { seeded } from '#shared/units/random.ts'
import { metres, ms, radians } from '#shared/units/units.ts'

/** Walks to be measured, and what is measured of them, from nothing but the matrices that a gait writes. */

const STRIDE = 0.68

/** What a passage out to a pose and back is made of. */
export interface Outing {
  readonly steps: number
  readonly pose: PoseName
  /** Beats a minute; a step takes one. */
  readonly bpm: number
}

/** A passage that a seed makes up: 4 to 8 steps out, a pose of 4 beats, half a turn in 3, and back. */
export function outing(seed: number): Outing {
  const random = seeded(seed)
  return { steps: random.whole(4, 8), pose: random.pick(POSES), bpm: random.whole(108, 124) }
}

export const beatOf = ({ bpm }: Outing): number => 60_000 / bpm

export function passageOf(going: Outing): Passage {
  const { steps, pose } = going
  const beat = beatOf(going)
  const far = metres(steps * STRIDE)
  const none = metres(0)
  const ahead = radians(0)
  const back = radians(-Math.PI)
  let beats = 0
  const lasting = (more: number) => {
    const startsAt = ms(beats * beat)
    beats += more
    return { startsAt, endsAt: ms(beats * beat) }
  }
  const segments: Segment[] = [
    { kind: 'walk', ...lasting(steps), fromX: none, fromZ: none, toX: none, toZ: far, heading: ahead, steps },
    { kind: 'pose', ...lasting(4), x: none, z: far, heading: ahead, pose },
    { kind: 'turn', ...lasting(3), x: none, z: far, heading: ahead, by: back, steps: 3 },
    { kind: 'walk', ...lasting(steps), fromX: none, fromZ: far, toX: none, toZ: none, heading: back, steps },
  ]
  return { look: 0, entry: 0, startsAt: ms(0), endsAt: ms(beats * beat), segments }
}

export interface Walk {
  readonly skeleton: Skeleton
  readonly plan: WalkPlan
  readonly outing: Outing
}

export function walkOf(build: Build, manner: Manner, going: Outing): Walk {
  const skeleton = skeletonOf(build, 'heels')
  return { skeleton, plan: planWalk(skeleton, passageOf(going), manner, ms(beatOf(going))), outing: going }
}

/** Every build in every manner, each with an outing of its own seed. */
export const everyWalk = (seed: number): Walk[] =>
  BUILDS.flatMap((build, b) =>
    MANNERS.map((manner, m) => walkOf(build, manner, outing(seed + b * MANNERS.length + m))),
  )

export const newMatrices = (): Float32Array => new Float32Array(BONE_COUNT * 12)

export function posed(plan: WalkPlan, seconds: number, out: Float32Array = newMatrices()): Float32Array {
  poseAt(plan, ms(seconds * 1000), out)
  return out
}

/** Where a place of the rest pose is carried to by a bone. */
export function carried(matrices: Float32Array, bone: number, [x, y, z]: Point): Point {
  const at = bone * 12
  const row = (r: number) =>
    matrices[at + r * 4]! * x +
    matrices[at + r * 4 + 1]! * y +
    matrices[at + r * 4 + 2]! * z +
    matrices[at + r * 4 + 3]!
  return [row(0), row(1), row(2)]
}

export const jointAt = (matrices: Float32Array, { joints }: Skeleton, bone: number): Point =>
  carried(matrices, bone, joints[bone]!)

export const apart = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

const SIDES = ['left', 'right'] as const
type Side = (typeof SIDES)[number]
type Place = 'heel' | 'toeJoint' | 'ball' | 'tip'

/** Where a place of a sole is in the hall: the heel goes with the foot, what lies before the joint with the toes. */
function solePlace(matrices: Float32Array, { joints, sole }: Skeleton, side: Side, place: Place): Point {
  const ankle = joints[BONE[`${side}Foot` as HumanBone]]!
  const from = sole[place]
  const bone = BONE[`${side}${place === 'heel' ? 'Foot' : 'Toes'}` as HumanBone]
  return carried(matrices, bone, [ankle[0] + from[0], ankle[1] + from[1], ankle[2] + from[2]])
}

const lowestOf = (matrices: Float32Array, skeleton: Skeleton, side: Side): number =>
  Math.min(
    ...(['heel', 'ball', 'tip'] as const).map((place) => solePlace(matrices, skeleton, side, place)[1]),
  )

/**
 * How far the place a planted foot turns on (its heel while it lands, then the joint of its toes) has moved over
 * the floor since it took the weight: millimetres, at every 1/100 s of every stance.
 */
export function slips({ skeleton, plan }: Walk): number[] {
  const found: number[] = []
  const matrices = newMatrices()
  for (const side of SIDES) {
    const foot = plan.body.feet[side]
    let held: Place | null = null
    let anchor: Point = [0, 0, 0]
    for (let frame = 0; frame < plan.lasts * 100; frame++) {
      const t = frame / 100
      if (!foot.stands(t)) {
        held = null
        continue
      }
      posed(plan, t, matrices)
      const place: Place = foot.pitch.at(t) < 0 ? 'heel' : 'toeJoint'
      const now = solePlace(matrices, skeleton, side, place)
      if (held === place) found.push(1000 * Math.hypot(now[0] - anchor[0], now[2] - anchor[2]))
      else anchor = now
      held = place
    }
  }
  return found
}

/** Deepest the soles go through the floor, millimetres. */
export function sunk({ skeleton, plan }: Walk): number {
  const matrices = newMatrices()
  let least = 0
  for (let t = 0; t < plan.lasts; t += 1 / 60) {
    posed(plan, t, matrices)
    for (const side of SIDES) least = Math.min(least, lowestOf(matrices, skeleton, side))
  }
  return -1000 * least
}

/** From so long before a beat on the foot is watched, seconds. */
const EARLY = 0.06
/** A sole this near the floor is seen to touch it, metres. */
const TOUCHES = 0.002

/**
 * By how much each foot of a walk is seen to touch the floor before (below 0) or after its beat, milliseconds.
 */
export function contacts({ skeleton, plan, outing: going }: Walk): number[] {
  const beat = beatOf(going) / 1000
  const matrices = newMatrices()
  const landings = Array.from({ length: going.steps }, (_, step) => (step + 1) * beat)
  return landings.map((lands) => {
    const side = SIDES.find((one) => !plan.body.feet[one].stands(lands - 1e-4))
    if (!side) return Number.POSITIVE_INFINITY
    let t = lands - EARLY
    while (t < lands + 0.1 && lowestOf(posed(plan, t, matrices), skeleton, side) > TOUCHES) t += 1e-3
    return (t - lands) * 1000
  })
}

/** The share of sorted figures that is at most the answer. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
}
