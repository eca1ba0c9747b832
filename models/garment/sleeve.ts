import { ZONES } from '../../shared/garment/zones.ts'
import { onAxis } from '../body/frame.ts'
import { type Field, leaves, smoothMin } from '../field/field.ts'
import { bump, mix, smoothstep } from '../field/scalar.ts'
import { table } from '../field/table.ts'
import { add, cross, scale, unit, type Vec3 } from '../field/vector.ts'
import { type Armhole, armholeOf, planeOf, rimOf } from './armhole.ts'
import { mirroredPatch, type Patch } from './patch.ts'
import { type Edge, even, sheet } from './sheet.ts'
import type { Tailor } from './tailor.ts'

export interface Sleeve {
  /** Share of the arm it covers: 0.5 at the elbow, 1 at the wrist. */
  readonly to: number
  /** Metres off the arm at the biceps, the elbow and the end. */
  readonly ease: readonly [biceps: number, elbow: number, end: number]
  /** How far the armhole is out from where the arm begins; metres. */
  readonly drop: number
  /** How much the sleeve head rolls over the seam, metres. */
  readonly head?: number
  readonly thickness: number
  readonly columns?: readonly [near: number, far: number]
  readonly rows?: readonly [near: number, far: number]
  /** Folds across the inside of the elbow, metres. */
  readonly creases?: number
  /** Width of a cuff that is marked off, metres. */
  readonly cuff?: number
}

/** How far a sleeve laps over its bodice, and how high its edge lies there and on the seam: metres. */
const LAP = 0.005
const OVER = { edge: 0.0032, seam: 0.0038 } as const
/** By here, metres from the seam, it has come from the armhole to its own width. */
const OWN_WIDTH = 0.085

/** Both sleeves, set into the armholes of a bodice that has been cut for them; the end is turned under. */
export function sleeves(tailor: Tailor, bodice: readonly Patch[], spec: Sleeve): Patch[] {
  const { frame, rigs } = tailor
  const armhole = armholeOf(tailor, spec.drop)
  const rim = rimOf(armhole, bodice)
  const surface = armSurface(tailor)
  const length = frame.arm.length * spec.to
  const half = frame.arm.upper
  const [biceps, elbow, end] = spec.ease
  const ease = table([
    [0, biceps],
    [half * 0.5, biceps],
    [half, elbow],
    [Math.max(half + 0.05, frame.arm.length), end],
  ])
  const { up, ahead } = planeOf(armhole)
  const point = (u: number, v: number): Vec3 => {
    const t = mix(-LAP, length, v)
    const angle = -u * 2 * Math.PI
    const { middle, normal } = stationAt(tailor, armhole, t)
    const level = unit(cross(normal, cross(up, normal)))
    const onward = unit(cross(normal, level))
    const front = onward[2] * ahead[2] < 0 ? scale(onward, -1) : onward
    const direction = add(scale(level, Math.cos(angle)), scale(front, Math.sin(angle)))
    const own = smoothstep(0, OWN_WIDTH, t)
    const { radius, beyond } = rim(angle)
    const crest = (spec.head ?? 0) * bump(t - 0.016, 0.014) * Math.max(0, Math.cos(angle))
    const over = mix(OVER.edge, OVER.seam, smoothstep(-LAP, 0, t))
    const seam = add(armhole.middle, scale(armhole.out, t + beyond))
    const atHole = add(scale(up, Math.cos(angle)), scale(ahead, Math.sin(angle)))
    const fromHole = add(seam, scale(atHole, radius + crest + over))
    if (own <= 0) return fromHole
    const bound = armhole.high * mix(1.1, 3, smoothstep(0.02, 0.09, t))
    const arm = smoothMin(leaves(surface, middle, direction, 0.2), bound, 0.01) + ease(t)
    const crease = (spec.creases ?? 0) * creaseAt(angle, t / half)
    const onArm = add(middle, scale(direction, arm + crest + crease))
    return [mix(fromHole[0], onArm[0], own), mix(fromHole[1], onArm[1], own), mix(fromHole[2], onArm[2], own)]
  }
  const rows = tailor.cells(...(spec.rows ?? [15, 6]))
  const cuff = spec.cuff ? 1 - spec.cuff / (length + LAP) : 2
  const near = tailor.detail === 'near'
  const left = sheet({
    point,
    columns: tailor.cells(...(spec.columns ?? [18, 8])),
    rows,
    downAt: near ? rowsOf(rows, length, cuff) : coarseRows(rows, length),
    closed: true,
    zone: ZONES.sleeve,
    rig: rigs.torso,
    seam: (u, v) => {
      if (Math.abs(v - cuff) < 1e-6) return 1
      return Math.abs(u - 0.5) < 1e-6 ? 0.6 : 0
    },
    ...(near ? { turned: { edges: ['bottom'] as Edge[], thickness: spec.thickness, depth: 0.035 } } : {}),
  })
  return [...left, ...left.map(mirroredPatch)]
}

/** Rows close together where the sleeve laps over the seam, and at a cuff. */
function rowsOf(rows: number, length: number, cuff: number): number[] {
  const whole = length + LAP
  const out = [-LAP, 0, 0.008, 0.018, 0.034].map((t) => (t + LAP) / whole)
  const from = out.at(-1)!
  const rest = even(rows - 4)
    .slice(1)
    .map((t) => from + (1 - from) * t)
  const marked = cuff < 1 ? [cuff - 0.008, cuff, cuff + 0.008] : []
  return [...out, ...rest, ...marked].sort((a, b) => a - b)
}

/** From afar: the lap, the roll over the seam, and the rest evenly. */
function coarseRows(rows: number, length: number): number[] {
  const whole = length + LAP
  const from = (LAP + 0.034) / whole
  return [0, LAP / whole, ...even(rows).map((t) => from + (1 - from) * t)]
}

/** The middle and the normal of a section: the armhole's at first, square to the arm soon after. */
function stationAt({ frame }: Tailor, armhole: Armhole, t: number): { middle: Vec3; normal: Vec3 } {
  const share = smoothstep(0.004, 0.12, t)
  const onArm = onAxis(frame.arm, t + 0.012)
  const fromHole = add(armhole.middle, scale(armhole.out, t))
  return {
    middle: [
      mix(fromHole[0], onArm[0], share),
      mix(fromHole[1], onArm[1], share),
      mix(fromHole[2], onArm[2], share),
    ],
    normal: unit(add(scale(armhole.out, 1 - share), scale(frame.arm.along, share))),
  }
}

/** The left arm welded to the trunk, as a sleeve sees it. */
function armSurface({ figure }: Tailor): Field {
  const trunk = figure.bridged(0.07)
  return (x, y, z) => smoothMin(trunk(Math.abs(x), y, z), figure.shaft(x, y, z), 0.05)
}

/** Soft folds where the elbow bends, on its inner side. */
function creaseAt(angle: number, along: number): number {
  const inside = Math.max(0, Math.sin(angle) * 0.6 + 0.4)
  const near = Math.exp(-(((along - 1) / 0.28) ** 2))
  return inside * near * Math.sin((along - 1) * 26 + Math.cos(angle))
}
