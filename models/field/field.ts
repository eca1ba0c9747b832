/**
 * A signed distance, or something near one: metres, negative inside. Its slope should stay between about a
 * half and `steepness` (see `surfaceOf`), and it must have no jumps: where parts end, they fade.
 */
export type Field = (x: number, y: number, z: number) => number

/**
 * The smaller of two, rounded where they are within `radius` of each other.
 * Cubic polynomial smooth minimum (Quilez, "smooth minimum", 2013): at most radius/6 below both.
 */
export function smoothMin(a: number, b: number, radius: number): number {
  const overlap = radius - Math.abs(a - b)
  const smaller = Math.min(a, b)
  if (overlap <= 0) return smaller
  const share = overlap / radius
  return smaller - (share * share * share * radius) / 6
}

export const smoothMax = (a: number, b: number, radius: number): number => -smoothMin(-a, -b, radius)

/** Joins shapes, welding them over `radius`; with 0 they meet at an edge. */
export function union(radius: number, ...fields: readonly Field[]): Field {
  return (x, y, z) => {
    let joined = Number.POSITIVE_INFINITY
    for (const field of fields) {
      const next = field(x, y, z)
      joined =
        radius > 0 && joined < Number.POSITIVE_INFINITY
          ? smoothMin(joined, next, radius)
          : Math.min(joined, next)
    }
    return joined
  }
}

/** Takes `tool` out of `body`, rounding the rim over `radius`. */
export const carve = (body: Field, tool: Field, radius: number): Field => {
  return (x, y, z) => smoothMax(body(x, y, z), -tool(x, y, z), radius)
}

/** The surface `by` metres outside. */
export const offset =
  (field: Field, by: number): Field =>
  (x, y, z) =>
    field(x, y, z) - by

/** The same shape on both sides of the plane x = 0, from its half at x ≥ 0. */
export const mirror =
  (half: Field): Field =>
  (x, y, z) =>
    half(x < 0 ? -x : x, y, z)

/** Where a ray from inside first leaves the shape, in metres along the unit direction; at most `farthest`. */
export function leaves(
  field: Field,
  [x, y, z]: readonly [number, number, number],
  [dx, dy, dz]: readonly [number, number, number],
  farthest: number,
): number {
  const coarse = 0.006
  let inside = 0
  let outside = farthest
  for (let t = coarse; t < farthest; t += coarse) {
    if (field(x + dx * t, y + dy * t, z + dz * t) >= 0) {
      outside = t
      break
    }
    inside = t
  }
  for (let round = 0; round < 16; round++) {
    const middle = (inside + outside) / 2
    if (field(x + dx * middle, y + dy * middle, z + dz * middle) < 0) inside = middle
    else outside = middle
  }
  return (inside + outside) / 2
}

/** Gradient by central differences over ±`reach` metres, written to `out`. Gives its length. */
export function gradientAt(
  field: Field,
  x: number,
  y: number,
  z: number,
  reach: number,
  out: Float64Array,
): number {
  const half = 0.5 / reach
  const gx = (field(x + reach, y, z) - field(x - reach, y, z)) * half
  const gy = (field(x, y + reach, z) - field(x, y - reach, z)) * half
  const gz = (field(x, y, z + reach) - field(x, y, z - reach)) * half
  out[0] = gx
  out[1] = gy
  out[2] = gz
  return Math.sqrt(gx * gx + gy * gy + gz * gz)
}
