import type { Figure } from '../body/figure.ts'
import { alongAxis } from '../body/frame.ts'
import { type Field, leaves, smoothMax, smoothMin } from '../field/field.ts'
import { mix, smoothstep } from '../field/scalar.ts'
import { cone } from '../field/shapes.ts'
import { cross, subtract, unit, type Vec3 } from '../field/vector.ts'
import { hullOf, type Level, leavesHull } from './hull.ts'

/**
 * The form cloth is laid on: for each direction about the body (0 front, towards the left) and each station, how
 * far out the body is with taut cloth round it. Up to the bust stations are heights; above, rays rise from there
 * like meridians, so that one surface goes on over the shoulders to the neck. For sleeves it runs on a little way
 * over the arms.
 */
export interface Mould {
  /** Where the rays begin to rise. */
  readonly bust: number
  /** The highest station: rays as steep as the side of the neck. */
  readonly top: number
  /** A place `ease` metres off the body: level with it up to the bust, square to it above; `angle` in radians. */
  at(angle: number, station: number, ease?: number): Vec3
  /** Metres from the axis, before any ease. */
  radius(angle: number, station: number): number
  /** Where a ray at this station starts and points. */
  ray(angle: number, station: number): { readonly origin: Vec3; readonly direction: Vec3 }
  /** The station of a place, given its height and how far out it is: the inverse of `at` along a meridian. */
  stationOf(y: number, out: number): number
  /** The first station from which on the body is inside what `above` says yes to; the highest if it never is. */
  stationWhere(angle: number, above: (place: Vec3) => boolean): number
  /** The station at which the body is `y` high in a direction. */
  stationAt(angle: number, y: number): number
}

const AXIS_Z = -0.012
const COLUMNS = 96
const STEP = 0.01
/** Metres of station a radian of rise. */
const RISE = 0.15
const STEEPEST = 1.32
const FARTHEST = 0.34
/** How far cloth spans hollows above the bust: 0 follows the body, 1 is convex. */
const TAUT: Readonly<Record<Arms, number>> = { none: 0.12, sleeved: 0.85, under: 1 }

/**
 * How a mould treats the arms: left out, begun on with cloth spanning to them, or hanging at the sides under the
 * cloth.
 */
export type Arms = 'none' | 'sleeved' | 'under'

export function mouldOf(figure: Figure, arms: Arms, bridge = 0.07): Mould {
  const sleeved = arms === 'sleeved'
  const under = arms === 'under'
  const { frame } = figure
  const bust = frame.up(sleeved || under ? 1.305 : 1.335)
  const top = bust + STEEPEST * RISE
  const bottom = 0.02
  const rows = Math.ceil((top - bottom) / STEP) + 1
  const hanging = hangingArm(figure)
  const withArms =
    (field: Field): Field =>
    (x, y, z) =>
      smoothMin(field(x, y, z), hanging(Math.abs(x), y, z), 0.06)
  const lower = under ? withArms(lowerField(figure, bridge)) : lowerField(figure, bridge)
  const upper = upperField(figure, arms, bridge, withArms)
  const ray = (angle: number, station: number) => {
    const rise = Math.max(0, (station - bust) / RISE)
    const level = Math.cos(rise)
    return {
      origin: [0, Math.min(station, bust), AXIS_Z] as Vec3,
      direction: [Math.sin(angle) * level, Math.sin(rise), Math.cos(angle) * level] as Vec3,
    }
  }
  const radii = new Float64Array(rows * COLUMNS)
  for (let row = 0; row < rows; row++) {
    const station = bottom + row * STEP
    const ring = station <= bust ? levelRing(lower, station) : domeRing(upper, ray, station, TAUT[arms])
    radii.set(ring, row * COLUMNS)
  }
  if (sleeved) hangFromArms(radii, rows, Math.round((bust - bottom) / STEP))
  soften(radii, rows)
  const radius = (angle: number, station: number) =>
    bicubic(radii, rows, (angle / (2 * Math.PI)) * COLUMNS, (station - bottom) / STEP)
  const place = (angle: number, station: number, ease: number): Vec3 => {
    const { origin, direction } = ray(angle, station)
    const out = radius(angle, station) + ease
    return [origin[0] + direction[0] * out, origin[1] + direction[1] * out, origin[2] + direction[2] * out]
  }
  const normal = (angle: number, station: number): Vec3 => {
    const e = 0.006
    const across = subtract(place(angle + e * 4, station, 0), place(angle - e * 4, station, 0))
    const down = subtract(place(angle, station - e, 0), place(angle, station + e, 0))
    return unit(cross(down, across))
  }
  const stationWhere = (angle: number, above: (place: Vec3) => boolean): number => {
    let low = bust - 0.25
    let high = top
    for (let round = 0; round < 26; round++) {
      const middle = (low + high) / 2
      if (above(place(angle, middle, 0))) high = middle
      else low = middle
    }
    return (low + high) / 2
  }
  return {
    bust,
    top,
    ray,
    radius,
    at: (angle, station, ease = 0) => {
      const onDome = smoothstep(bust - 0.01, bust + 0.03, station)
      const level = place(angle, station, ease * (1 - onDome))
      if (onDome === 0 || ease === 0) return level
      const away = normal(angle, station)
      const by = ease * onDome
      return [level[0] + away[0] * by, level[1] + away[1] * by, level[2] + away[2] * by]
    },
    stationOf: (y, out) => (y <= bust ? y : bust + Math.atan2(y - bust, out) * RISE),
    stationWhere,
    stationAt: (angle, y) => (y <= bust ? y : stationWhere(angle, (place) => place[1] >= y)),
  }
}

