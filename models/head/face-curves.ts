import { bump, clamp, mix, smoothstep } from '../field/scalar.ts'
import type { Identity } from './identity.ts'

/** Millimetres: the middle of the eye, from the middle of the head at the height of the ears' tops. */
export const EYE = { x: 31.5, y: 1, z: 66.3, radius: 14.4 } as const
const LIPS_Y = -64
/** Half the length of an eye from its middle to a corner, millimetres. */
const EYE_HALF = 15
/** How the eyes of the common face are turned, radians. */
const COMMON_TILT = 0.07

/**
 * The lines of a face, in millimetres. Relief and paint both come from them, so that paint fits relief.
 */
export interface FaceCurves {
  /** Half the width of the mouth. */
  readonly mouthHalf: number
  /** Where the lips meet, and the edges of the upper and the lower lip, by distance from the middle. */
  readonly mouth: (x: number) => number
  readonly upperLip: (x: number) => number
  readonly lowerLip: (x: number) => number
  /** Turns a place of the face into the eye's own directions: along it to the outside, and up. */
  readonly inEye: (ax: number, y: number) => readonly [along: number, up: number]
  /** Edges of the upper and the lower lid, lowered halfway, and the upper one's crease, along the eye. */
  readonly upperLid: (along: number) => number
  readonly lowerLid: (along: number) => number
  readonly crease: (along: number) => number
  readonly brow: (ax: number, y: number) => number
  /** Where a place is on the common face, whose lines are drawn: what is this face's own is taken back. */
  readonly common: (x: number, y: number) => readonly [x: number, y: number]
}

/** Where the lips of a mouth meet, by distance from the middle and half its width. */
function mouthLine(x: number, half: number): number {
  const t = x / half
  return LIPS_Y - 1.1 * bump(x, 5) + 0.5 * bump(x - 9, 6) - 0.6 * t * t + 1.5 * t ** 4
}

const COMMON_HALF = 24.5

export function faceCurves(is: Identity): FaceCurves {
  const half = COMMON_HALF * is.mouth
  const mouth = (x: number) => mouthLine(x, half)
  const upperLip = (x: number) => {
    const t = clamp(x / half, 0, 1)
    const height = 8.2 * is.lips * (1 - t ** 1.9)
    return (
      mouth(x) +
      Math.max(0, height + 0.9 * bump(x - 5.2, 3.2) - 1.5 * bump(x, 2.7) + 1.1 * is.lips * bump(x, 5))
    )
  }
  const lowerLip = (x: number) => {
    const t = clamp(x / half, 0, 1)
    return mouth(x) - 9.6 * is.lips * (1 - t * t) ** 0.85
  }
  const c = Math.cos(is.eyeTilt)
  const s = Math.sin(is.eyeTilt)
  const inEye = (ax: number, y: number) => {
    const dx = ax - EYE.x
    const dy = y - EYE.y
    return [dx * c + dy * s, -dx * s + dy * c] as const
  }
  /** Between the corners of the eye, of which the outer is higher; and 1 in the middle, 0 at them. */
  const corners = (along: number) => -0.1 + 0.5 * clamp(along / EYE_HALF, -1.2, 1.2)
  const arch = (along: number) => Math.max(0, 1 - (along / EYE_HALF) ** 2)
  return {
    mouthHalf: half,
    mouth,
    upperLip,
    lowerLip,
    inEye,
    upperLid: (along) => corners(along) + 1.9 * arch(along),
    lowerLid: (along) => corners(along) - 3.9 * arch(along),
    crease: (along) => corners(along) + 1.4 + 4.6 * Math.max(0, 1 - ((along - 1) / 19) ** 2),
    brow: (ax, y) => {
      const t = (ax - 12) / 40
      if (t < -0.12 || t > 1.1) return 0
      const thick = mix(3.2, 1.1, clamp(t, 0, 1)) * is.browThickness
      return bump((y - browLine(ax)) / thick, 1) * smoothstep(-0.12, 0.12, t) * smoothstep(1.08, 0.8, t)
    },
    common: (x, y) => {
      const ax = Math.abs(x)
      const [e, f] = inEye(ax, y)
      const atEye = smoothstep(26, 18, Math.abs(e)) * smoothstep(16, 9, Math.abs(f))
      const turned = is.eyeTilt - COMMON_TILT
      const off = y - browLine(ax)
      const atBrow = smoothstep(11, 5, Math.abs(off)) * smoothstep(4, 10, ax) * smoothstep(62, 54, ax)
      const fromMouth = y - mouth(ax)
      const atMouth = smoothstep(16, 11, Math.abs(fromMouth)) * smoothstep(half + 14, half + 4, ax)
      const across = mix(ax, ax / is.mouth, atMouth)
      let up = y - turned * e * atEye
      up -= off * (1 - 1 / is.browThickness) * atBrow
      up += (mouthLine(across, COMMON_HALF) + fromMouth / is.lips - y) * atMouth
      return [Math.sign(x) * across, up]
    },
  }
}

/** The middle of a brow by distance from the middle of the face. */
function browLine(ax: number): number {
  const t = (ax - 12) / 40
  return 20.5 + 10.5 * Math.sin(clamp(t, 0, 1) * 2.05) - 4.2 * t * t * t
}
