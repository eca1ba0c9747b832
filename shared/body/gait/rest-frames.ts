import { BONE } from '#shared/body/bones.ts'
import { apart } from '#shared/body/gait/height.ts'
import { type Rows, setFrame, transposed } from '#shared/body/gait/turning.ts'
import type { Point, Skeleton } from '#shared/body/skeleton.ts'

/** What posing needs to know of a skeleton, worked out once: lengths, and limbs' rest frames turned back. */
export interface RestFrames {
  readonly joints: Float64Array
  readonly thigh: number
  readonly shin: number
  readonly upperArm: number
  readonly forearm: number
  /** Undo the rest direction of each limb with its front to +z: left, then right. */
  readonly thighs: readonly [Rows, Rows]
  readonly shins: readonly [Rows, Rows]
  readonly arms: readonly [Rows, Rows]
}

export function restFrames({ joints }: Skeleton): RestFrames {
  const at = (bone: keyof typeof BONE) => joints[BONE[bone]]!
  const limbs = (from: 'UpperLeg' | 'LowerLeg' | 'UpperArm', to: 'LowerLeg' | 'Foot' | 'LowerArm') =>
    [undone(at(`left${from}`), at(`left${to}`)), undone(at(`right${from}`), at(`right${to}`))] as const
  return {
    joints: Float64Array.from(joints.flat()),
    thigh: apart(at('leftUpperLeg'), at('leftLowerLeg')),
    shin: apart(at('leftLowerLeg'), at('leftFoot')),
    upperArm: apart(at('leftUpperArm'), at('leftLowerArm')),
    forearm: apart(at('leftLowerArm'), at('leftHand')),
    thighs: limbs('UpperLeg', 'LowerLeg'),
    shins: limbs('LowerLeg', 'Foot'),
    arms: limbs('UpperArm', 'LowerArm'),
  }
}

function undone(from: Point, to: Point): Rows {
  const frame = new Float64Array(9)
  setFrame(frame, 0, to[0] - from[0], to[1] - from[1], to[2] - from[2], 0, 0, 1)
  return transposed(frame)
}
