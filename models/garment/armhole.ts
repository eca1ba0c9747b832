import { smoothMin } from '../field/field.ts'
import { dot, unit, type Vec3 } from '../field/vector.ts'
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

/** Above 0 inside the oval that is cut out for a bare arm, on either side of the body. */
export function insideArmhole(armhole: Armhole): (place: Vec3) => number {
  const { middle, high, wide } = armhole
  const beyond = beyondPlane(armhole)
  return (place) => {
    const up = (place[1] - middle[1]) / high
    const ahead = (place[2] - middle[2]) / wide
    const oval = (1 - Math.sqrt(up * up + ahead * ahead)) * wide
    return smoothMin(beyond(place) + 0.006, place[1] > middle[1] ? wide : oval, 0.014)
  }
}

/** Above 0 where a bodice with a sleeve is cut away: beyond the plane, down to under the arm. */
export function beyondSeam(armhole: Armhole): (place: Vec3) => number {
  const beyond = beyondPlane(armhole)
  const underarm = armhole.middle[1] - armhole.high
  return (place) => smoothMin(beyond(place), place[1] - underarm, 0.016)
}

/** How far the cut edge of a bodice is from the middle of its armhole, by direction in the armhole's plane. */
export type Rim = (angle: number) => number

const SECTORS = 48
/** Vertices this near the plane count as the rim, metres. */
const RIM = 0.008

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

/**
 * Reads the rim of a cut bodice, so that its sleeve begins just under it. Under the arm, where nothing is cut,
 * the armhole's own height holds.
 */
export function rimOf(armhole: Armhole, patches: readonly Patch[]): Rim {
  const { up, ahead } = planeOf(armhole)
  const sums = new Float64Array(SECTORS)
  const counts = new Float64Array(SECTORS)
  const beyond = beyondPlane(armhole)
  for (const patch of patches) {
    if (patch.layer !== 'outer') continue
    for (let i = 0; i < patch.positions.length / 3; i++) {
      const place = placeAt(patch.positions, i)
      if (place[0] < 0 || Math.abs(beyond(place)) > RIM || place[1] < armhole.middle[1] - armhole.high)
        continue
      const from: Vec3 = [
        place[0] - armhole.middle[0],
        place[1] - armhole.middle[1],
        place[2] - armhole.middle[2],
      ]
      const u = dot(from, up)
      const a = dot(from, ahead)
      const size = Math.sqrt(u * u + a * a)
      if (size > armhole.high * 1.6) continue
      const weight = 1 - (0.9 * Math.abs(beyond(place))) / RIM
      const place0 = (Math.atan2(a, u) / (2 * Math.PI)) * SECTORS
      const sector = ((Math.round(place0) % SECTORS) + SECTORS) % SECTORS
      sums[sector] = sums[sector]! + size * weight
      counts[sector] = counts[sector]! + weight
    }
  }
  const under = armhole.high * 1.12
  const radii = Array.from(sums, (sum, i) => (counts[i]! > 0 ? sum / counts[i]! : Number.NaN))
  const filled = radii.map((radius, i) => (Number.isNaN(radius) ? between(radii, i, under) : radius))
  return (angle) => {
    const place = (angle / (2 * Math.PI)) * SECTORS
    const first = Math.floor(place)
    const at = (i: number) => filled[((i % SECTORS) + SECTORS) % SECTORS]!
    const t = place - first
    return (at(first - 1) * (1 - t) + at(first) * (2 - t) + at(first + 1) * (1 + t) + at(first + 2) * t) / 4
  }
}

/** Between the nearest known sectors on either side, or `under` where they are far apart. */
function between(radii: readonly number[], i: number, under: number): number {
  const near = (step: 1 | -1) => {
    for (let k = 1; k <= 5; k++) {
      const radius = radii[(i + step * k + SECTORS) % SECTORS]!
      if (!Number.isNaN(radius)) return { radius, away: k }
    }
    return { radius: under, away: 5 }
  }
  const before = near(-1)
  const after = near(1)
  return (before.radius * after.away + after.radius * before.away) / (before.away + after.away)
}
