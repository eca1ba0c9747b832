import { bump, clamp, mix, smoothstep } from '../field/scalar.ts'
import type { Identity } from './identity.ts'

/** Millimetres: the middle of the eye, from the middle of the head at the height of the ears' tops. */
export const EYE = { x: 31.5, y: 1, z: 66.3, radius: 14.4 } as const
const LIPS_Y = -64

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
  /** The closed lid's lower edge and its crease, along the eye. */
  readonly lash: (along: number) => number
  readonly crease: (along: number) => number
  readonly brow: (ax: number, y: number) => number
}

export function faceCurves(is: Identity): FaceCurves {
  const half = 24.5 * is.mouth
  const mouth = (x: number) => {
    const t = x / half
    return LIPS_Y - 1.1 * bump(x, 5) + 0.5 * bump(x - 9, 6) - 0.6 * t * t + 1.5 * t ** 4
  }
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
  return {
    mouthHalf: half,
    mouth,
    upperLip,
    lowerLip,
    inEye: (ax, y) => {
      const dx = ax - EYE.x
      const dy = y - EYE.y
      return [dx * c + dy * s, -dx * s + dy * c]
    },
    lash: (along) => {
      const t = along / 15
      return -5.2 + 5 * t * t + 0.9 * t - 0.4 * t * t * t
    },
    crease: (along) => {
      const t = (along - 1) / 17
      return 8.2 - 7.4 * t * t + 0.6 * t
    },
    brow: (ax, y) => {
      const t = (ax - 12) / 40
      if (t < -0.12 || t > 1.1) return 0
      const held = clamp(t, 0, 1)
      const line = 20.5 + 10.5 * Math.sin(held * 2.05) - 4.2 * t * t * t
      const thick = mix(3.2, 1.1, held) * is.browThickness
      return bump((y - line) / thick, 1) * smoothstep(-0.12, 0.12, t) * smoothstep(1.08, 0.8, t)
    },
  }
}
