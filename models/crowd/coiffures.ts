import { type Field, smoothMax, smoothMin, union } from '../field/field.ts'
import { loft } from '../field/loft.ts'
import { noise, ridges } from '../field/noise.ts'
import { bump, mix, smoothstep } from '../field/scalar.ts'
import { cone, ellipsoid } from '../field/shapes.ts'
import { EVERYONE, skull } from './head.ts'

/**
 * A way to wear hair or to cover it, as whoever combs it knows it: how far out it lies, and where it ends
 * round the head. Metres from between the ears at eye height.
 */
export interface Coiffure {
  readonly name: string
  /** Its outside; null for a bare head. */
  readonly outside: Field | null
  /** Height at which it ends, over the azimuth from the front in degrees. */
  readonly ends: (azimuth: number) => number
  /** Where it hangs free of the head instead of growing from it, from this azimuth on. */
  readonly hangsFrom: number
  /** A knot, a tail or a fold of cloth apart from the rest, round about its middle. */
  readonly knot?: { readonly middle: readonly [number, number, number]; readonly shape: Field }
}

/** Straight from one given height to the next. */
const azimuths =
  (...points: readonly (readonly [degrees: number, millimetres: number])[]): ((azimuth: number) => number) =>
  (azimuth) => {
    const next = points.findIndex(([degrees]) => degrees >= azimuth)
    const [to, low] = points[Math.max(1, next)]!
    const [from, high] = points[Math.max(1, next) - 1]!
    return mix(high, low, (azimuth - from) / (to - from)) / 1000
  }

/** Where hair begins to grow. */
const HAIRLINE = azimuths(
  [0, 79],
  [18, 77],
  [33, 69],
  [45, 54],
  [56, 40],
  [66, 24],
  [76, 6],
  [84, -2],
  [94, 14],
  [108, 10],
  [125, -20],
  [145, -44],
  [165, -56],
  [180, -58],
)
const ALL_ROUND = 400

const base = skull(EVERYONE)
const over = (thickness: (x: number, y: number, z: number) => number): Field => {
  return (x, y, z) => base(x, y, z) - thickness(x, y, z)
}
const crown = (y: number): number => smoothstep(0.03, 0.1, y)

const crop = over((x, y, z) => {
  const locks = ridges(
    mix(Math.atan2(x, z + 0.01) * 5, x * 90 + (z + 0.02) * 30, crown(y)),
    (y * 0.5 - z) * 7,
  )
  return mix(0.006, 0.015, crown(y)) + 0.005 * smoothstep(0, 0.07, z) * crown(y) + (locks - 0.55) * 0.004
})

/** Parted on one side, combed up and over. */
const parted = over((x, y, z) => {
  const parting = bump(x - 0.034, 0.007) * smoothstep(0.05, 0.08, y) * smoothstep(-0.05, 0.01, z)
  const swept = smoothstep(0.03, -0.03, x) * smoothstep(-0.02, 0.06, z) * crown(y)
  return mix(0.006, 0.017, crown(y)) + 0.005 * swept - 0.006 * parting
})

const combed = over((x, y, z) => {
  const strands = ridges(Math.atan2(x, y - 0.006) * 5, z * 6) - 0.55
  return 0.0075 + 0.003 * crown(y) + strands * 0.002
})

const coils = over((x, y, z) => {
  const curl = noise(x * 70, y * 70, z * 70) - 0.5
  return mix(0.017, 0.032, smoothstep(-0.03, 0.09, y)) + 0.014 * curl
})

const halo = ellipsoid([0, 0.048, -0.022], [0.112, 0.1, 0.114])
const afro: Field = (x, y, z) =>
  smoothMax(halo(x, y, z), base(x, y, z) - 0.06, 0.02) - (noise(x * 90, y * 90, z * 90) - 0.5) * 0.006

const UP = { origin: [0, 0, 0], axis: [0, 1, 0], across: [1, 0, 0], forward: [0, 0, 1] } as const

