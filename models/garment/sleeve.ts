import { ZONES } from '../../shared/garment/zones.ts'
import { onAxis } from '../body/frame.ts'
import { type Field, leaves, smoothMin } from '../field/field.ts'
import { mix, smoothstep } from '../field/scalar.ts'
import { table } from '../field/table.ts'
import { add, cross, dot, scale, unit, type Vec3 } from '../field/vector.ts'
import type { Patch } from './patch.ts'
import { mirroredPatch } from './patch.ts'
import { type Edge, sheet } from './sheet.ts'
import type { Tailor } from './tailor.ts'

export interface Sleeve {
  /** Share of the arm it covers: 0.5 at the elbow, 1 at the wrist. */
  readonly to: number
  /** Metres off the arm at the shoulder, the biceps, the elbow and the end. */
  readonly ease: readonly [shoulder: number, biceps: number, elbow: number, end: number]
  /** How far the armhole is out from where the arm begins; metres. */
  readonly drop?: number
  /** Metres the sleeve head stands over the shoulder. */
  readonly head?: number
  readonly thickness: number
  readonly columns?: readonly [near: number, far: number]
  readonly rows?: readonly [near: number, far: number]
  /** Folds across the inside of the elbow, metres. */
  readonly creases?: number
}

/** The plane a sleeve is set in: its middle and the direction out along the arm. */
export interface Armhole {
  readonly middle: Vec3
  readonly out: Vec3
}

/** From the shoulder's point to the side under the arm. */
export function armholeOf({ frame }: Tailor, drop = 0): Armhole {
  const shoulder = frame.joint('leftUpperArm')
  const { up, trunk, physique } = frame
  const middle: Vec3 = [
    shoulder[0] - 0.012 * trunk + drop,
    up(1.4) - 0.006 * (physique.bust - 1),
    shoulder[2] + 0.002,
  ]
  return { middle, out: unit([0.965, -0.262, 0.012]) }
}

/** Above 0 on the arm's side of the armhole, on either side of the body. */
export const beyondArmhole = ({ middle, out }: Armhole): ((place: Vec3) => number) => {
  return ([x, y, z]) => {
    const p: Vec3 = [Math.abs(x) - middle[0], y - middle[1], z - middle[2]]
    return dot(p, out)
  }
}

/** Both sleeves, set in at the armhole; the end is turned under. */
export function sleeves(tailor: Tailor, spec: Sleeve): Patch[] {
  const { frame, rigs } = tailor
  const armhole = armholeOf(tailor, spec.drop)
  const surface = armSurface(tailor)
  const length = frame.arm.length * spec.to
  const [atShoulder, biceps, elbow, end] = spec.ease
  const half = frame.arm.upper
  const ease = table([
    [-0.05, atShoulder],
    [0.06, (atShoulder + biceps) / 2],
    [half * 0.5, biceps],
    [half, elbow],
    [Math.max(half + 0.05, frame.arm.length), end],
  ])
  const point = (u: number, v: number): Vec3 => {
    const t = v * length
    const { middle, normal } = stationAt(tailor, armhole, t)
    const angle = u * 2 * Math.PI
    const ahead = unit(cross(normal, frame.arm.outward))
    const outward = unit(cross(ahead, normal))
    const direction = add(scale(outward, Math.cos(angle)), scale(ahead, -Math.sin(angle)))
    const body = leaves(surface, middle, direction, 0.2)
    const headUp = (spec.head ?? 0) * Math.max(0, Math.cos(angle)) * smoothstep(0.1, 0.015, t)
    const crease = (spec.creases ?? 0) * creaseAt(angle, t / half)
    return add(middle, scale(direction, body + ease(t) + headUp + crease))
  }
  const left = sheet({
    point,
    columns: tailor.cells(...(spec.columns ?? [20, 8])),
    rows: tailor.cells(...(spec.rows ?? [16, 6])),
    closed: true,
    zone: ZONES.sleeve,
    rig: rigs.arm,
    seam: (u, v) => Math.max(smoothstep(0.03, 0, v), smoothstep(0.02, 0, Math.abs(u - 0.5))),
    open: (u) => 0.82 + 0.18 * Math.cos(u * 2 * Math.PI),
    ...(tailor.detail === 'near'
      ? { turned: { edges: ['bottom'] as Edge[], thickness: spec.thickness, depth: 0.035 } }
      : {}),
  })
  return [...left, ...left.map(mirroredPatch)]
}

/** The middle and the normal of a section: the armhole's at first, square to the arm soon after. */
function stationAt({ frame }: Tailor, armhole: Armhole, t: number): { middle: Vec3; normal: Vec3 } {
  const share = smoothstep(0, 0.12, t)
  const onArm = onAxis(frame.arm, t + 0.01)
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
  const inside = Math.max(0, Math.sin(angle) * -0.6 + 0.4)
  const near = Math.exp(-(((along - 1) / 0.28) ** 2))
  return inside * near * Math.sin((along - 1) * 26 + Math.cos(angle))
}
