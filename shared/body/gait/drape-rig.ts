import { BONE, DIRECTIONS, FIRST_DRAPE, FIRST_MANTLE, FIRST_SWEEP, RINGS } from '#shared/body/bones.ts'
import { HIGH_ON_THIGH, type Skeleton } from '#shared/body/skeleton.ts'
import { cos, PI, sin } from '#shared/units/exact.ts'

/** A ring of bones that carries cloth at one height. */
export interface Ring {
  readonly firstBone: number
  /** Height at rest, and the radius about which its bones tilt. Metres. */
  readonly height: number
  readonly radius: number
  /** How far down the leg it is: 0 high on the thigh, 1 knee, 2 ankle; −1 for the ring about the arms. */
  readonly level: number
  /** How much of the legs' push it takes, how far it may be drawn inwards, and how freely it swings. */
  readonly push: number
  readonly draw: number
  readonly freedom: number
  /** How much of the pelvis' rise and fall it shares. */
  readonly rise: number
  /** How far the body reaches in each direction at rest. */
  readonly rest: Float64Array
}

/** Unit vectors of the directions, sine and cosine. */
export const DIRECTION_X = Float64Array.from({ length: DIRECTIONS }, (_, d) => sin((d * PI) / 4))
export const DIRECTION_Z = Float64Array.from({ length: DIRECTIONS }, (_, d) => cos((d * PI) / 4))

const RISE = [0.95, 0.75, 0.4] as const
const DRAPE = {
  radius: [0.19, 0.19, 0.2],
  push: [1.12, 1.04, 1],
  freedom: [0.12, 0.3, 0.5],
  draw: [0.03, 0.07, 0.1],
} as const
const SWEEP = { radius: [0.3, 0.42, 0.55], freedom: [0.3, 0.7, 1.15], push: [0.75, 0.6, 0.42] } as const

/** How far a cape hangs from the hips in each direction; elbows and hands push it beyond that. Metres. */
const ARMS_REACH = { side: 0.315, front: 0.17, back: 0.17 } as const

export function ringsOf(skeleton: Skeleton): readonly Ring[] {
  const legs = Array.from({ length: RINGS }, (_, level) => legReach(skeleton, level))
  const ring = (level: number, firstBone: number, rest: Ring) => ({
    ...rest,
    level,
    firstBone: firstBone + level * DIRECTIONS,
    height: skeleton.rings[level]!,
    rise: RISE[level]!,
    rest: legs[level]!,
  })
  const blank: Ring = {
    firstBone: FIRST_MANTLE,
    height: skeleton.mantle,
    radius: 0.3,
    level: -1,
    push: 1,
    draw: 0,
    freedom: 0.25,
    rise: 1,
    rest: armsReach(),
  }
  const each = Array.from({ length: RINGS }, (_, level) => level)
  return [
    ...each.map((level) =>
      ring(level, FIRST_DRAPE, {
        ...blank,
        radius: DRAPE.radius[level]!,
        push: DRAPE.push[level]!,
        draw: DRAPE.draw[level]!,
        freedom: DRAPE.freedom[level]!,
      }),
    ),
    ...each.map((level) =>
      ring(level, FIRST_SWEEP, {
        ...blank,
        radius: SWEEP.radius[level]!,
        push: SWEEP.push[level]!,
        draw: 0,
        freedom: SWEEP.freedom[level]!,
      }),
    ),
    blank,
  ]
}

const mix = (a: number, b: number): number => a + (b - a) * HIGH_ON_THIGH

/** Support of the legs at rest, at one level, from under the hips. */
function legReach({ joints, sole }: Skeleton, level: number): Float64Array {
  const hips = joints[BONE.hips]!
  const points: (readonly [number, number])[] = []
  for (const side of ['left', 'right'] as const) {
    const hip = joints[BONE[`${side}UpperLeg`]]!
    const knee = joints[BONE[`${side}LowerLeg`]]!
    const ankle = joints[BONE[`${side}Foot`]]!
    if (level === 0) points.push([mix(hip[0], knee[0]), mix(hip[2], knee[2])])
    else if (level === 1) points.push([knee[0], knee[2]])
    else points.push([ankle[0], ankle[2] + sole.heel[2]], [ankle[0], ankle[2] + sole.ball[2]])
  }
  return Float64Array.from({ length: DIRECTIONS }, (_, d) =>
    Math.max(...points.map(([x, z]) => x * DIRECTION_X[d]! + (z - hips[2]) * DIRECTION_Z[d]!)),
  )
}

function armsReach(): Float64Array {
  const { side, front, back } = ARMS_REACH
  return Float64Array.from({ length: DIRECTIONS }, (_, d) => {
    const x = Math.abs(DIRECTION_X[d]!)
    const z = DIRECTION_Z[d]!
    return Math.max(x * side + Math.max(0, z) * front + Math.max(0, -z) * back, 0.12)
  })
}
