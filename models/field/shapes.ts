import type { Field } from './field.ts'
import type { Vec3 } from './vector.ts'

/** An ellipsoid; near its surface the distance is good to the second order (Quilez). */
export function ellipsoid([cx, cy, cz]: Vec3, [rx, ry, rz]: Vec3): Field {
  const deepest = -Math.min(rx, ry, rz)
  return (x, y, z) => {
    const a = (x - cx) / rx
    const b = (y - cy) / ry
    const c = (z - cz) / rz
    const reach = Math.sqrt(a * a + b * b + c * c)
    if (reach < 1e-5) return deepest
    const slopeX = a / rx
    const slopeY = b / ry
    const slopeZ = c / rz
    const slope = Math.sqrt(slopeX * slopeX + slopeY * slopeY + slopeZ * slopeZ)
    return (reach * (reach - 1)) / slope
  }
}

/** A capsule whose radius runs from `fromRadius` at one end to `toRadius` at the other. */
export function cone(from: Vec3, to: Vec3, fromRadius: number, toRadius: number): Field {
  const [ax, ay, az] = from
  const bx = to[0] - ax
  const by = to[1] - ay
  const bz = to[2] - az
  const square = bx * bx + by * by + bz * bz
  return (x, y, z) => {
    const px = x - ax
    const py = y - ay
    const pz = z - az
    const t = (px * bx + py * by + pz * bz) / square
    const share = Math.max(0, Math.min(1, t))
    const dx = px - bx * share
    const dy = py - by * share
    const dz = pz - bz * share
    return Math.sqrt(dx * dx + dy * dy + dz * dz) - (fromRadius + (toRadius - fromRadius) * share)
  }
}

/** What lies behind a plane through `point`, whose unit `normal` points out of it. */
export function halfSpace([px, py, pz]: Vec3, [nx, ny, nz]: Vec3): Field {
  return (x, y, z) => (x - px) * nx + (y - py) * ny + (z - pz) * nz
}

/** A ring about an axis parallel to y: `radius` to the middle of a round of `thickness`. */
export function ring([cx, cy, cz]: Vec3, radius: number, thickness: number): Field {
  return (x, y, z) => {
    const out = Math.sqrt((x - cx) * (x - cx) + (z - cz) * (z - cz)) - radius
    return Math.sqrt(out * out + (y - cy) * (y - cy)) - thickness
  }
}
