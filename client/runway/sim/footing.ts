import { BONE } from '#shared/body/bones.ts'
import type { Point, Skeleton } from '#shared/body/skeleton.ts'
import type { Shades } from '../../gpu/index.ts'

/** A foot this high throws no shade of its own any more. */
const CLEAR = 0.22

const ankle = new Float32Array(3)
const toe = new Float32Array(3)

/** Lays the shades of both feet on the runway. */
export function shadeFeet(shades: Shades, skeleton: Skeleton, bones: Float32Array, appear: number): void {
  shadeFoot(shades, skeleton, bones, BONE.leftFoot, BONE.leftToes, appear)
  shadeFoot(shades, skeleton, bones, BONE.rightFoot, BONE.rightToes, appear)
}

function shadeFoot(
  shades: Shades,
  { joints }: Skeleton,
  bones: Float32Array,
  foot: number,
  toes: number,
  appear: number,
): void {
  moved(ankle, bones, foot, joints[foot]!)
  moved(toe, bones, toes, joints[toes]!)
  const near = Math.max(0, 1 - Math.max(0, toe[1]! - 0.02) / CLEAR)
  if (near === 0) return
  const dx = toe[0]! - ankle[0]!
  const dz = toe[2]! - ankle[2]!
  const x = (ankle[0]! + toe[0]!) / 2
  const z = (ankle[2]! + toe[2]!) / 2
  shades.add(x, 0.001, z, Math.atan2(dx, dz), 0.085, 0.5 * Math.hypot(dx, dz) + 0.11, 0.85 * near * appear)
}

/** Where a joint is in the hall. */
function moved(out: Float32Array, bones: Float32Array, bone: number, joint: Point): void {
  const at = bone * 12
  for (let row = 0; row < 3; row++) {
    const r = at + row * 4
    out[row] = bones[r]! * joint[0] + bones[r + 1]! * joint[1] + bones[r + 2]! * joint[2] + bones[r + 3]!
  }
}
