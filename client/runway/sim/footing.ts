import { BONE } from '#shared/body/bones.ts'
import type { Skeleton } from '#shared/body/skeleton.ts'
import type { Shades } from '../../gpu/index.ts'

const FEET = [
  [BONE.leftFoot, BONE.leftToes],
  [BONE.rightFoot, BONE.rightToes],
] as const
/** A foot this high throws no shade of its own any more. */
const CLEAR = 0.22

const ankle = new Float32Array(3)
const toe = new Float32Array(3)

/** Lays the shades of both feet and of the whole figure on the runway. */
export function shadeFeet(shades: Shades, skeleton: Skeleton, bones: Float32Array, appear: number): void {
  for (const [foot, toes] of FEET) {
    moved(ankle, bones, foot, skeleton.joints[foot]!)
    moved(toe, bones, toes, skeleton.joints[toes]!)
    const near = Math.max(0, 1 - Math.max(0, toe[1]! - 0.02) / CLEAR)
    if (near === 0) continue
    const dx = toe[0]! - ankle[0]!
    const dz = toe[2]! - ankle[2]!
    const length = Math.hypot(dx, dz)
    shades.add(
      (ankle[0]! + toe[0]!) / 2,
      0.001,
      (ankle[2]! + toe[2]!) / 2,
      Math.atan2(dx, dz),
      0.085,
      0.5 * length + 0.11,
      0.85 * near * appear,
    )
  }
}

/** Where a joint is in the hall. */
function moved(
  out: Float32Array,
  bones: Float32Array,
  bone: number,
  [x, y, z]: readonly [number, number, number],
): void {
  const at = bone * 12
  for (let row = 0; row < 3; row++) {
    const r = at + row * 4
    out[row] = bones[r]! * x + bones[r + 1]! * y + bones[r + 2]! * z + bones[r + 3]!
  }
}
