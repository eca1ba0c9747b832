import { ZONES } from '../../../shared/garment/zones.ts'
import { armOf } from '../../body/arm.ts'
import { alongAxis } from '../../body/frame.ts'
import { clip } from '../../field/clip.ts'
import { offset } from '../../field/field.ts'
import { smoothstep } from '../../field/scalar.ts'
import { mirroredPatch, type Patch } from '../patch.ts'
import { surfacePatch } from '../surface-patch.ts'
import type { Tailor } from '../tailor.ts'

/** Where they end, as a share of the upper arm from the shoulder. */
const TOP = 0.62

/** Long gloves of thin leather, over the elbow. */
export function gloves(tailor: Tailor): Patch[] {
  const { frame, rigs } = tailor
  const top = frame.arm.upper * TOP
  const shape = offset(armOf(frame), 0.0016)
  const along = (x: number, y: number, z: number) => alongAxis(frame.arm, x, y, z)
  const [sx, sy] = frame.joint('leftUpperArm')
  const [wx, wy, wz] = frame.joint('leftHand')
  const left = surfacePatch({
    field: shape,
    region: { low: [sx, wy - 0.24, wz - 0.1], high: [wx + 0.22, sy, wz + 0.14] },
    pitch: 0.0028,
    triangles: tailor.cells(760, 130),
    zone: ZONES.upper,
    rig: rigs.arm,
    cut: (mesh) => clip(mesh, (x, y, z) => top - along(x, y, z)),
    weave: ([x, y, z]) => [z, along(x, y, z)],
    seam: ([x, y, z]) => smoothstep(0.012, 0.006, along(x, y, z) - top),
  })
  return [left, mirroredPatch(left)]
}
