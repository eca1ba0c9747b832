import type { Figure } from '../body/figure.ts'
import { type Field, leaves, smoothMin } from '../field/field.ts'
import type { Vec3 } from '../field/vector.ts'
import { hullOf, type Level, leavesHull } from './hull.ts'

/**
 * The form cloth is laid on: for each direction about the body (0 front, towards the left) and each station, how
 * far out the body is with taut cloth round it. Up to the bust stations are heights; above, rays rise from there
 * like meridians, so that one surface goes on over the shoulders to the neck.
 */
export interface Mould {
  /** Where the rays begin to rise. */
  readonly bust: number
  /** The highest station: rays as steep as the side of the neck. */
  readonly top: number
  /** A place `ease` metres off the body; `angle` in radians. */
  at(angle: number, station: number, ease?: number): Vec3
  /** Metres from the axis, before any ease. */
  radius(angle: number, station: number): number
  /** Where a ray at this station starts and points. */
  ray(angle: number, station: number): { readonly origin: Vec3; readonly direction: Vec3 }
  /** The station of a place, given its height and how far out it is: the inverse of `at` along a meridian. */
  stationOf(y: number, out: number): number
}

const AXIS_Z = -0.012
const COLUMNS = 96
const STEP = 0.01
/** Metres of station a radian of rise. */
const RISE = 0.15
const STEEPEST = 1.32
const FARTHEST = 0.34

export function mouldOf(figure: Figure, bridge = 0.07): Mould {
  const { frame } = figure
  const bust = frame.up(1.335)
  const top = bust + STEEPEST * RISE
  const bottom = 0.02
  const rows = Math.ceil((top - bottom) / STEP) + 1
  const lower = lowerField(figure, bridge)
  const upper = figure.bridged(bridge)
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
    const ring = station <= bust ? levelRing(lower, station) : domeRing(upper, ray, station)
    radii.set(ring, row * COLUMNS)
  }
  const radius = (angle: number, station: number) =>
    bicubic(radii, rows, (angle / (2 * Math.PI)) * COLUMNS, (station - bottom) / STEP)
  return {
    bust,
    top,
    ray,
    radius,
    at: (angle, station, ease = 0) => {
      const { origin, direction } = ray(angle, station)
      const out = radius(angle, station) + ease
      return [origin[0] + direction[0] * out, origin[1] + direction[1] * out, origin[2] + direction[2] * out]
    },
    stationOf: (y, out) => (y <= bust ? y : bust + Math.atan2(y - bust, out) * RISE),
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

function domeRing(field: Field, ray: Mould['ray'], station: number): Float64Array {
  return Float64Array.from({ length: COLUMNS }, (_, column) => {
    const { origin, direction } = ray((column / COLUMNS) * 2 * Math.PI, station)
    return leaves((x, y, z) => field(Math.abs(x), y, z), origin, direction, FARTHEST)
  })
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
