import { noise, ridges } from '../../field/noise.ts'
import { mix, smoothstep } from '../../field/scalar.ts'
import type { Head } from '../head.ts'
import { grownIn, growth, naturalHairline } from './scalp.ts'
import type { Hair } from './styles.ts'

const REGION = { low: [-95, -80, -112], high: [95, 140, 110] } as const

/** Short at the sides, longer and brushed forward on top. */
export function cropped({ skull }: Head): Hair {
  const strand = (x: number, y: number, z: number): readonly [number, number] => {
    const sway = noise(x * 0.04, y * 0.04, z * 0.04)
    const top = x * 0.13 + (z + 20) * 0.05 + sway * 0.9
    const side = Math.atan2(x, z + 10) * 7.5 + y * 0.03 + sway * 0.6
    return [mix(side, top, smoothstep(62, 96, y)), (y * 0.5 - z) * 0.008]
  }
  return {
    field: (x, y, z) => {
      const bare = skull(x, y, z)
      if (bare > 34) return bare - 12
      const [across, along] = strand(x, y, z)
      const lock = ridges(across, along)
      const inside = naturalHairline(x, y, z) + 1.6 * (lock - 0.5)
      const top = smoothstep(30, 95, y)
      const height = growth(inside, mix(3.2, 13, top) + 4 * smoothstep(0, 70, z) * top, mix(20, 46, top))
      return bare - height - (lock - 0.55) * mix(0.7, 1.1, top) * grownIn(inside, 20)
    },
    region: REGION,
    flow: (x, y, z) => [Math.atan2(x, z + 34) * 70, y],
    detail: 1,
  }
}

/** No more than a shadow: the scalp's paint shows it, and this lies just under the skin. */
export function shaved({ skull }: Head): Hair {
  return {
    field: (x, y, z) => {
      const bare = skull(x, y, z)
      return bare > 30 ? bare - 10 : bare - growth(naturalHairline(x, y, z), 0, 16) + 2.1
    },
    region: REGION,
    flow: (x, y, z) => [x * 0.5, y - z],
    detail: 0.5,
  }
}
