import { type Field, smoothMax, smoothMin } from '../field/field.ts'
import { loft } from '../field/loft.ts'
import { cone, ellipsoid } from '../field/shapes.ts'
import type { Identity } from './identity.ts'

/** Sections of the face: height, half-width, front, back, centre forward, squareness; millimetres. */
type Row = readonly [y: number, half: number, front: number, back: number, z: number, square: number]

/** Cranium, face and jaw without features, of the half x ≥ 0. Hair grows on it. Millimetres. */
export function skullOf(is: Identity): Field {
  const { width: w, jaw: j, chin: c, chinForward: f } = is
  const rows: readonly Row[] = [
    [-112, 12 * c, 15, 26, 60 + f * 0.6, 2],
    [-106, 22 * c, 21, 36, 63 + f, 2.05],
    [-97, 30.5 * c, 25, 48, 62.5 + f, 2.1],
    [-86, 38.5 * j, 28.5, 60, 58.5 + f * 0.6, 2.15],
    [-74, 46 * j, 34, 66, 54 + f * 0.3, 2.25],
    [-60, 51 * j, 42, 70, 48, 2.3],
    [-44, 55.5 * w, 48, 72, 42, 2.35],
    [-26, 59 * w, 53, 72, 36, 2.35],
    [-8, 62.5 * w, 57, 72, 30, 2.3],
    [12, 62.5 * w, 61, 72, 26, 2.25],
    [30, 61 * w, 66, 74, 24, 2.2],
    [50, 57 * w, 62, 72, 22, 2.1],
    [72, 46 * w, 48, 60, 18, 2],
    [92, 24 * w, 27, 34, 13, 2],
  ]
  const face = loft(
    { origin: [0, 0, 0], axis: [0, 1, 0], across: [1, 0, 0], forward: [0, 0, 1], caps: [8, 7] },
    rows.map(([at, half, front, back, forward, square]) => ({ at, half, front, back, forward, square })),
  )
  const cranium = ellipsoid([0, 37, -7], [68 * w, 75, 89])
  const forehead = ellipsoid([0, 46, 26], [60 * w, 52, 64])
  const masseter = ellipsoid([41.5 * j, -44, 30], [12.5, 30, 24])
  const gonion = ellipsoid([35 * j, -66, 20], [11, 17, 26])
  const lowered = lowering(is)
  return (ax, y0, z) => {
    const y = lowered(y0)
    const vault = smoothMin(cranium(ax, y, z), forehead(ax, y, z), 30)
    const underside = -((y + 114) * 0.9 + (z - 86) * 0.435)
    const jawed = smoothMax(face(ax, y, z), underside, 16)
    const masseters = smoothMin(gonion(ax, y, z), masseter(ax, y, z), 20)
    return smoothMin(vault, smoothMin(jawed, masseters, 24), 26)
  }
}

/** Stretches the lower face: heights below the nose, as the common face has them. */
export const lowering = ({ lower }: Identity): ((y: number) => number) => {
  return (y) => (y < -44 ? (y + 44) * lower - 44 : y)
}

/** Cheekbones, brows, muzzle and chin on top of the skull. `y` as the common face has it. */
export function bonesOf(is: Identity): Field {
  const { width: w, cheek, brow, chin, chinForward } = is
  const zygoma = cone([40 * w, -13, 64.5], [56.5 * w, -4, 24], 11 * cheek, 7.5)
  const malar = ellipsoid([39 * w, -17, 65], [16.5, 12, 13.5])
  const rim = cone([50 * w, 26, 56], [52 * w, -10, 54], 6.5, 8)
  const ridge = cone([9, 22, 83], [44 * w, 25, 65], 6.2 * brow, 5.5)
  const muzzle = ellipsoid([0, -60, 69], [29, 25, 30])
  const point = ellipsoid([0, -97, 77 + chinForward], [15 * chin, 11, 13])
  return (ax, y, z) => {
    let d = smoothMin(zygoma(ax, y, z), malar(ax, y, z), 16)
    d = smoothMin(d, rim(ax, y, z), 14)
    d = smoothMin(d, ridge(ax, y, z), 13)
    d = smoothMin(d, muzzle(ax, y, z), 22)
    return smoothMin(d, point(ax, y, z), 13)
  }
}
