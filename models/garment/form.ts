import { gradientAt } from '../field/field.ts'
import { clamp, mix, smoothstep } from '../field/scalar.ts'
import { table } from '../field/table.ts'
import type { Vec3 } from '../field/vector.ts'
import type { Tailor } from './tailor.ts'

/** A surface about the body: direction in radians (0 front, towards the left) and station from the floor up. */
export type Form = (angle: number, station: number) => Vec3

/** A number that depends on the direction about the body. */
export type Round = (angle: number) => number

const AXIS_Z = -0.012

/** u across a tube that closes behind, as an angle. */
export const angleAt = (u: number): number => (u - 0.5) * 2 * Math.PI

/** Where a level surface of radius `out` is. */
export const onLevel = (angle: number, y: number, out: number): Vec3 => [
  Math.sin(angle) * out,
  y,
  AXIS_Z + Math.cos(angle) * out,
]

/**
 * A symmetric function of direction through (degrees, value) pairs from 0 (front) to 180 (back), flat at both.
 */
export function round(points: readonly (readonly [degrees: number, value: number])[]): Round {
  const smooth = table([
    ...points
      .slice(1)
      .reverse()
      .map(([d, v]) => [-d, v] as const),
    ...points,
    ...after(points),
  ])
  return (angle) => {
    const turns = angle / (2 * Math.PI)
    return smooth(Math.abs((turns - Math.round(turns)) * 360))
  }
}

/** Mirrors points past the back, so that a table is flat there. */
const after = (points: readonly (readonly [number, number])[]) =>
  points
    .slice(0, -1)
    .reverse()
    .slice(0, 2)
    .map(([d, v]) => [360 - d, v] as const)

/** The larger of two, rounded over `width`. */
export function softMax(a: number, b: number, width: number): number {
  const overlap = width - Math.abs(a - b)
  const larger = Math.max(a, b)
  return overlap <= 0 ? larger : larger + (overlap * overlap * overlap) / (6 * width * width)
}

export interface Skirt {
  /** Metres off the body down to the hip. */
  readonly ease: number
  /** Height from which the cloth falls free. */
  readonly from: number
  /** How much farther out it is a metre further down, by direction. */
  readonly flare: Round
  /** Folds, fully grown one metre down. */
  readonly folds?: Folds
}

/** Metres off the legs, once cloth falls free. */
const CLEAR_OF_LEGS = 0.008

/** A skirt: on the body to where it falls free, then straight down and out, never inside the legs. */
export function skirtForm({ mould }: Tailor, skirt: Skirt): Form {
  const { from, ease, flare, folds } = skirt
  return (angle, station) => {
    if (station >= from) return mould.at(angle, station, ease)
    const down = from - station
    const soft = (down * down) / (down + 0.12)
    const fold = folds?.(angle) ?? NO_FOLD
    const turned = angle + (fold.aside * soft) / 0.4
    const falls = mould.radius(turned, from) + ease + flare(angle) * soft
    const clears =
      mould.radius(turned, station) + mix(ease, Math.max(ease, CLEAR_OF_LEGS), smoothstep(0, 0.07, down))
    return onLevel(
      turned,
      station,
      softMax(falls, clears, Math.min(0.05, 2.5 * down * down + 1e-7)) + fold.out * soft,
    )
  }
}

/** How far a fold carries cloth out and aside, one metre below where it starts. */
export type Folds = (angle: number) => { readonly out: number; readonly aside: number }

const NO_FOLD = { out: 0, aside: 0 }

export interface FoldOptions {
  readonly count: number
  /** Metres from valley to crest. */
  readonly depth: number
  /** 0 even, 1 as cloth falls by itself. */
  readonly loose: number
  /** How much crests lean over their valleys: 0 to 1. */
  readonly curl: number
  /** Moves the whole pattern, in radians. */
  readonly shift?: number
}

/** Folds as cloth hangs in them: round crests, narrow valleys, no two of the same width or depth. */
export function folds({ count, depth, loose, curl, shift = 0 }: FoldOptions): Folds {
  return (angle) => {
    const a = angle + shift
    const wander =
      loose * (0.5 * Math.sin(a * 2 + 1.1) + 0.42 * Math.sin(a * 3 + 4.2) + 0.3 * Math.sin(a * 5 + 0.6))
    const phase = a * count + wander * 1.6
    const size = 1 + loose * (0.28 * Math.sin(a * 4 + 2.2) + 0.22 * Math.sin(a * 7 + 5.1))
    const crest = Math.cos(phase) + 0.22 * Math.cos(2 * phase)
    return {
      out: (depth / 2) * size * crest,
      aside: -((curl * depth) / 2) * size * Math.sin(phase),
    }
  }
}

/** How much sky the inside of folds sees: 1 on crests. */
export const foldOpen = (pattern: Folds, depth: number): Round => {
  return (angle) => clamp(0.72 + (0.5 * pattern(angle).out) / Math.max(depth, 1e-6), 0.3, 1)
}

/** A share of the way down a sheet whose rows run from one station to another. */
export const stationBetween = (top: Round, bottom: Round, angle: number, v: number): number =>
  mix(top(angle), bottom(angle), v)

export const level =
  (value: number): Round =>
  () =>
    value

/** As much as one round of `clearOf` moves cloth, metres. */
const CLEARED = 0.01
const CLEARINGS = 4

/** A form that is nowhere nearer to the skin, arms included, than `least` metres. */
export function clearOf({ figure }: Tailor, form: Form, least: number): Form {
  const { skin } = figure
  const slope = new Float64Array(3)
  return (angle, station) => {
    let [x, y, z] = form(angle, station)
    for (let round = 0; round < CLEARINGS; round++) {
      const short = least - skin(x, y, z)
      if (short <= 0) break
      const steepness = gradientAt(skin, x, y, z, 3e-3, slope) || 1
      const by = Math.min(short, CLEARED) / steepness
      x += slope[0]! * by
      y += slope[1]! * by
      z += slope[2]! * by
    }
    return [x, y, z]
  }
}
