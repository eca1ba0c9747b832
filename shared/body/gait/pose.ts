import { BONE, HUMAN_BONE_COUNT, PARENTS } from '#shared/body/bones.ts'
import { multiply, rotate } from '#shared/body/gait/turning.ts'

/** A body in one pose: for each human bone, how it is turned and where its joint is in the hall. */
export interface Pose {
  readonly turns: Float64Array
  readonly points: Float64Array
}

export const newPose = (): Pose => ({
  turns: new Float64Array(HUMAN_BONE_COUNT * 9),
  points: new Float64Array(HUMAN_BONE_COUNT * 3),
})

const offset = new Float64Array(3)

/** Puts a joint where the bone it hangs from carries it. */
export function hang(pose: Pose, joints: Float64Array, bone: number): void {
  const parent = PARENTS[bone]!
  const j = bone * 3
  const p = parent * 3
  const { points, turns } = pose
  rotate(
    offset,
    0,
    turns,
    parent * 9,
    joints[j]! - joints[p]!,
    joints[j + 1]! - joints[p + 1]!,
    joints[j + 2]! - joints[p + 2]!,
  )
  points[j] = points[p]! + offset[0]!
  points[j + 1] = points[p + 1]! + offset[1]!
  points[j + 2] = points[p + 2]! + offset[2]!
}

/** Turns a bone so that its rest frame, undone by `undo`, comes to the frame given. */
export function aim(pose: Pose, bone: number, frame: Float64Array, undo: Float64Array): void {
  multiply(pose.turns, bone * 9, frame, 0, undo, 0)
}

/** Writes the human bones' skinning matrices: rest position to hall. */
export function writeHuman(pose: Pose, joints: Float64Array, out: Float32Array): void {
  const { turns, points } = pose
  for (let bone = 0; bone < HUMAN_BONE_COUNT; bone++) {
    const m = bone * 9
    const j = bone * 3
    const x = joints[j]!
    const y = joints[j + 1]!
    const z = joints[j + 2]!
    for (let row = 0; row < 3; row++) {
      const a = turns[m + row * 3]!
      const b = turns[m + row * 3 + 1]!
      const c = turns[m + row * 3 + 2]!
      const o = bone * 12 + row * 4
      out[o] = a
      out[o + 1] = b
      out[o + 2] = c
      out[o + 3] = points[j + row]! - (a * x + b * y + c * z)
    }
  }
}

/** The bones of one side, so that left and right are one piece of code. */
export interface SideBones {
  readonly shoulder: number
  readonly upperArm: number
  readonly lowerArm: number
  readonly hand: number
  readonly upperLeg: number
  readonly lowerLeg: number
  readonly foot: number
  readonly toes: number
}

const sideBones = (side: 'left' | 'right'): SideBones => ({
  shoulder: BONE[`${side}Shoulder`],
  upperArm: BONE[`${side}UpperArm`],
  lowerArm: BONE[`${side}LowerArm`],
  hand: BONE[`${side}Hand`],
  upperLeg: BONE[`${side}UpperLeg`],
  lowerLeg: BONE[`${side}LowerLeg`],
  foot: BONE[`${side}Foot`],
  toes: BONE[`${side}Toes`],
})

export const SIDES = [
  { side: 'left', sign: 1, index: 0, bones: sideBones('left') },
  { side: 'right', sign: -1, index: 1, bones: sideBones('right') },
] as const
export type BodySide = (typeof SIDES)[number]
