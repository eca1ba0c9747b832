/** Quaternions in flat arrays, x y z w; what figures need of them, without allocating. */

/** Writes the turn that takes −z to `fingers` and −y to `palm`; both unit, at right angles. */
export function writeHandTurn(
  out: Float32Array,
  at: number,
  fingers: readonly [number, number, number],
  palm: readonly [number, number, number],
): void {
  const zx = -fingers[0]
  const zy = -fingers[1]
  const zz = -fingers[2]
  // The palm is made square to the fingers.
  const along = palm[0] * fingers[0] + palm[1] * fingers[1] + palm[2] * fingers[2]
  let yx = -(palm[0] - along * fingers[0])
  let yy = -(palm[1] - along * fingers[1])
  let yz = -(palm[2] - along * fingers[2])
  const size = Math.hypot(yx, yy, yz) || 1
  yx /= size
  yy /= size
  yz /= size
  const xx = yy * zz - yz * zy
  const xy = yz * zx - yx * zz
  const xz = yx * zy - yy * zx
  writeFromAxes(out, at, xx, xy, xz, yx, yy, yz, zx, zy, zz)
}

/** Shepperd's method: from the axes a turn gives x, y and z. */
function writeFromAxes(
  out: Float32Array,
  at: number,
  xx: number,
  xy: number,
  xz: number,
  yx: number,
  yy: number,
  yz: number,
  zx: number,
  zy: number,
  zz: number,
): void {
  const trace = xx + yy + zz
  if (trace > 0) {
    const s = Math.sqrt(trace + 1) * 2
    put(out, at, (yz - zy) / s, (zx - xz) / s, (xy - yx) / s, s / 4)
  } else if (xx > yy && xx > zz) {
    const s = Math.sqrt(1 + xx - yy - zz) * 2
    put(out, at, s / 4, (yx + xy) / s, (zx + xz) / s, (yz - zy) / s)
  } else if (yy > zz) {
    const s = Math.sqrt(1 + yy - xx - zz) * 2
    put(out, at, (yx + xy) / s, s / 4, (zy + yz) / s, (zx - xz) / s)
  } else {
    const s = Math.sqrt(1 + zz - xx - yy) * 2
    put(out, at, (zx + xz) / s, (zy + yz) / s, s / 4, (xy - yx) / s)
  }
}

function put(out: Float32Array, at: number, x: number, y: number, z: number, w: number): void {
  out[at] = x
  out[at + 1] = y
  out[at + 2] = z
  out[at + 3] = w
}

/** Writes a turn given in the hall as seen from a body that faces `heading`. */
export function writeLocalTurn(
  out: Float32Array,
  at: number,
  from: Float32Array,
  start: number,
  heading: number,
): void {
  const s = Math.sin(-heading / 2)
  const c = Math.cos(-heading / 2)
  const x = from[start]!
  const y = from[start + 1]!
  const z = from[start + 2]!
  const w = from[start + 3]!
  put(out, at, c * x + s * z, c * y + s * w, c * z - s * x, c * w - s * y)
}

/** Turns what looks along −z into what looks along +z: applied first, about y. */
export function lookAhead(out: Float32Array, at: number): void {
  const x = out[at]!
  const y = out[at + 1]!
  const z = out[at + 2]!
  const w = out[at + 3]!
  put(out, at, -z, w, x, -y)
}

/** Moves a turn towards another by a share, the short way. */
export function turnTowards(
  out: Float32Array,
  at: number,
  to: Float32Array,
  start: number,
  share: number,
): void {
  const dot =
    out[at]! * to[start]! +
    out[at + 1]! * to[start + 1]! +
    out[at + 2]! * to[start + 2]! +
    out[at + 3]! * to[start + 3]!
  const sign = dot < 0 ? -1 : 1
  let size = 0
  for (let i = 0; i < 4; i++) {
    const mixed = out[at + i]! + (sign * to[start + i]! - out[at + i]!) * share
    out[at + i] = mixed
    size += mixed * mixed
  }
  const scale = 1 / Math.sqrt(size || 1)
  for (let i = 0; i < 4; i++) out[at + i] = out[at + i]! * scale
}
