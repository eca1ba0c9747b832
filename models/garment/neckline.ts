import type { Vec3 } from '../field/vector.ts'
import { type Round, round } from './form.ts'
import type { Mould } from './mould.ts'
import type { Tailor } from './tailor.ts'

/** Upper edges of bodices, as stations by direction. */

/** An opening as it is seen from the front or from behind. */
interface Opening {
  /** Its lowest point, as a height of the reference trunk. */
  readonly low: number
  /** How it rises to the shoulder: 1 a V, 2 a curve, more a flatter one. */
  readonly curve: number
}

/** A neckline that crosses the shoulders `wide` metres from the middle. */
export function neckline(
  { frame }: Tailor,
  mould: Mould,
  wide: number,
  front: Opening,
  back: Opening,
): Round {
  const shoulder = frame.up(1.5)
  const removed = ({ low, curve }: Opening) => {
    const from = frame.up(low)
    return ([x, y]: Vec3) => {
      const across = Math.abs(x) / wide
      return across < 1 && y > from + (shoulder - from) * across ** curve
    }
  }
  const inFront = removed(front)
  const behind = removed(back)
  const steps = 60
  return round(
    Array.from({ length: steps + 1 }, (_, i) => {
      const angle = (i / steps) * Math.PI
      return [(i / steps) * 180, mould.stationWhere(angle, angle < Math.PI / 2 ? inFront : behind)] as const
    }),
  )
}

/** Close to the base of the neck all round; `low` lets it sit that much lower in front, metres. */
export const crewNeck = (tailor: Tailor, mould: Mould, low = 0): Round => {
  const wide = 0.058 * tailor.frame.physique.neck + 0.004
  return neckline(tailor, mould, wide, { low: 1.47 - low, curve: 2 }, { low: 1.514 - low * 0.5, curve: 2 })
}

/** Wide and shallow, from shoulder to shoulder. */
export const boatNeck = (tailor: Tailor, mould: Mould): Round =>
  neckline(
    tailor,
    mould,
    0.112 * tailor.frame.breadth,
    { low: 1.452, curve: 2.6 },
    { low: 1.462, curve: 2.6 },
  )

/** Down to `point` (a reference height) at the front. */
export const vNeck = (tailor: Tailor, mould: Mould, point: number): Round =>
  neckline(tailor, mould, 0.078 * tailor.frame.breadth, { low: point, curve: 0.95 }, { low: 1.505, curve: 2 })

/** Across the bust, without straps: a little lower in the middle, low under the arms, lower behind. */
export const strapless = ({ frame: { up } }: Tailor, dip = 0.02): Round =>
  round([
    [0, up(1.372) - dip],
    [16, up(1.372) - dip * 0.4],
    [36, up(1.374)],
    [62, up(1.36)],
    [92, up(1.328)],
    [130, up(1.3)],
    [180, up(1.285)],
  ])