/** To the jaw all round. */
const bob: Field = (() => {
  const shell = loft({ ...UP, caps: [0.03, 0.03] }, [
    { at: -0.12, half: 0.08, front: 0.066, back: 0.07, forward: -0.008, square: 2.3 },
    { at: -0.07, half: 0.086, front: 0.08, back: 0.084, forward: -0.008, square: 2.35 },
    { at: -0.02, half: 0.086, front: 0.086, back: 0.098, forward: -0.01, square: 2.3 },
    { at: 0.015, half: 0.083, front: 0.089, back: 0.102, forward: -0.01, square: 2.25 },
    { at: 0.045, half: 0.078, front: 0.09, back: 0.098, forward: -0.009, square: 2.15 },
    { at: 0.07, half: 0.066, front: 0.08, back: 0.088, forward: -0.008, square: 2.1 },
  ])
  const top = ellipsoid([0, 0.04, -0.0035], [0.08, 0.087, 0.102])
  return (x, y, z) => {
    const strands = (ridges(Math.atan2(x, z + 0.022) * 6, y * 6) - 0.55) * 0.003
    const parting = 0.005 * bump(x, 0.006) * smoothstep(0.06, 0.09, y)
    return (
      smoothMin(smoothMin(shell(x, y, z), top(x, y, z), 0.014), base(x, y, z) - 0.007, 0.01) -
      strands +
      parting
    )
  }
})()

/** Parted in the middle, behind the ears, down between the shoulders. */
const long: Field = (() => {
  const fall = loft({ ...UP, caps: [0.03, 0.02] }, [
    { at: -0.23, half: 0.044, front: 0.008, back: 0.012, forward: -0.082 },
    { at: -0.19, half: 0.056, front: 0.012, back: 0.017, forward: -0.08 },
    { at: -0.12, half: 0.066, front: 0.026, back: 0.024, forward: -0.076 },
    { at: -0.06, half: 0.07, front: 0.04, back: 0.03, forward: -0.07 },
    { at: 0, half: 0.073, front: 0.054, back: 0.034, forward: -0.066 },
    { at: 0.05, half: 0.066, front: 0.056, back: 0.032, forward: -0.06 },
  ])
  return (x, y, z) => {
    const parting = bump(x - 0.006, 0.007) * smoothstep(0.06, 0.09, y) * smoothstep(-0.03, 0.02, z)
    const strands = (ridges(Math.atan2(x - 0.01, -z - 0.02) * 5, y * 5) - 0.5) * 0.004
    const cap = base(x, y, z) - (0.012 + 0.006 * crown(y)) + 0.005 * parting
    return smoothMin(cap, fall(x, y, z), 0.02) - strands
  }
})()

/** To the shoulders in loose waves. */
const waves: Field = (() => {
  const shell = loft({ ...UP, caps: [0.03, 0.03] }, [
    { at: -0.18, half: 0.094, front: 0.05, back: 0.086, forward: -0.02, square: 2.2 },
    { at: -0.12, half: 0.104, front: 0.066, back: 0.096, forward: -0.016, square: 2.3 },
    { at: -0.05, half: 0.1, front: 0.08, back: 0.104, forward: -0.012, square: 2.3 },
    { at: 0.02, half: 0.09, front: 0.088, back: 0.106, forward: -0.01, square: 2.2 },
    { at: 0.07, half: 0.072, front: 0.08, back: 0.092, forward: -0.008, square: 2.1 },
  ])
  const top = ellipsoid([0.004, 0.044, -0.0035], [0.084, 0.09, 0.105])
  return (x, y, z) => {
    const wave = Math.sin(y * 95 + Math.atan2(x, z + 0.02) * 3) * 0.0045 * smoothstep(0.04, -0.06, y)
    const parting = 0.006 * bump(x - 0.02, 0.007) * smoothstep(0.06, 0.09, y)
    return smoothMin(shell(x, y, z), top(x, y, z), 0.02) + wave + parting
  }
})()

/** A scarf over the head, round the face and closed under the chin. */
const scarf: Field = (() => {
  const drape = loft({ ...UP, caps: [0.03, 0.03] }, [
    { at: -0.21, half: 0.104, front: 0.066, back: 0.1, forward: -0.02 },
    { at: -0.15, half: 0.084, front: 0.066, back: 0.086, forward: -0.014 },
    { at: -0.08, half: 0.08, front: 0.07, back: 0.09, forward: -0.01 },
    { at: 0, half: 0.081, front: 0.08, back: 0.1, forward: -0.01 },
    { at: 0.06, half: 0.074, front: 0.086, back: 0.096, forward: -0.008 },
  ])
  return (x, y, z) => {
    const folds = 0.0024 * Math.sin(Math.atan2(x, y + 0.1) * 16) * smoothstep(0.02, -0.06, z)
    return smoothMin(base(x, y, z) - 0.011, drape(x, y, z), 0.03) - folds
  }
})()

