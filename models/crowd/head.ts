import { carve, type Field, mirror, smoothMax, smoothMin, union } from '../field/field.ts'
import { loft, type Station } from '../field/loft.ts'
import { bump, clamp, mix, smoothstep } from '../field/scalar.ts'
import { cone, ellipsoid, halfSpace } from '../field/shapes.ts'
import type { Vec3 } from '../field/vector.ts'

/** What tells one head from another: shares of the usual size. */
export interface Features {
  readonly width: number
  readonly jaw: number
  readonly chin: number
  readonly nose: number
  readonly lips: number
  readonly brow: number
  readonly cheek: number
  readonly neck: number
  /** From the eyes to the chin. */
  readonly length: number
  /** 0 young, 1 old: hollows, folds beside the mouth, jowls. */
  readonly age: number
}

export const EVERYONE: Features = {
  width: 1,
  jaw: 1,
  chin: 1,
  nose: 1,
  lips: 1,
  brow: 1,
  cheek: 1,
  neck: 1,
  length: 1,
  age: 0,
}

/** Millimetres to metres. */
const mm = (x: number, y: number, z: number): Vec3 => [x / 1000, y / 1000, z / 1000]

const UP = { axis: [0, 1, 0], across: [1, 0, 0], forward: [0, 0, 1] } as const

/** Rows of the face from the chin up, in millimetres: height, half-width, front, back, forward, exponent. */
function faceRows({ width: w, jaw: j, chin: c }: Features): Station[] {
  const rows = [
    [-112, 12 * c, 15, 26, 60, 2],
    [-106, 22 * c, 21, 36, 63, 2.05],
    [-97, 30.5 * c, 25, 48, 62.5, 2.1],
    [-86, 38.5 * j, 28.5, 60, 58.5, 2.15],
    [-74, 46 * j, 34, 66, 54, 2.25],
    [-60, 51 * j, 42, 70, 48, 2.3],
    [-44, 55.5 * w, 48, 72, 42, 2.35],
    [-26, 59 * w, 53, 72, 36, 2.35],
    [-8, 62.5 * w, 57, 72, 30, 2.3],
    [12, 62.5 * w, 61, 72, 26, 2.25],
    [30, 61 * w, 66, 74, 24, 2.2],
    [50, 57 * w, 62, 72, 22, 2.1],
    [72, 46 * w, 48, 60, 18, 2],
  ] as const
  return rows.map(([at, half, front, back, forward, square]) => ({
    at: at / 1000,
    half: half / 1000,
    front: front / 1000,
    back: back / 1000,
    forward: forward / 1000,
    square,
  }))
}

/** The skull with its jaw and no features: what hair grows on. Metres from between the ears, at eye height. */
export function skull(features: Features): Field {
  const { width: w, jaw: j } = features
  const cranium = ellipsoid(mm(0, 37, -8), mm(67 * w, 74, 90))
  const forehead = ellipsoid(mm(0, 46, 26), mm(60 * w, 52, 63))
  const face = loft({ origin: [0, 0, 0], ...UP, caps: [0.008, 0.02] }, faceRows(features))
  const underJaw = halfSpace(mm(0, -114, 86), [0, -0.9, -0.435])
  const corner = mirror(ellipsoid(mm(35 * j, -66, 20), mm(11, 17, 26)))
  const muscle = mirror(ellipsoid(mm(41.5 * j, -44, 30), mm(12.5, 30, 24)))
  return (x, y, z) => {
    const dome = smoothMin(cranium(x, y, z), forehead(x, y, z), 0.03)
    const cut = smoothMax(face(x, y, z), underJaw(x, y, z), 0.016)
    const cheek = smoothMin(corner(x, y, z), muscle(x, y, z), 0.02)
    return smoothMin(dome, smoothMin(cut, cheek, 0.024), 0.026)
  }
}

/** A calm head with lowered lids, ears and neck. */
export function head(features: Features): Field {
  const shaped = withEyes(aged(withBones(skull(features), features), features), features)
  const nosed = smoothUnion(shaped, nose(features), 0.01)
  const eared = smoothUnion(withLips(nosed, features), ear(features), 0.005)
  const necked = neck(features)
  return (x, y, z) =>
    smoothMin(eared(x, y, z), necked(x, y, z), mix(0.034, 0.009, smoothstep(-0.04, 0.045, z)))
}

const smoothUnion = (a: Field, b: Field, radius: number): Field => union(radius, a, b)

