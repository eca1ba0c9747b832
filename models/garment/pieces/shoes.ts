import { BONE } from '../../../shared/body/bones.ts'
import type { Stance } from '../../../shared/body/skeleton.ts'
import { ZONES } from '../../../shared/garment/zones.ts'
import { type FootFrame, footFrame, footOf } from '../../body/foot.ts'
import { type Frame, frameOf } from '../../body/frame.ts'
import { legOf } from '../../body/leg.ts'
import { clip } from '../../field/clip.ts'
import { carve, type Field, offset, smoothMin, union } from '../../field/field.ts'
import { mix, smoothstep } from '../../field/scalar.ts'
import { cone } from '../../field/shapes.ts'
import type { Vec3 } from '../../field/vector.ts'
import { mirroredPatch, type Patch } from '../patch.ts'
import type { Rig } from '../rig.ts'
import { surfacePatch } from '../surface-patch.ts'
import type { Tailor } from '../tailor.ts'

/** A shoe is made on a foot in its stance; all measures are those of the flat foot, in metres. */
interface Last {
  readonly frame: Frame
  readonly foot: FootFrame
  /** The foot with the toe of the shoe. */
  readonly form: Field
}

interface Toe {
  /** How far beyond the toe joint the tip is, and its radius. */
  readonly reach: number
  readonly tip: number
}

function lastOf(tailor: Tailor, stance: Stance, { reach, tip }: Toe): Last {
  const frame = frameOf(tailor.build, stance)
  const foot = footFrame(frame)
  const size = frame.physique.foot
  const { place, flat } = foot
  const toe = cone(
    place(-0.002, 0.018, flat + 0.016),
    place(-0.008, tip + 0.003, flat + reach * size),
    0.0205,
    tip,
  )
  return { frame, foot, form: union(0.03, footOf(frame), toe) }
}

/** Above 0 where the shoe is open, by the places of the flat foot. */
type Topline = (x: number, up: number, ahead: number) => number

/** Low in front, higher round the heel. */
const lowCut = (throat: number, heel: number): Topline => {
  return (_, up, ahead) => {
    const vamp = (up - 0.03) * 0.55 - (ahead - throat) * 0.84
    const side = up - mix(heel, 0.036, smoothstep(-0.05, throat - 0.02, ahead))
    return smoothMin(vamp, side, 0.022)
  }
}

/** Pointed, cut low, on a slim heel. */
export function pumps(tailor: Tailor): Patch[] {
  const last = lastOf(tailor, 'heels', { reach: 0.096, tip: 0.0062 })
  return pair([
    ...upper(tailor, last, last.form, 0.0028, lowCut(last.foot.flat + 0.02, 0.06)),
    heel(tailor, last, 0.0155, 0.0046, 0.007),
  ])
}

/** To the middle of the calf, close, on a block heel. */
export function boots(tailor: Tailor): Patch[] {
  const last = lastOf(tailor, 'heels', { reach: 0.084, tip: 0.0095 })
  const leg = legOf(last.frame)
  const top = tailor.level.calf + 0.03
  const shaft: Field = (x, y, z) => smoothMin(last.form(x, y, z), leg(x, y, z), 0.03)
  return pair([
    ...upper(tailor, last, shaft, 0.0048, null, (_, y, z) => y - top - 0.12 * z),
    heel(tailor, last, 0.0215, 0.017, 0.019),
  ])
}

/** Soft, almost without a heel. */
export function flats(tailor: Tailor): Patch[] {
  const last = lastOf(tailor, 'flat', { reach: 0.082, tip: 0.0085 })
  return pair([
    ...upper(tailor, last, last.form, 0.003, lowCut(last.foot.flat + 0.008, 0.055)),
    heel(tailor, last, 0.024, 0.023, 0.024),
  ])
}

/** The upper and, below it, the sole. */
function upper(
  tailor: Tailor,
  last: Last,
  form: Field,
  thickness: number,
  topline: Topline | null,
  shaft?: (x: number, y: number, z: number) => number,
): Patch[] {
  const { frame, foot } = last
  const [ax, ay, az] = frame.joint('leftFoot')
  const { floor } = frame.skeleton
  const shape = carve(offset(form, thickness), (_, y) => y - floor, 0.0015)
  const open = (x: number, y: number, z: number) =>
    topline ? topline(...foot.local(x, y, z)) : (shaft?.(x, y, z) ?? 0)
  const low = [ax - 0.085, floor - 0.02, az - 0.1] as const
  const body = {
    field: shape,
    region: { low, high: [ax + 0.085, shaft ? ay + 0.33 : ay + 0.02, az + 0.27] as const },
    pitch: 0.0038,
    rig: footRig(tailor, last),
    weave: ([x, y, z]: Vec3) => [x + z, y] as const,
  }
  const sole = carve(offset(form, thickness + 0.0018), (_, y) => y - floor, 0.001)
  return [
    surfacePatch({
      ...body,
      triangles: tailor.cells(shaft ? 560 : 440, shaft ? 130 : 100),
      zone: ZONES.upper,
      cut: (mesh) => clip(mesh, open),
      seam: ([x, y, z]) => 1 - smoothstep(0.001, 0.006, Math.abs(open(x, y, z))),
    }),
    surfacePatch({
      ...body,
      field: sole,
      triangles: tailor.cells(170, 40),
      zone: ZONES.sole,
      layer: 'trim',
      cut: (mesh) => clip(mesh, (x, y, z) => foot.local(x, y, z)[1] - 0.0065),
    }),
  ]
}

/** Under the heel of the foot: `seat`, `tip` and `waist` are radii. */
function heel(tailor: Tailor, last: Last, seat: number, tip: number, waist: number): Patch {
  const { frame, foot } = last
  const { floor } = frame.skeleton
  const [ax] = frame.joint('leftFoot')
  const under = foot.place(0, 0.004, -0.03)
  const height = under[1] - floor
  const middle: Vec3 = [ax, floor + height * 0.5, under[2] + height * 0.02]
  const ground: Vec3 = [ax, floor, under[2] + height * 0.07]
  const stem = union(0.014, cone(under, middle, seat, waist), cone(middle, ground, waist, tip))
  return surfacePatch({
    field: carve(stem, (_, y) => y - floor, 0.0008),
    region: {
      low: [ax - 0.04, floor - 0.02, under[2] - 0.045],
      high: [ax + 0.04, under[1] + 0.03, under[2] + 0.05],
    },
    pitch: 0.003,
    triangles: tailor.cells(150, 36),
    zone: ZONES.sole,
    layer: 'trim',
    rig: footRig(tailor, last),
    weave: ([x, , z]) => [x, z],
  })
}

/** The foot and the toes below the ankle, the leg above. */
function footRig(tailor: Tailor, { frame }: Last): Rig {
  const toes = frame.joint('leftToes')
  const ankle = frame.joint('leftFoot')
  const legs = { left: tailor.rigs.leg('left'), right: tailor.rigs.leg('right') }
  return (place, out) => {
    const [x, y, z] = place
    const side = x < 0 ? 'right' : 'left'
    legs[side](place, out)
    const onFoot = smoothstep(ankle[1] + 0.05, ankle[1] - 0.02, y)
    const onToes = onFoot * smoothstep(toes[2] - 0.014, toes[2] + 0.022, z)
    for (let bone = 0; bone < out.length; bone++) out[bone] = out[bone]! * (1 - onFoot)
    out[BONE[`${side}Foot`]] = onFoot - onToes
    out[BONE[`${side}Toes`]] = onToes
  }
}

const pair = (left: readonly Patch[]): Patch[] => [...left, ...left.map(mirroredPatch)]
