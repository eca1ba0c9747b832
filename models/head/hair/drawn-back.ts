import { type Field, smoothMin } from '../../field/field.ts'
import { noise, ridges } from '../../field/noise.ts'
import { bump, mix, smoothstep } from '../../field/scalar.ts'
import { ellipsoid, ring } from '../../field/shapes.ts'
import { smoothed } from '../ear.ts'
import type { Head } from '../head.ts'
import { grownIn, growth, naturalHairline } from './scalp.ts'
import type { Hair } from './styles.ts'

/** Where hair is drawn together, behind the head. */
interface Knot {
  readonly y: number
  readonly z: number
}

/** Direction of a strand about the knot, and how far from it, as hair is combed towards one point. */
function combed({
  y: ky,
  z: kz,
}: Knot): (x: number, y: number, z: number) => readonly [angle: number, along: number] {
  const dy = -18 - ky
  const dz = 100 - kz
  const size = Math.sqrt(dy * dy + dz * dz)
  const ay = dy / size
  const az = dz / size
  return (x, y, z) => {
    const py = y - ky
    const pz = z - kz
    return [Math.atan2(x, py * az - pz * ay), py * ay + pz * az]
  }
}

/** Hair lying close to the head, all of it combed to the knot. */
function drawnBack(head: Head, knot: Knot): { field: Field; flow: Hair['flow'] } {
  const { skull } = head
  const comb = combed(knot)
  const strand = (angle: number, along: number) =>
    ridges(angle * 13 + 0.35 * noise(along * 0.02, angle * 3, 1), along * 0.006)
  return {
    field: (x, y, z) => {
      const bare = skull(x, y, z)
      if (bare > 60) return bare - 12
      const [angle, along] = comb(x, y, z)
      const lock = strand(angle, along)
      const inside = naturalHairline(x, y, z) + 2.2 * (lock - 0.5)
      const front = smoothstep(10, 60, z)
      const height = growth(inside, 4.6 + 2.4 * front, mix(18, 50, front))
      return bare - height - (lock - 0.55) * 2.3 * grownIn(inside, 30)
    },
    flow: (x, y, z) => {
      const [angle, along] = comb(x, y, z)
      return [angle * 70, along]
    },
  }
}

/** A smooth chignon at the back of the head. */
export function bun(head: Head): Hair {
  const knot = { y: -2, z: -92 }
  const { field, flow } = drawnBack(head, knot)
  const middle = [0, knot.y - 2, knot.z - 15] as const
  const mass = ellipsoid(middle, [30, 28.5, 23])
  const coil: Field = (x, y, z) => {
    const qx = x - middle[0]
    const qy = y - middle[1]
    const reach = Math.sqrt(qx * qx + qy * qy)
    const turn = Math.atan2(qy, qx) / (2 * Math.PI)
    const lock = ridges(reach * 0.3 + turn * 4 + (z - middle[2]) * 0.09, turn * 4)
    const groove = reach / 10.5 - turn
    const line = groove - Math.floor(groove) - 0.5
    return mass(x, y, z) - (lock - 0.5) * 2.2 + 2.6 * bump(line, 0.1) * smoothstep(4, 11, reach)
  }
  return {
    field: (x, y, z) => smoothMin(field(x, y, z), coil(x, y, z), 5),
    region: { low: [-100, -100, -150], high: [100, 130, 110] },
    flow,
    detail: 1.15,
  }
}

const TAIL = [
  [0, 22, -92],
  [0, 26, -118],
  [0, 2, -142],
  [0, -52, -150],
  [0, -112, -146],
  [0, -172, -138],
  [0, -226, -136],
] as const
const TAIL_RADIUS = [13, 16.5, 22, 25, 24, 18, 5] as const

/** High, held by a band, falling to between the shoulder blades. */
export function ponytail(head: Head): Hair {
  const knot = { y: 18, z: -90 }
  const { field, flow } = drawnBack(head, knot)
  const path = smoothed(
    TAIL.map(([x, y, z]) => [x, y, z] as const),
    6,
  )
  const radius = smoothed(
    TAIL_RADIUS.map((r) => [r, 0, 0] as const),
    6,
  ).map(([r]) => r)
  const band = ring([0, 0, 0], 14.5, 4.4)
  const tail: Field = (x, y, z) => {
    let nearest = 1e3
    for (let i = 0; i + 1 < path.length; i++) {
      const a = path[i]!
      const b = path[i + 1]!
      const by = b[1] - a[1]
      const bz = b[2] - a[2]
      const t = Math.max(0, Math.min(1, ((y - a[1]) * by + (z - a[2]) * bz) / (by * by + bz * bz)))
      const dy = y - a[1] - by * t
      const dz = z - a[2] - bz * t
      const out = Math.sqrt((x * 0.84) ** 2 + dy * dy + dz * dz) - mix(radius[i]!, radius[i + 1]!, t)
      nearest = nearest > 999 ? out : smoothMin(nearest, out, 3)
    }
    const around = Math.atan2(x, z + 140)
    const lock = ridges(x * 0.14 + 0.9 * Math.sin(y * 0.014) + around * 0.7, y * 0.006)
    return nearest - (lock - 0.55) * 4.2
  }
  return {
    field: (x, y, z) => {
      const d = smoothMin(field(x, y, z), tail(x, y, z), 6)
      const c = Math.cos(1.18)
      const s = Math.sin(1.18)
      const py = y - 25
      const pz = z + 108
      return Math.min(d, band(x, py * c + pz * s, pz * c - py * s))
    },
    region: { low: [-100, -245, -185], high: [100, 130, 110] },
    flow: (x, y, z) => (z < -112 || y < -30 ? [Math.atan2(x, z + 140) * 24, y] : flow(x, y, z)),
    detail: 1.25,
  }
}