/** What years do: the cheek hollows, the jaw softens, a fold runs from the nose to beside the mouth. */
function aged(base: Field, { age }: Features): Field {
  if (age === 0) return base
  const jowl = mirror(ellipsoid(mm(36, -80, 46), mm(12, 13, 18)))
  return (x, y, z) => {
    const d = base(x, y, z)
    if (z < 0) return d
    const aside = Math.abs(x)
    const soft = smoothMin(d, jowl(x, y, z) + 0.003 * (1 - age), 0.022 * age)
    const hollow = 0.0042 * bump(aside - 0.047, 0.011) * bump(y + 0.042, 0.019) * smoothstep(0.02, 0.05, z)
    // From the wing of the nose down and out.
    const along = clamp((-0.034 - y) / 0.034, 0, 1)
    const line = 0.016 + 0.015 * along
    const fold = 0.0019 * bump(aside - line, 0.0034) * bump(along - 0.5, 0.45) * smoothstep(0.055, 0.07, z)
    const bag = 0.0011 * bump(aside - 0.03, 0.013) * bump(y + 0.017, 0.0035) * smoothstep(0.055, 0.07, z)
    return soft + age * (hollow + fold + bag)
  }
}

function withBones(base: Field, { width: w, brow, cheek, chin }: Features): Field {
  const arch = mirror(cone(mm(40 * w, -13, 64.5), mm(56.5 * w, -4, 24), 0.011 * cheek, 0.0075))
  const apple = mirror(ellipsoid(mm(39 * w, -17, 65), mm(16.5, 12, 13.5)))
  const rim = mirror(cone(mm(50 * w, 26, 56), mm(52 * w, -10, 54), 0.0065, 0.008))
  const ridge = mirror(cone(mm(9, 22, 83), mm(44 * w, 25, 65), 0.0062 * brow, 0.0055))
  const muzzle = ellipsoid(mm(0, -60, 68.5), mm(29, 25, 30))
  const point = ellipsoid(mm(0, -97, 79), mm(15 * chin, 11, 13))
  return (x, y, z) => {
    let d = base(x, y, z)
    if (z < 0) return d
    d = smoothMin(d, arch(x, y, z), 0.026)
    d = smoothMin(d, apple(x, y, z), 0.02)
    d = smoothMin(d, rim(x, y, z), 0.016)
    d = smoothMin(d, ridge(x, y, z), 0.013)
    d = smoothMin(d, muzzle(x, y, z), 0.024)
    d = smoothMin(d, point(x, y, z), 0.013)
    // The fold over the chin, and the temples.
    d += 0.002 * bump(x, 0.024) * bump(y + 0.083, 0.0055) * smoothstep(0.06, 0.085, z)
    return d + 0.0018 * bump(Math.abs(x) - 0.062, 0.014) * bump(y - 0.026, 0.022) * bump(z - 0.044, 0.024)
  }
}

/** Where the upper lid ends, over the eye's width from −15 to 15 mm: the line the lashes lie on. */
const lashLine = (across: number): number => {
  const t = across / 0.015
  return (-5.2 + 5 * t * t + 0.9 * t - 0.4 * t * t * t) / 1000
}
const EYE_AT: Vec3 = mm(31.7, 0.5, 91)
/** How far the outer corner of the eye lies higher, radians. */
const EYE_TILT = 0.07

function withEyes(base: Field, { width }: Features): Field {
  const [ex, ey, ez] = [EYE_AT[0] * width, EYE_AT[1], EYE_AT[2]]
  const cosine = Math.cos(EYE_TILT)
  const sine = Math.sin(EYE_TILT)
  const socket = ellipsoid([0, 0, ez], mm(21, 15, 18))
  const ball = ellipsoid([0, 0, 0.0663], mm(17, 14, 14.4))
  return (x, y, z) => {
    const d = base(x, y, z)
    if (z < 0.03 || y > 0.06 || y < -0.06) return d
    const dx = Math.abs(x) - ex
    const across = dx * cosine + (y - ey) * sine
    const up = (y - ey) * cosine - dx * sine
    const hollow = smoothMax(d, -socket(across, up, z), 0.011)
    const inEye = smoothstep(0.0175, 0.014, Math.abs(across))
    const lid = 0.0011 * inEye * smoothstep(-0.0009, 0.0009, up - lashLine(across))
    const crease = 0.0009 * inEye * bump(up - 0.0082 + 0.0074 * (across / 0.017) ** 2, 0.0017)
    return (
      smoothMin(hollow, ball(across, up, z) - lid, mix(0.009, 0.0045, smoothstep(-0.006, 0, up))) + crease
    )
  }
}

