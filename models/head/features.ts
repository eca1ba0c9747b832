import { smoothMax, smoothMin } from '../field/field.ts'
import { bump, mix, smoothstep } from '../field/scalar.ts'
import { cone, ellipsoid } from '../field/shapes.ts'
import { EYE, type FaceCurves } from './face-curves.ts'
import type { Identity } from './identity.ts'

/** Changes a field near a feature: takes the distance so far and gives the one with the feature. Millimetres. */
export type Feature = (d: number, ax: number, y: number, z: number) => number

/** Soft relief of cheeks, temples and forehead, and of age. */
export function reliefOf(is: Identity): Feature {
  return (d, ax, y, z) => {
    if (z < -40) return d
    let out = 1.6 * is.cheek * bump(ax - 36, 20) * bump(y + 42, 18) * bump(z - 66, 26)
    out -= 1.0 * (is.hollow - 1) * bump(ax - 47, 17) * bump(y + 46, 20) * bump(z - 50, 26)
    out -= 1.8 * bump(ax - 62, 14) * bump(y - 26, 22) * bump(z - 44, 24)
    out -= 1.6 * bump(ax, 24) * bump(y + 83, 5.5) * smoothstep(60, 85, z)
    out += bump(ax - 20, 14) * bump(y - 52, 18) * smoothstep(40, 70, z)
    if (is.age > 0) out += is.age * aged(ax, y, z)
    return d - out * smoothstep(-40, -20, z)
  }
}

function aged(ax: number, y: number, z: number): number {
  const fold = bump(ax - (19 - (38 + y) * 0.38), 3.2) * bump(y + 50, 16) * smoothstep(50, 75, z)
  const trough = bump(ax - 24, 9) * bump(y + 13 + (ax - 24) * 0.35, 2.6) * smoothstep(50, 70, z)
  const jowl = bump(ax - 37, 9) * bump(y + 84, 12) * bump(z - 55, 22)
  return 1.6 * jowl - 1.6 * fold - 1.2 * trough
}

/** How thick lids are, and how much deeper the ball lies than under a closed one; millimetres. */
const LID = { upper: 1.7, lower: 1.2, recess: 0.5 } as const

/** The socket, and in it the ball between its lids. */
export function eyeOf(is: Identity, curves: FaceCurves): Feature {
  const radius = EYE.radius * is.eye
  return (d, ax, y, z) => {
    const near = smoothstep(20, 34, z) * smoothstep(64, 52, Math.abs(y))
    if (near === 0) return d
    const [e, f] = curves.inEye(ax, y)
    const socket = smoothMax(d, -orbit(e, f, z), 11)
    const within = smoothstep(17.5, 14, Math.abs(e - 0.3))
    const upper = curves.upperLid(e)
    const lower = curves.lowerLid(e)
    const crease = curves.crease(e)
    const reach = Math.sqrt(
      (e * 0.84) ** 2 + (f * 1.06) ** 2 + (z - EYE.z + Math.max(0, e) * 0.1 + Math.abs(e) * 0.03) ** 2,
    )
    const over = smoothstep(upper - 0.5, upper + 0.7, f) * smoothstep(crease + 3, crease - 2, f)
    const under = smoothstep(lower + 0.6, lower - 0.6, f) * smoothstep(lower - 8, lower - 3, f)
    const lid = within * (LID.upper * over + LID.lower * under - LID.recess)
    const ball = (reach - radius) * 0.95 - lid
    const eyed = smoothMin(socket, ball, mix(9, 4.5, smoothstep(-6, 0, f)))
    return mix(d, eyed + 0.9 * within * bump(f - crease, 1.5) * smoothstep(60, 68, z), near)
  }
}

/** Distance into the socket's ellipsoid, in the eye's directions. */
function orbit(e: number, f: number, z: number): number {
  const a = (e - 0.2) / 21.5
  const b = (f + 0.5) / 15
  const c = (z - 91) / 18
  const reach = Math.sqrt(a * a + b * b + c * c)
  const slope = Math.sqrt((a * a) / 462 + (b * b) / 225 + (c * c) / 324) || 1e-6
  return (reach * (reach - 1)) / slope
}

export function noseOf(is: Identity): Feature {
  const { noseLength: l, noseWidth: w, noseForward: f, bridge } = is
  const dorsum = cone([0, 18, 83.5], [0, -25 - l, 104.5 + f], 4.8 * bridge, 5.8)
  const sides = cone([0, 14, 72], [0, -32 - l, 86 + f * 0.5], 9 * bridge, 14.5 * w)
  const tip = ellipsoid([0, -28.5 - l, 106 + f], [7.4 * w, 6.6, 7.8])
  const ala = ellipsoid([10.6 * w, -33.6 - l, 91.5 + f * 0.5], [5 * w, 6.2, 10])
  const columella = cone([0, -40.5 - l, 93 + f * 0.4], [0, -35.5 - l, 105 + f], 4, 3.4)
  const nostril = ellipsoid([6.2 * w, -41.6 - l, 97.5 + f * 0.7], [2.9 * w, 1.9, 4.8])
  return (d, ax, y, z) => {
    if (z < 40 || y > 60 || y < -75) return d
    let n = smoothMin(d, smoothMin(dorsum(ax, y, z), sides(ax, y, z), 12), 12)
    n = smoothMin(n, tip(ax, y, z), 9)
    n = smoothMin(n, smoothMin(ala(ax, y, z), columella(ax, y, z), 4), 7)
    n = smoothMax(n, -nostril(ax, y, z), 3.6)
    return mix(d, n, smoothstep(40, 52, z) * smoothstep(60, 44, y) * smoothstep(-75, -62, y))
  }
}

/** Lips, their groove and corners, and the philtrum. `y` as the common face has it. */
export function mouthOf(is: Identity, curves: FaceCurves): Feature {
  const half = curves.mouthHalf
  return (d, ax, y, z) => {
    const front = smoothstep(60, 78, z)
    if (front === 0 || y > -36 || y < -95 || ax > half + 9) return d
    const line = curves.mouth(ax)
    const upper = curves.upperLip(ax)
    const lower = curves.lowerLip(ax)
    const fade = smoothstep(half + 1, half - 9, ax)
    let out: number
    if (y > line) {
      const t = (y - line) / Math.max(2.2, upper - line)
      out =
        3.3 * is.lips * fade * smoothstep(-0.02, 0.5, t) * smoothstep(1.7, 0.55, t) +
        0.35 * fade * bump(y - upper, 1)
    } else {
      const t = (line - y) / Math.max(2.5, line - lower)
      out = 3.7 * is.lips * fade * smoothstep(-0.02, 0.45, t) * smoothstep(1.7, 0.5, t)
    }
    out += bump(ax, 4.5) * bump(y - line - 3, 3)
    out -= 0.9 * smoothstep(half + 2, half - 4, ax) * bump(y - line, 1.5)
    out -= 1.1 * bump(ax - half, 4.5) * bump(y - line, 4.5)
    const above = smoothstep(-57, -52, y) * smoothstep(-41, -46, y)
    out -= 0.75 * bump(ax, 3) * above
    out += 0.35 * bump(ax - 4.8, 2) * above
    return d - out * front
  }
}