/** A soft cap over cropped hair, drawn to one side. */
const beret: Field = (() => {
  const plate = ellipsoid([0.012, 0.09, -0.026], [0.089, 0.046, 0.096])
  return (x, y, z) => smoothMin(base(x, y, z) - 0.006, plate(x, y - 0.16 * x - 0.12 * (z + 0.02), z), 0.03)
})()

const round = (middle: readonly [number, number, number], size: readonly [number, number, number]) => ({
  middle,
  shape: ((x, y, z) =>
    ellipsoid(middle, size)(x, y, z) -
    0.0012 * Math.sin(Math.atan2(x - middle[0], y - middle[1]) * 5 + z * 90)) as Field,
})

const tail = {
  middle: [0, -0.06, -0.112],
  shape: union(
    0.02,
    cone([0, 0.035, -0.094], [0, -0.03, -0.122], 0.017, 0.026),
    cone([0, -0.03, -0.122], [0, -0.15, -0.104], 0.026, 0.009),
  ),
} as const

/** Closed under the chin, down into the collar. */
const wrap = {
  middle: [0, -0.165, -0.006],
  shape: ((x, y, z) =>
    ellipsoid([0, -0.168, -0.006], [0.074, 0.05, 0.078])(x, y, z) +
    0.0022 * Math.sin(y * 210 + x * 14)) as Field,
} as const

/** In the order in which they are numbered. */
export const COIFFURES: readonly Coiffure[] = [
  { name: 'bare', outside: null, ends: HAIRLINE, hangsFrom: ALL_ROUND },
  { name: 'shaved', outside: over(() => 0.0017), ends: HAIRLINE, hangsFrom: ALL_ROUND },
  { name: 'crop', outside: crop, ends: HAIRLINE, hangsFrom: ALL_ROUND },
  { name: 'parted', outside: parted, ends: HAIRLINE, hangsFrom: ALL_ROUND },
  { name: 'coils', outside: coils, ends: HAIRLINE, hangsFrom: ALL_ROUND },
  { name: 'afro', outside: afro, ends: HAIRLINE, hangsFrom: ALL_ROUND },
  {
    name: 'bun',
    outside: combed,
    ends: HAIRLINE,
    hangsFrom: ALL_ROUND,
    knot: round([0, 0.006, -0.112], [0.036, 0.034, 0.029]),
  },
  {
    name: 'topknot',
    outside: combed,
    ends: HAIRLINE,
    hangsFrom: ALL_ROUND,
    knot: round([0, 0.128, -0.034], [0.034, 0.028, 0.034]),
  },
  { name: 'tail', outside: combed, ends: HAIRLINE, hangsFrom: ALL_ROUND, knot: tail },
  {
    name: 'bob',
    outside: bob,
    ends: azimuths([0, 78], [24, 72], [36, 55], [46, -30], [54, -82], [180, -92]),
    hangsFrom: 40,
  },
  {
    name: 'fringe',
    outside: bob,
    ends: azimuths([0, 27], [24, 26], [36, 22], [46, -40], [54, -76], [180, -86]),
    hangsFrom: -1,
  },
  {
    name: 'waves',
    outside: waves,
    ends: azimuths([0, 78], [24, 70], [36, 48], [48, -60], [58, -150], [180, -165]),
    hangsFrom: 40,
  },
  {
    name: 'long',
    outside: long,
    ends: azimuths(
      [0, 79],
      [33, 69],
      [45, 54],
      [56, 40],
      [66, 24],
      [76, 8],
      [90, 12],
      [104, 4],
      [116, -150],
      [124, -196],
      [136, -212],
      [180, -216],
    ),
    hangsFrom: 108,
  },
  {
    name: 'scarf',
    outside: scarf,
    ends: azimuths([0, 64], [24, 58], [36, 40], [44, -20], [52, -120], [60, -190], [180, -205]),
    hangsFrom: 40,
    knot: wrap,
  },
  {
    name: 'beret',
    outside: beret,
    ends: azimuths([0, 74], [40, 62], [70, 46], [100, 40], [140, 26], [180, 18]),
    hangsFrom: ALL_ROUND,
  },
]