function nose({ nose: n }: Features): Field {
  const bridge = cone(mm(0, 18, 83), mm(0, -24, 103), 0.0048, 0.0058)
  const flank = cone(mm(0, 14, 72), mm(0, -30, 86), 0.009, 0.0142 * n)
  const tip = ellipsoid(mm(0, -27.5, 105), mm(7.4 * n, 6.6, 7.8))
  const wing = mirror(ellipsoid(mm(10.6 * n, -32.6, 91.5), mm(5 * n, 6, 10)))
  const nostril = mirror(ellipsoid(mm(6.2 * n, -40, 97.5), mm(2.9 * n, 1.9, 4.8)))
  const solid: Field = (x, y, z) => {
    const body = smoothMin(bridge(x, y, z), flank(x, y, z), 0.012)
    return smoothMin(smoothMin(body, tip(x, y, z), 0.009), wing(x, y, z), 0.007)
  }
  return carve(solid, nostril, 0.0036)
}

const MOUTH_Y = -0.064
const MOUTH_HALF = 0.0245

/** Heights of the line between the lips and of their outer edges, at a distance from the middle. */
function lipLines(x: number, { lips }: Features): { middle: number; upper: number; lower: number } {
  const t = clamp(x / MOUTH_HALF, 0, 1)
  const middle =
    MOUTH_Y + (-1.1 * bump(x, 0.005) + 0.5 * bump(x - 0.009, 0.006) - 0.6 * t * t + 1.5 * t ** 4) / 1000
  const bow = 8.2 * lips * (1 - t ** 1.9) + 0.9 * bump(x - 0.0052, 0.0032) - 1.5 * bump(x, 0.0027)
  return {
    middle,
    upper: middle + Math.max(0, bow) / 1000,
    lower: middle - (9.6 * lips * (1 - t * t) ** 0.85) / 1000,
  }
}

function withLips(base: Field, features: Features): Field {
  return (x, y, z) => {
    const d = base(x, y, z)
    const ax = Math.abs(x)
    if (z < 0.05 || y > -0.04 || y < -0.09 || ax > MOUTH_HALF + 0.008) return d
    const { middle, upper, lower } = lipLines(ax, features)
    const fade = smoothstep(MOUTH_HALF + 0.002, MOUTH_HALF - 0.008, ax)
    const above = y > middle
    const share = above
      ? (y - middle) / Math.max(0.0022, upper - middle)
      : (middle - y) / Math.max(0.0025, middle - lower)
    const swell = smoothstep(-0.02, 0.48, share) * smoothstep(1.7, 0.55, share)
    const height = (above ? 0.0031 : 0.0035) * features.lips * fade * swell
    const line = 0.0009 * smoothstep(MOUTH_HALF + 0.004, MOUTH_HALF - 0.001, ax) * bump(y - middle, 0.0015)
    const corner = 0.0012 * bump(ax - MOUTH_HALF, 0.004) * bump(y - middle, 0.0045)
    return d - (height - line - corner) * smoothstep(0.06, 0.078, z)
  }
}

function ear({ width }: Features): Field {
  const at = 0.0665 * width
  const plate = mirror(ellipsoid([at + 0.003, -0.003, -0.012], mm(5, 29, 14)))
  const bowl = mirror(ellipsoid([at + 0.008, -0.006, -0.008], mm(5.5, 14, 8)))
  return carve(plate, bowl, 0.004)
}

function neck({ neck: n }: Features): Field {
  const rows: readonly (readonly [number, number, number, number, number])[] = [
    [-230, 46, 44, 48, -36],
    [-196, 46 * n, 42, 46, -36],
    [-165, 43 * n, 42 * n, 44 * n, -31],
    [-130, 42 * n, 43 * n, 44 * n, -24],
    [-95, 42 * n, 44 * n, 45 * n, -18],
    [-60, 43 * n, 45, 48, -14],
    [-30, 38, 40, 46, -12],
    [5, 22, 22, 30, -10],
  ]
  const column = loft(
    { origin: [0, 0, 0], ...UP, caps: [0.01, 0.014] },
    rows.map(([at, half, front, back, forward]) => ({
      at: at / 1000,
      half: half / 1000,
      front: front / 1000,
      back: back / 1000,
      forward: forward / 1000,
    })),
  )
  const cord = mirror(cone(mm(43 * n, -20, -22), mm(9, -214, -8), 0.007, 0.0065))
  return union(0.018, column, cord)
}