/** Trunk and legs, without arms. */
function lowerField(figure: Figure, bridge: number): Field {
  const trunk = figure.bridged(bridge)
  const hips = figure.frame.up(1.12)
  return (x, y, z) => {
    const ax = Math.abs(x)
    const d = trunk(ax, y, z)
    return y < hips ? smoothMin(d, figure.legAndFoot(ax, y, z), 0.045) : d
  }
}

/** What is above the bust, in all its ways. */
function upperField(figure: Figure, arms: Arms, bridge: number, withArms: (field: Field) => Field): Field {
  const trunk = figure.bridged(bridge)
  if (arms === 'none') return trunk
  if (arms === 'under') return withArms(trunk)
  return withArmStub(figure, bridge)
}

/** How far arms hang from the body: sine and cosine of 9°, as in a walk. */
const HANG_OUT = 0.156
const HANG_DOWN = 0.988

/** The left arm at the side, in a sleeve. */
function hangingArm({ frame }: Figure): Field {
  const { upper, length } = frame.arm
  const thick = 0.012 + 0.04 * frame.physique.upperArm
  const [sx, sy, sz] = frame.arm.origin
  const at = (t: number): Vec3 => [sx + HANG_OUT * t, sy - HANG_DOWN * t, sz + 0.06 * t]
  const above = cone(at(0), at(upper), thick, thick * 0.86)
  const below = cone(at(upper), at(length), thick * 0.86, thick * 0.8)
  return (x, y, z) => smoothMin(above(x, y, z), below(x, y, z), 0.02)
}

/** The trunk with the first of the arm, which a sleeved bodice runs into. */
function withArmStub(figure: Figure, bridge: number): Field {
  const trunk = figure.bridged(bridge)
  const { arm } = figure.frame
  return (x, y, z) => {
    const stub = smoothMax(figure.shaft(x, y, z), alongAxis(arm, x, y, z) - 0.05, 0.02)
    return smoothMin(trunk(x, y, z), stub, 0.05)
  }
}

/** One level of the body, seen from outside and spanned as taut cloth would. */
function levelRing(field: Field, y: number): Float64Array {
  const points: Level[] = []
  for (let column = 0; column < COLUMNS; column++) {
    const angle = (column / COLUMNS) * 2 * Math.PI
    const dx = Math.sin(angle)
    const dz = Math.cos(angle)
    const out =
      FARTHEST -
      leaves(
        (x, _, z) => -field(x, y, z),
        [dx * FARTHEST, y, AXIS_Z + dz * FARTHEST],
        [-dx, 0, -dz],
        FARTHEST,
      )
    if (out > 0.01) points.push([dx * out, AXIS_Z + dz * out])
  }
  const hull = hullOf(points)
  return Float64Array.from({ length: COLUMNS }, (_, column) => {
    const angle = (column / COLUMNS) * 2 * Math.PI
    return leavesHull(hull, [0, AXIS_Z], Math.sin(angle), Math.cos(angle))
  })
}

