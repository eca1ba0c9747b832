import { smoothMin } from '../../field/field.ts'
import { smoothstep } from '../../field/scalar.ts'
import { ellipsoid } from '../../field/shapes.ts'
import type { Head } from '../head.ts'
import { growth, insideHairline } from './scalp.ts'
import type { Hair } from './styles.ts'

const KNOT = { y: -20, z: -90 } as const
const ROWS = 9
/** Millimetres from one crossing of the braid to the next. */
const CROSSING = 9.6

/** Braids close to the scalp, from the hairline to a low knot. */
export function cornrows({ skull }: Head): Hair {
  const size = Math.sqrt(20 * 20 + 185 * 185)
  const ay = 20 / size
  const az = 185 / size
  const mass = ellipsoid([0, KNOT.y - 6, KNOT.z - 8], [25, 27, 21])
  const rowAt = (x: number, y: number, z: number) => {
    const py = y - KNOT.y
    const pz = z - KNOT.z
    const place = (Math.atan2(x, py * az - pz * ay) * ROWS) / (Math.PI * 0.86)
    return { place, row: Math.round(place), off: (place - Math.round(place)) * 2, along: py * ay + pz * az }
  }
  const lump = (along: number, row: number, off: number) => {
    const crossing = along / CROSSING + row * 0.37 + Math.abs(off) * 0.55
    return Math.sin(Math.PI * (crossing - Math.floor(crossing))) ** 0.55
  }
  return {
    field: (x, y, z) => {
      const bare = skull(x, y, z)
      if (bare > 40 && z > -60) return bare - 10
      const inside = insideHairline(x, y, z)
      const { row, off, along } = rowAt(x, y, z)
      const round = Math.sqrt(Math.max(0, 1 - Math.min(1, off * off * 1.15)))
      const braid = round * (4.2 + 0.7 * lump(along, row, off)) * smoothstep(-1, 12, inside)
      const d = (bare - growth(inside, 0.3, 10) - braid) * 0.8
      return smoothMin(d, knotAt(x, y, z), 3)
    },
    region: { low: [-95, -90, -140], high: [95, 132, 108] },
    flow: (x, y, z) => {
      const { place, along } = rowAt(x, y, z)
      return [place * 16, along]
    },
    detail: 1.3,
  }

  function knotAt(x: number, y: number, z: number): number {
    const qy = y - KNOT.y + 6
    const reach = Math.sqrt(x * x + qy * qy)
    const turn = Math.atan2(qy, x)
    const coil = reach / 8.5 - turn / (2 * Math.PI)
    const off = (coil - Math.round(coil)) * 2
    const crossing = (turn * reach) / 9 + Math.abs(off) * 0.6
    const twist = 3 + 1.6 * Math.sin(Math.PI * (crossing - Math.floor(crossing)))
    return mass(x, y, z) - 0.8 * twist * Math.sqrt(Math.max(0, 1 - Math.min(1, off * off * 1.1)))
  }
}
