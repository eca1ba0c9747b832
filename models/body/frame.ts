import { BONE, type HumanBone } from '../../shared/body/bones.ts'
import { type Skeleton, type Stance, skeletonOf } from '../../shared/body/skeleton.ts'
import type { Build } from '../../shared/garment/catalogue.ts'
import { cross, distance, subtract, unit, type Vec3 } from '../field/vector.ts'
import { PHYSIQUES, type Physique } from './physique.ts'

/** A limb's straight axis at rest, with directions across it. */
export interface Axis {
  readonly origin: Vec3
  readonly along: Vec3
  /** To the outside of the body and to the front, at right angles to the axis. */
  readonly outward: Vec3
  readonly forward: Vec3
}

/** Where everything is on one body at rest; the left side stands for both. Metres. */
export interface Frame {
  readonly build: Build
  readonly skeleton: Skeleton
  readonly physique: Physique
  readonly joint: (bone: HumanBone) => Vec3
  readonly leg: Axis & { readonly thigh: number; readonly length: number }
  readonly arm: Axis & { readonly upper: number; readonly length: number }
  /** The height of a place on a trunk that measures 0.57 m from hip joint (0.935) to neck (1.505). */
  readonly up: (reference: number) => number
  /** Size of the trunk against that one. */
  readonly trunk: number
  /** Half the shoulders' breadth against 0.16 m. */
  readonly breadth: number
}

export function frameOf(build: Build, stance: Stance = 'heels'): Frame {
  const skeleton = skeletonOf(build, stance)
  const joint = (bone: HumanBone) => skeleton.joints[BONE[bone]]!
  const hip = joint('leftUpperLeg')
  const ankle = joint('leftFoot')
  const shoulder = joint('leftUpperArm')
  const wrist = joint('leftHand')
  const trunk = (joint('neck')[1] - hip[1]) / 0.57
  return {
    build,
    skeleton,
    physique: PHYSIQUES[build],
    joint,
    leg: {
      ...axis(hip, ankle),
      thigh: distance(hip, joint('leftLowerLeg')),
      length: distance(hip, ankle),
    },
    arm: {
      ...axis(shoulder, wrist),
      upper: distance(shoulder, joint('leftLowerArm')),
      length: distance(shoulder, wrist),
    },
    up: (reference) => hip[1] + (reference - 0.935) * trunk,
    trunk,
    breadth: shoulder[0] / 0.16,
  }
}

/** Forward is +z brought square to the axis; outward completes it towards +x. */
function axis(from: Vec3, to: Vec3): Axis {
  const along = unit(subtract(to, from))
  const level = unit(cross(along, [0, 0, 1]))
  const outward: Vec3 = level[0] < 0 ? [-level[0], -level[1], -level[2]] : level
  const ahead = unit(cross(outward, along))
  const forward: Vec3 = ahead[2] < 0 ? [-ahead[0], -ahead[1], -ahead[2]] : ahead
  return { origin: from, along, outward, forward }
}

/** How far a point is along an axis, in metres from its origin. */
export const alongAxis = ({ origin, along }: Axis, x: number, y: number, z: number): number =>
  (x - origin[0]) * along[0] + (y - origin[1]) * along[1] + (z - origin[2]) * along[2]

/** The point `t` along an axis, `out` to the outside and `ahead` to the front of it. */
export const onAxis = ({ origin, along, outward, forward }: Axis, t: number, out = 0, ahead = 0): Vec3 => [
  origin[0] + along[0] * t + outward[0] * out + forward[0] * ahead,
  origin[1] + along[1] * t + outward[1] * out + forward[1] * ahead,
  origin[2] + along[2] * t + outward[2] * out + forward[2] * ahead,
]