/**
 * One ring of rays. Sleeved, cloth spans the hollows between chest and arm as taut cloth would; what a ray meets
 * last counts there, not what it leaves first.
 */
function domeRing(field: Field, ray: Mould['ray'], station: number, taut: number): Float64Array {
  const both: Field = (x, y, z) => field(Math.abs(x), y, z)
  const radii = Float64Array.from({ length: COLUMNS }, (_, column) => {
    const { origin, direction } = ray((column / COLUMNS) * 2 * Math.PI, station)
    if (taut === 0) return leaves(both, origin, direction, FARTHEST)
    const outside: Vec3 = [
      origin[0] + direction[0] * FARTHEST,
      origin[1] + direction[1] * FARTHEST,
      origin[2] + direction[2] * FARTHEST,
    ]
    const inwards: Vec3 = [-direction[0], -direction[1], -direction[2]]
    return FARTHEST - leaves((x, y, z) => -both(x, y, z), outside, inwards, FARTHEST)
  })
  if (taut === 0) return radii
  const angle = (column: number) => (column / COLUMNS) * 2 * Math.PI
  const hull = hullOf(
    Array.from(radii, (r, column): Level => [Math.sin(angle(column)) * r, Math.cos(angle(column)) * r]),
  )
  return radii.map((r, column) => {
    const behind = 0.5 - 0.5 * Math.cos(angle(column))
    const spanned = leavesHull(hull, [0, 0], Math.sin(angle(column)), Math.cos(angle(column)))
    return mix(r, spanned, taut * mix(1, 0.35, behind))
  })
}

/** Under the arms, where the form suddenly reaches out, lets cloth below hang from there. */
function hangFromArms(radii: Float64Array, rows: number, bustRow: number): void {
  const from = Math.max(1, bustRow - 9)
  const to = Math.min(rows - 2, bustRow + 4)
  for (let column = 0; column < COLUMNS; column++) {
    for (let round = 0; round < 40; round++) {
      for (let row = from; row <= to; row++) {
        const at = row * COLUMNS + column
        const between = (radii[at - COLUMNS]! + radii[at + COLUMNS]!) / 2
        radii[at] = Math.max(radii[at]!, between)
      }
    }
  }
}

/** Takes the finest ripples out: cloth has none as small as the grid. */
function soften(radii: Float64Array, rows: number): void {
  for (let round = 0; round < 2; round++) {
    const before = radii.slice()
    for (let row = 0; row < rows; row++) {
      const above = Math.min(rows - 1, row + 1) * COLUMNS
      const below = Math.max(0, row - 1) * COLUMNS
      for (let column = 0; column < COLUMNS; column++) {
        const left = (column + 1) % COLUMNS
        const right = (column + COLUMNS - 1) % COLUMNS
        const at = row * COLUMNS
        const cross =
          before[at + left]! + before[at + right]! + before[above + column]! + before[below + column]!
        radii[at + column] = 0.5 * before[at + column]! + 0.125 * cross
      }
    }
  }
}

/** Reads a grid that is periodic in its columns through a cubic B-spline; rows end flat. */
function bicubic(grid: Float64Array, rows: number, column: number, row: number): number {
  const c = Math.floor(column)
  const r = Math.floor(row)
  const across = weights(column - c)
  const up = weights(row - r)
  let sum = 0
  for (let j = 0; j < 4; j++) {
    const line = Math.max(0, Math.min(rows - 1, r + j - 1)) * COLUMNS
    for (let i = 0; i < 4; i++) {
      const place = (((c + i - 1) % COLUMNS) + COLUMNS) % COLUMNS
      sum += up[j]! * across[i]! * grid[line + place]!
    }
  }
  return sum
}

/** Smoother than the samples themselves, by less than a millimetre here. */
function weights(t: number): readonly [number, number, number, number] {
  const t2 = t * t
  const t3 = t2 * t
  return [(1 - 3 * t + 3 * t2 - t3) / 6, (4 - 6 * t2 + 3 * t3) / 6, (1 + 3 * t + 3 * t2 - 3 * t3) / 6, t3 / 6]
}
