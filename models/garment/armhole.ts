import { smoothMin } from '../field/field.ts'
import { clamp, mix } from '../field/scalar.ts'
import { dot, subtract, unit, type Vec3 } from '../field/vector.ts'
import type { Patch } from './patch.ts'
import { placeAt } from './patch.ts'
import type { Tailor } from './tailor.ts'

/** Where a sleeve is set in: the middle of the armhole and the direction out of it. */
export interface Armhole {
  readonly middle: Vec3
  readonly out: Vec3
  /** Half its height and half its width. */
  readonly high: number
  readonly wide: number
}

export function armholeOf({ frame }: Tailor, drop = 0): Armhole {
  const shoulder = frame.joint('leftUpperArm')
  const { up, trunk, physique } = frame
  return {
    middle: [shoulder[0] - 0.01 * trunk + drop, up(1.402), shoulder[2] + 0.002],
    out: unit([0.965, -0.262, 0.012]),
    high: (0.083 + 0.012 * (physique.upperArm - 1)) * trunk + drop * 0.5,
    wide: 0.06 * (0.5 + 0.5 * physique.upperArm) + drop * 0.5,
  }
}

/** Metres beyond the plane of the armhole, on either side of the body. */
export const beyondPlane = ({ middle, out }: Armhole): ((place: Vec3) => number) => {
  return ([x, y, z]) => dot([Math.abs(x) - middle[0], y - middle[1], z - middle[2]], out)
}

/** How far a bare armhole is cut clear of where the arm swells into the chest, metres. */
const CLEAR = 0.009

/** Above 0 inside the oval that is cut out for a bare arm, on either side of the body; it is open at the top. */
export function insideArmhole(armhole: Armhole): (place: Vec3) => number {
  const { middle, high } = armhole
  const wide = armhole.wide + CLEAR
  const beyond = beyondPlane(armhole)
  return (place) => {
    const rise = place[1] - middle[1]
    const up = rise / (rise > 0 ? 2 * high : high)
    const ahead = (place[2] - middle[2]) / wide
    const oval = (1 - Math.sqrt(up * up + ahead * ahead)) * wide
    return smoothMin(beyond(place) + CLEAR, oval, 0.02)
  }
}

/** Above 0 where a bodice with a sleeve is cut away: beyond the plane, down to under the arm. */
export function beyondSeam(armhole: Armhole): (place: Vec3) => number {
  const beyond = beyondPlane(armhole)
  const underarm = armhole.middle[1] - armhole.high
  return (place) => smoothMin(beyond(place), place[1] - underarm, 0.06)
}

/** Where the cut edge of a bodice is in a direction of its armhole's plane. */
export type Rim = (angle: number) => { readonly radius: number; readonly beyond: number }

/** One corner of the cut edge: direction, metres from the middle of the armhole, metres beyond its plane. */
type RimPoint = readonly [angle: number, radius: number, beyond: number]

/** Vertices this near the cut count as on it, metres. */
const RIM = 1e-5

/** Directions in the plane of an armhole: 0 up over the shoulder, turning to the front. */
export function planeOf({ out }: Armhole): { readonly up: Vec3; readonly ahead: Vec3 } {
  const ahead = unit([-out[2] * out[0], -out[2] * out[1], 1 - out[2] * out[2]])
  const up = unit([
    out[1] * ahead[2] - out[2] * ahead[1],
    out[2] * ahead[0] - out[0] * ahead[2],
    out[0] * ahead[1] - out[1] * ahead[0],
  ])
  return { up: up[1] < 0 ? [-up[0], -up[1], -up[2]] : up, ahead }
}

/** Reads the rim of a cut bodice, corner by corner, so that its sleeve can begin exactly there. */
export function rimOf(armhole: Armhole, patches: readonly Patch[]): Rim {
  const points = patches
    .filter((patch) => patch.layer === 'outer')
    .flatMap((patch) => rimPoints(armhole, patch))
    .sort((a, b) => a[0] - b[0])
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) throw new Error('a bodice with sleeves has no armhole')
  const turn = 2 * Math.PI
  const loop = [
    [last[0] - turn, last[1], last[2]] as RimPoint,
    ...points,
    [first[0] + turn, first[1], first[2]] as RimPoint,
  ]
  return (angle) => {
    const wanted = angle - turn * Math.floor((angle + Math.PI) / turn)
    let after = 1
    while (after < loop.length - 1 && loop[after]![0] < wanted) after++
    const a = loop[after - 1]!
    const b = loop[after]!
    const share = b[0] > a[0] ? clamp((wanted - a[0]) / (b[0] - a[0]), 0, 1) : 0
    return { radius: mix(a[1], b[1], share), beyond: mix(a[2], b[2], share) }
  }
}

function rimPoints(armhole: Armhole, patch: Patch): RimPoint[] {
  const { up, ahead } = planeOf(armhole)
  const beyond = beyondPlane(armhole)
  const cut = beyondSeam(armhole)
  const points: RimPoint[] = []
  for (const vertex of new Set(patch.indices)) {
    const place = placeAt(patch.positions, vertex)
    if (place[0] < 0 || Math.abs(cut(place)) > RIM) continue
    const from = subtract(place, armhole.middle)
    const rise = dot(from, up)
    const forward = dot(from, ahead)
    const radius = Math.sqrt(rise * rise + forward * forward)
    if (radius < armhole.high * 1.9) points.push([Math.atan2(forward, rise), radius, beyond(place)])
  }
  return points
}
