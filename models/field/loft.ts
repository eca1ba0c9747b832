import type { Field } from './field.ts'
import { table } from './table.ts'
import type { Vec3 } from './vector.ts'

/** A cross-section of a loft, `at` metres along its axis. */
export interface Station {
  readonly at: number
  /** Half the width, along `across`. */
  readonly half: number
  /** Depth before and behind the centre, along `forward`. */
  readonly front: number
  readonly back: number
  /** The centre of the section, off the axis. */
  readonly across?: number
  readonly forward?: number
  /** Exponent of the superellipse: 2 is an ellipse, more is squarer. */
  readonly square?: number
}

export interface LoftFrame {
  readonly origin: Vec3
  /** Unit vectors at right angles to each other. */
  readonly axis: Vec3
  readonly across: Vec3
  readonly forward: Vec3
  /** Half-length of the rounded cap beyond the first and the last station. */
  readonly caps: readonly [number, number]
}

/** Below this share of the section the point is at its centre and any direction is outwards. */
const CENTRE = 1e-4

/**
 * A body about a straight axis whose sections are superellipses in two halves. The value is the distance to
 * the section along the ray from its centre, divided by the slope of the outline so that it stays near a
 * true distance where the outline widens fast.
 */
export function loft(frame: LoftFrame, stations: readonly Station[]): Field {
  const { origin, axis, across, forward, caps } = frame
  const column = (read: (station: Station) => number) => table(stations.map((s) => [s.at, read(s)] as const))
  const half = column((s) => s.half)
  const front = column((s) => s.front)
  const back = column((s) => s.back)
  const shiftAcross = column((s) => s.across ?? 0)
  const shiftForward = column((s) => s.forward ?? 0)
  const square = column((s) => s.square ?? 2)
  const round = stations.every((s) => (s.square ?? 2) === 2)
  const first = stations[0]!.at
  const last = stations.at(-1)!.at
  const reach = 0.004

  return (x, y, z) => {
    const px = x - origin[0]
    const py = y - origin[1]
    const pz = z - origin[2]
    const t = px * axis[0] + py * axis[1] + pz * axis[2]
    const u = px * across[0] + py * across[1] + pz * across[2] - shiftAcross(t)
    const v = px * forward[0] + py * forward[1] + pz * forward[2] - shiftForward(t)
    const width = half(t)
    const depth = v > 0 ? front(t) : back(t)
    const beyond = t < first ? first - t : t > last ? t - last : 0
    const a = Math.abs(u) / width
    const b = Math.abs(v) / depth
    const c = beyond / (t < first ? caps[0] : caps[1])
    const share = round ? Math.sqrt(a * a + b * b + c * c) : superNorm(a, b, c, square(t))
    if (share < CENTRE) return -Math.min(width, depth)
    const size = Math.sqrt(u * u + v * v + beyond * beyond)
    const flare = (half(t + reach) - half(t - reach)) / (2 * reach)
    const tilt = (flare * a) / share
    return (size - size / share) / Math.sqrt(1 + tilt * tilt)
  }
}

const superNorm = (a: number, b: number, c: number, exponent: number): number =>
  (a ** exponent + b ** exponent + c ** exponent) ** (1 / exponent)
