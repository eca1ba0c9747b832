/**
 * Where the middle joint of two bones goes, as the first bone's unit direction, written to `out`: they reach from
 * the origin to (x, y, z), bending towards the pole. Past their length they point there straight. Gives the
 * reach in metres.
 */
export function bendTwo(
  out: Float64Array,
  at: number,
  first: number,
  second: number,
  x: number,
  y: number,
  z: number,
  poleX: number,
  poleY: number,
  poleZ: number,
): number {
  const size = Math.sqrt(x * x + y * y + z * z)
  const reach = Math.min(size, (first + second) * STRAIGHT)
  const dx = x / size
  const dy = y / size
  const dz = z / size
  const part = poleX * dx + poleY * dy + poleZ * dz
  const px = poleX - part * dx
  const py = poleY - part * dy
  const pz = poleZ - part * dz
  const width = Math.sqrt(px * px + py * py + pz * pz)
  const cosine = (first * first + reach * reach - second * second) / (2 * first * reach)
  const sine = Math.sqrt(Math.max(0, 1 - cosine * cosine)) / width
  out[at] = dx * cosine + px * sine
  out[at + 1] = dy * cosine + py * sine
  out[at + 2] = dz * cosine + pz * sine
  return reach
}

/** Limbs never quite straighten, or they would snap. */
const STRAIGHT = 0.9995
