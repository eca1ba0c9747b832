import { type Field, smoothMax, smoothMin } from '../field/field.ts'
import { ellipsoid } from '../field/shapes.ts'
import type { Identity } from './identity.ts'

/** Turned back from the side of the head, and leaning; radians. */
const YAW = 0.5
const LEAN = 0.16
const FAR = 62

type Point = readonly [u: number, v: number, w: number]

/** The rim and the inner fold, in the plane of the ear; millimetres. */
const HELIX: readonly Point[] = [
  [3, -1, 1],
  [-4, 4, 2.5],
  [-6.5, 13, 3],
  [-4, 22, 3],
  [3, 28, 3.2],
  [11, 27, 3.4],
  [16.5, 19, 3.5],
  [17, 8, 3.4],
  [14.5, -3, 3.2],
  [10.5, -12, 3],
  [6, -19, 2.6],
]
const ANTIHELIX: readonly Point[] = [
  [5, -13, 1.8],
  [9, -5, 2.2],
  [10, 4, 2.2],
  [8, 12, 2],
  [3, 19, 1.2],
]

/** The ear on the side of positive x; x must be that side's distance from the middle. Millimetres. */
export function earOf(is: Identity): Field {
  const plate = ellipsoid([5, 5, -1.2], [12.5, 24, 4.4])
  const lobe = ellipsoid([1, -20, 0.5], [6.5, 8, 3.2])
  const concha = ellipsoid([2.5, -4, 5.2], [7, 9.5, 5])
  const hollow = ellipsoid([7, 19, 3.2], [5.5, 5.5, 2.2])
  const tragus = ellipsoid([-6, -5, 1], [3, 5, 3])
  const rim = cord(HELIX, 2.5)
  const fold = cord(ANTIHELIX, 2.1)
  const sy = Math.sin(YAW)
  const cy = Math.cos(YAW)
  const sl = Math.sin(LEAN)
  const cl = Math.cos(LEAN)
  return (ax, y, z) => {
    const dx = ax - (65.5 * is.width + 1)
    const dy = (y + 9) * cl - (z + 6) * sl
    const dz = (z + 6) * cl + (y + 9) * sl
    const u = (dx * sy - dz * cy) / is.ears
    const v = dy / is.ears
    const w = (dx * cy + dz * sy) / is.ears
    const away = Math.sqrt((u - 5) ** 2 + (v - 3) ** 2 + w * w)
    if (away > FAR) return away - 36
    let d = smoothMin(plate(u, v, w), lobe(u, v, w), 5)
    d = smoothMin(d, rim(u, v, w), 2.6)
    d = smoothMax(d, -concha(u, v, w), 2.5)
    d = smoothMax(d, -hollow(u, v, w), 2.4)
    d = smoothMin(d, fold(u, v, w), 2.4)
    return smoothMin(d, tragus(u, v, w), 4.5) * is.ears
  }
}

/** A round cord through points, smoothed by Catmull–Rom. */
function cord(points: readonly Point[], radius: number): Field {
  const fine = smoothed(points)
  return (x, y, z) => {
    let nearest = Number.POSITIVE_INFINITY
    for (let i = 0; i + 1 < fine.length; i++) {
      const a = fine[i]!
      const b = fine[i + 1]!
      const bx = b[0] - a[0]
      const by = b[1] - a[1]
      const bz = b[2] - a[2]
      const px = x - a[0]
      const py = y - a[1]
      const pz = z - a[2]
      const t = Math.max(0, Math.min(1, (px * bx + py * by + pz * bz) / (bx * bx + by * by + bz * bz)))
      const dx = px - bx * t
      const dy = py - by * t
      const dz = pz - bz * t
      nearest = Math.min(nearest, dx * dx + dy * dy + dz * dz)
    }
    return Math.sqrt(nearest) - radius
  }
}

/** Points of a Catmull–Rom curve, `parts` to a span. */
export function smoothed(points: readonly Point[], parts = 3): Point[] {
  const fine: Point[] = []
  for (let i = 0; i + 1 < points.length; i++) {
    const a = points[Math.max(0, i - 1)]!
    const b = points[i]!
    const c = points[i + 1]!
    const d = points[Math.min(points.length - 1, i + 2)]!
    for (let j = 0; j < parts; j++) {
      const t = j / parts
      const at = (k: 0 | 1 | 2) =>
        0.5 *
        (2 * b[k] +
          (c[k] - a[k]) * t +
          (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
          (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t)
      fine.push([at(0), at(1), at(2)])
    }
  }
  fine.push(points.at(-1)!)
  return fine
}
