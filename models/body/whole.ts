import { type Field, smoothMin } from '../field/field.ts'
import { mix, smoothstep } from '../field/scalar.ts'
import { type Head, headOf, onBody } from '../head/head.ts'
import type { Figure } from './figure.ts'

/** A body with its head on, as one skin. */
export interface Whole {
  readonly figure: Figure
  readonly head: Head
  readonly skin: Field
  /** Above 0 where the head's own mesh begins: a plane round the base of the neck, lower in front. */
  readonly aboveCollar: (x: number, y: number, z: number) => number
}

/** How far the weld of head and neck reaches behind and under the chin, metres. */
const NAPE = 0.042
const CHIN = 0.009
/** The head's mesh ends on a plane this near the neck's axis; farther out the cut rises and leaves the shoulders. */
const COLLAR = 0.062

export function wholeOf(figure: Figure): Whole {
  const head = headOf(figure.frame)
  const headSkin = onBody(head.place, head.skin)
  const [, middle, forward] = head.place.origin
  const lowest = middle - 0.26
  const neck = figure.frame.joint('neck')
  return {
    figure,
    head,
    skin: (x, y, z) => {
      const d = figure.skin(x, y, z)
      if (y < lowest) return d
      return smoothMin(headSkin(x, y, z), d, mix(NAPE, CHIN, smoothstep(-0.04, 0.045, z - forward)))
    },
    aboveCollar: (x, y, z) => {
      const away = Math.sqrt(x * x + (z - neck[2]) ** 2)
      return y - neck[1] + 0.012 + 0.34 * (z - neck[2]) - 1.3 * Math.max(0, away - COLLAR)
    },
  }
}
