import { BONE } from '../../shared/body/bones.ts'
import { PROPORTIONS } from '../../shared/body/proportions.ts'
import type { Frame } from '../body/frame.ts'
import { type Field, smoothMin } from '../field/field.ts'
import { bump, mix, smoothstep } from '../field/scalar.ts'
import { earOf } from './ear.ts'
import { type FaceCurves, faceCurves } from './face-curves.ts'
import { eyeOf, mouthOf, noseOf, reliefOf } from './features.ts'
import { IDENTITIES, type Identity } from './identity.ts'
import { bonesOf, lowering, skullOf } from './skull.ts'

/** A head in its own millimetres: x to its left, y up, z to the front; the eyes near y = 0, the crown at 112. */
export interface Head {
  readonly identity: Identity
  readonly curves: FaceCurves
  /** The skin of head and ears, without a neck. */
  readonly skin: Field
  /** The skull that hair grows on. */
  readonly skull: Field
  /** The ear of the side that `ax` is measured to. */
  readonly ear: Field
  /** Lips, the lines of lids and mouth, and brows: 0 to 1 at a place. */
  readonly paint: (x: number, y: number, z: number) => { lips: number; lines: number }
  /** Where a place is on the common face, seen from the front. */
  readonly onFace: (x: number, y: number) => readonly [x: number, y: number]
  /** Where this head is on its body. */
  readonly place: HeadPlace
}

/** Between a head's millimetres and the body's metres. */
export interface HeadPlace {
  readonly x: (metres: number) => number
  readonly y: (metres: number) => number
  readonly z: (metres: number) => number
  /** Metres a millimetre of the head. */
  readonly scale: number
  readonly origin: readonly [number, number, number]
}

const CROWN = 112

export function headOf(frame: Frame): Head {
  const identity = IDENTITIES[frame.build]
  const curves = faceCurves(identity)
  const skull = skullOf(identity)
  const ear = earOf(identity)
  return {
    identity,
    curves,
    skull: (x, y, z) => skull(Math.abs(x), y, z),
    ear,
    skin: skinOf(identity, curves, skull, ear),
    paint: paintOf(identity, curves),
    onFace: (x, y) => curves.common(x, lowering(identity)(y)),
    place: placeOf(frame, identity),
  }
}

function placeOf(frame: Frame, identity: Identity): HeadPlace {
  const joint = frame.skeleton.joints[BONE.head]!
  const scale = identity.size / 1000
  const origin = [0, joint[1] + PROPORTIONS[frame.build].skull - CROWN * scale, joint[2] + 0.008] as const
  return {
    scale,
    origin,
    x: (metres) => metres / scale,
    y: (metres) => (metres - origin[1]) / scale,
    z: (metres) => (metres - origin[2]) / scale,
  }
}

/** A field of head millimetres as one of body metres. */
export const onBody = ({ x, y, z, scale }: HeadPlace, field: Field): Field => {
  return (px, py, pz) => field(x(px), y(py), z(pz)) * scale
}

function skinOf(is: Identity, curves: FaceCurves, skull: Field, ear: Field): Field {
  const lowered = lowering(is)
  const bones = bonesOf(is)
  const relief = reliefOf(is)
  const eye = eyeOf(is, curves)
  const nose = noseOf(is)
  const mouth = mouthOf(is, curves)
  return (x, y0, z) => {
    const ax = Math.abs(x)
    const y = lowered(y0)
    let d = skull(ax, y0, z)
    if (z > -10) {
      const boned = smoothMin(d, bones(ax, y, z), 22)
      d = mix(d, boned, smoothstep(-10, 10, z) * smoothstep(80, 62, y) * smoothstep(-128, -116, y))
    }
    d = relief(d, ax, y, z)
    d = eye(d, ax, y, z)
    d = nose(d, ax, y, z)
    d = mouth(d, ax, y, z)
    return ax > 20 ? smoothMin(d, ear(ax, y0, z), 5) : d
  }
}

function paintOf(is: Identity, curves: FaceCurves): Head['paint'] {
  const lowered = lowering(is)
  return (x, y0, z) => {
    if (z < 40) return { lips: 0, lines: 0 }
    const ax = Math.abs(x)
    const y = lowered(y0)
    const half = curves.mouthHalf
    let lips = 0
    let lines = 0
    if (ax < half + 3 && y < -45 && y > -85) {
      const upper = curves.upperLip(ax)
      const lower = curves.lowerLip(ax)
      lips =
        smoothstep(upper + 0.9, upper - 0.5, y) *
        smoothstep(lower - 0.9, lower + 0.5, y) *
        smoothstep(half + 0.5, half - 1.5, ax)
      lines = 0.5 * bump(y - curves.mouth(ax), 0.8) * smoothstep(half + 2, half - 3, ax)
    }
    const [e, f] = curves.inEye(ax, y)
    const within = smoothstep(17.5, 14.5, Math.abs(e - 0.5))
    const lash = within * Math.max(bump(f - curves.upperLid(e), 1.4), 0.6 * bump(f - curves.lowerLid(e), 1.2))
    return { lips, lines: Math.max(lines, lash, 0.5 * curves.brow(ax, y)) }
  }
}
