import { ZONES } from '../../../shared/garment/zones.ts'
import { type Field, gradientAt, leaves, smoothMin } from '../../field/field.ts'
import { mix, smoothstep } from '../../field/scalar.ts'
import { type Table, table } from '../../field/table.ts'
import type { Vec3 } from '../../field/vector.ts'
import { softMax } from '../form.ts'
import { marked } from '../marks.ts'
import { mirroredPatch, type Patch } from '../patch.ts'
import { even, sheet } from '../sheet.ts'
import type { Tailor } from '../tailor.ts'
import { waistband } from './skirts.ts'

/** One trouser leg: half-width and depths of its section by height, and its crease. Metres. */
interface Cut {
  readonly half: Table
  readonly front: Table
  readonly back: Table
  readonly hem: number
  /** How sharply it is pressed, metres. */
  readonly crease: number
  readonly ease: number
}

/** High at the waist, full from the hip, pressed, to the floor. */
export function wideTrousers(tailor: Tailor): Patch[] {
  const { level: at, frame } = tailor
  const size = 0.55 + 0.45 * frame.physique.hip
  return trousers(tailor, {
    half: table([
      [0, 0.135 * size],
      [at.knee, 0.122 * size],
      [at.crotch, 0.1 * size],
    ]),
    front: table([
      [0, 0.128 * size],
      [at.knee, 0.112 * size],
      [at.crotch, 0.094 * size],
    ]),
    back: table([
      [0, 0.14 * size],
      [at.knee, 0.124 * size],
      [at.crotch, 0.11 * size],
    ]),
    hem: 0.026,
    crease: 0.008,
    ease: 0.008,
  })
}

/** Close to the leg without clinging, to the ankle bone. */
export function slimTrousers(tailor: Tailor): Patch[] {
  const { level: at, frame } = tailor
  const size = 0.5 + 0.5 * frame.physique.thigh
  return trousers(tailor, {
    half: table([
      [at.ankle, 0.05 * size],
      [at.knee, 0.058 * size],
      [at.crotch, 0.084 * size],
    ]),
    front: table([
      [at.ankle, 0.052 * size],
      [at.knee, 0.062 * size],
      [at.crotch, 0.085 * size],
    ]),
    back: table([
      [at.ankle, 0.056 * size],
      [at.knee, 0.066 * size],
      [at.crotch, 0.094 * size],
    ]),
    hem: at.ankle + 0.012,
    crease: 0.0045,
    ease: 0.006,
  })
}

export function trousers(tailor: Tailor, cut: Cut): Patch[] {
  const leg = trouserLeg(tailor, cut)
  return [
    ...waistband(tailor),
    ...leg,
    ...leg.map((patch) => ({ ...mirroredPatch(patch), rig: tailor.rigs.leg('right') })),
  ]
}

/**
 * The left half as a tailor cuts it: u runs from the front over the outside to the back. Above the crotch its
 * edges are centre front and centre back; below, both are the inside seam.
 */
export function trouserLeg(tailor: Tailor, cut: Cut): Patch[] {
  const { mould, level: at, rigs } = tailor
  const top = at.waist - 0.018
  const fork = at.crotch - 0.012
  const onLeg = legSection(tailor, cut)
  const clears = clearOf(tailor, cut.ease * 0.8)
  const point = (u: number, v: number): Vec3 => {
    const y = mix(top, cut.hem, v)
    const below = smoothstep(fork + 0.15, fork - 0.005, y)
    if (below <= 0) return mould.at(u * Math.PI, y, cut.ease)
    if (below >= 1) return onLeg(u, y)
    const a = mould.at(u * Math.PI, y, cut.ease)
    const b = onLeg(u, y)
    const onMiddle = Math.min(u, 1 - u) < 1e-9
    return clears([onMiddle ? 0 : mix(a[0], b[0], below), y, mix(a[2], b[2], below)], onMiddle)
  }
  const near = tailor.detail === 'near'
  const columns = near ? marked(even(16), [0.25, 0.5, 0.75], 0.008) : even(9)
  const rows = near ? marked(even(22), [1 - 0.042 / (top - cut.hem)], 0.004) : even(8)
  return sheet({
    point,
    columns: columns.length - 1,
    rows: rows.length - 1,
    acrossAt: columns,
    downAt: rows,
    zone: ZONES.leg,
    rig: rigs.leg('left'),
    seam: (u, v) => {
      if (u === 0.5) return 0.9
      if (near && Math.abs(v - rows.at(-3)!) < 1e-9) return 0.7
      return u < 1e-9 || u > 1 - 1e-9 ? 0.8 : 0
    },
    ...(near ? { turned: { edges: ['bottom'] as const, thickness: 0.0025, depth: 0.04 } } : {}),
  })
}

/** The middle of the left leg at a height. */
function legMiddle({ frame }: Tailor, y: number): Vec3 {
  const { leg } = frame
  const t = (leg.origin[1] - y) / -leg.along[1]
  return [leg.origin[0] + leg.along[0] * t, y, leg.origin[2] + leg.along[2] * t]
}

/** A section of the leg by share of the way round, from the inside over the front. */
function legSection(tailor: Tailor, cut: Cut): (u: number, y: number) => Vec3 {
  const { level: at, figure } = tailor
  return (u, y) => {
    const middle = legMiddle(tailor, y)
    const angle = (u - 0.25) * 2 * Math.PI
    const dx = Math.sin(angle)
    const dz = Math.cos(angle)
    const depth = dz > 0 ? cut.front(y) : cut.back(y)
    const section = 1 / Math.sqrt((dx / cut.half(y)) ** 2 + (dz / depth) ** 2)
    const body = leaves((x, py, z) => figure.legAndFoot(x, py, z), middle, [dx, 0, dz], 0.16)
    const clears = y > at.ankle + 0.05 ? body + cut.ease * 0.7 : 0
    const sharp = Math.max(0, 1 - Math.abs(dx) / 0.34) ** 2
    const pressed = sharp * cut.crease * smoothstep(at.crotch + 0.05, at.crotch - 0.16, y)
    const out = softMax(section, clears, 0.02) + pressed
    return [Math.max(0.001, middle[0] + dx * out), y, middle[2] + dz * out]
  }
}

/** Moves a place out of the body, level, until it clears it by `ease`; places on the middle stay on it. */
function clearOf(tailor: Tailor, ease: number): (place: Vec3, onMiddle: boolean) => Vec3 {
  const trunk = tailor.figure.bridged(0.05)
  const { legAndFoot } = tailor.figure
  const field: Field = (x, y, z) => smoothMin(trunk(Math.abs(x), y, z), legAndFoot(Math.abs(x), y, z), 0.045)
  const slope = new Float64Array(3)
  return ([x, y, z], onMiddle) => {
    let px = x
    let pz = z
    for (let round = 0; round < 6; round++) {
      const short = ease - field(px, y, pz)
      if (short <= 0) break
      gradientAt(field, px, y, pz, 1e-3, slope)
      const across = onMiddle ? 0 : slope[0]!
      const size = Math.sqrt(across * across + slope[2]! * slope[2]!) || 1
      px += (across / size) * short * 0.8
      pz += (slope[2]! / size) * short * 0.8
    }
    return [Math.max(0, px), y, pz]
  }
}
