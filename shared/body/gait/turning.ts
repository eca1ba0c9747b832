import { cos, sin } from '#shared/units/exact.ts'

/**
 * Rotations as nine numbers, row by row, in shared arrays at an offset, so that posing a body allocates nothing.
 * Angles are radians; turns follow the right hand: about y, from +z towards +x.
 */
export type Rows = Float64Array

/** out = yaw about y · roll about z · pitch about x, the order bodies turn in. */
export function setTurn(out: Rows, at: number, yaw: number, roll: number, pitch: number): void {
  const cy = cos(yaw)
  const sy = sin(yaw)
  const cr = cos(roll)
  const sr = sin(roll)
  const cp = cos(pitch)
  const sp = sin(pitch)
  out[at] = cy * cr
  out[at + 1] = sy * sp - cy * sr * cp
  out[at + 2] = cy * sr * sp + sy * cp
  out[at + 3] = sr
  out[at + 4] = cr * cp
  out[at + 5] = -cr * sp
  out[at + 6] = -sy * cr
  out[at + 7] = sy * sr * cp + cy * sp
  out[at + 8] = cy * cp - sy * sr * sp
}

/** out = a · b; out must be neither of them. */
export function multiply(out: Rows, at: number, a: Rows, ao: number, b: Rows, bo: number): void {
  for (let row = 0; row < 9; row += 3) {
    const x = a[ao + row]!
    const y = a[ao + row + 1]!
    const z = a[ao + row + 2]!
    out[at + row] = x * b[bo]! + y * b[bo + 3]! + z * b[bo + 6]!
    out[at + row + 1] = x * b[bo + 1]! + y * b[bo + 4]! + z * b[bo + 7]!
    out[at + row + 2] = x * b[bo + 2]! + y * b[bo + 5]! + z * b[bo + 8]!
  }
}

/** out = m · v. */
export function rotate(out: Rows, at: number, m: Rows, mo: number, x: number, y: number, z: number): void {
  out[at] = m[mo]! * x + m[mo + 1]! * y + m[mo + 2]! * z
  out[at + 1] = m[mo + 3]! * x + m[mo + 4]! * y + m[mo + 5]! * z
  out[at + 2] = m[mo + 6]! * x + m[mo + 7]! * y + m[mo + 8]! * z
}

/**
 * The frame whose first column is the unit direction of (x, y, z), whose second is the part of (fx, fy, fz) at
 * right angles to it, and whose third completes it.
 */
export function setFrame(
  out: Rows,
  at: number,
  x: number,
  y: number,
  z: number,
  fx: number,
  fy: number,
  fz: number,
): void {
  const size = Math.sqrt(x * x + y * y + z * z)
  const dx = x / size
  const dy = y / size
  const dz = z / size
  const part = fx * dx + fy * dy + fz * dz
  const vx = fx - part * dx
  const vy = fy - part * dy
  const vz = fz - part * dz
  const width = Math.sqrt(vx * vx + vy * vy + vz * vz)
  const ux = vx / width
  const uy = vy / width
  const uz = vz / width
  out[at] = dx
  out[at + 1] = ux
  out[at + 2] = dy * uz - dz * uy
  out[at + 3] = dy
  out[at + 4] = uy
  out[at + 5] = dz * ux - dx * uz
  out[at + 6] = dz
  out[at + 7] = uz
  out[at + 8] = dx * uy - dy * ux
}

/** The same rotation backwards, for frames of the rest pose. */
export function transposed(m: Rows): Rows {
  return Float64Array.from([m[0]!, m[3]!, m[6]!, m[1]!, m[4]!, m[7]!, m[2]!, m[5]!, m[8]!])
}

/**
 * out = a rotation `share` of the way from a to b: the columns mixed and made square again. For angles below
 * 120° between them that is close to turning evenly.
 */
export function mixTurns(
  out: Rows,
  at: number,
  a: Rows,
  ao: number,
  b: Rows,
  bo: number,
  share: number,
): void {
  const mixed = (column: number) => a[ao + column]! + (b[bo + column]! - a[ao + column]!) * share
  setFrame(out, at, mixed(0), mixed(3), mixed(6), mixed(1), mixed(4), mixed(7))
}
