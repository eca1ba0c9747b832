/** A smooth function through given points; constant before the first and after the last. */
export type Table = (x: number) => number

const SAMPLES = 512

/**
 * Cubic Hermite through (x, y) pairs in rising order of x, slopes by the non-uniform Catmull–Rom rule,
 * sampled once so that reading it is two lookups.
 */
export function table(points: readonly (readonly [x: number, y: number])[]): Table {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  rising(xs)
  const first = xs[0]!
  const span = xs.at(-1)! - first
  if (span === 0) return () => ys[0]!
  const samples = sampled(xs, ys, slopesOf(xs, ys))
  const perUnit = SAMPLES / span
  return (x) => {
    const place = (x - first) * perUnit
    if (place <= 0) return samples[0]!
    if (place >= SAMPLES) return samples[SAMPLES]!
    const index = place | 0
    const low = samples[index]!
    return low + (samples[index + 1]! - low) * (place - index)
  }
}

function rising(xs: readonly number[]): void {
  xs.forEach((x, index) => {
    if (index > 0 && x <= xs[index - 1]!)
      throw new RangeError(`table points must rise in x: ${x} at ${index}`)
  })
}

function slopesOf(xs: readonly number[], ys: readonly number[]): number[] {
  const last = xs.length - 1
  const secant = (i: number) => (ys[i + 1]! - ys[i]!) / (xs[i + 1]! - xs[i]!)
  return xs.map((x, i) => {
    if (i === 0) return secant(0)
    if (i === last) return secant(last - 1)
    const before = x - xs[i - 1]!
    const after = xs[i + 1]! - x
    return (secant(i - 1) * after + secant(i) * before) / (before + after)
  })
}

function sampled(xs: readonly number[], ys: readonly number[], slopes: readonly number[]): Float64Array {
  const samples = new Float64Array(SAMPLES + 1)
  const first = xs[0]!
  const span = xs.at(-1)! - first
  let piece = 0
  for (let j = 0; j <= SAMPLES; j++) {
    const x = first + (span * j) / SAMPLES
    while (piece < xs.length - 2 && x > xs[piece + 1]!) piece++
    const width = xs[piece + 1]! - xs[piece]!
    const t = (x - xs[piece]!) / width
    const t2 = t * t
    const t3 = t2 * t
    samples[j] =
      (2 * t3 - 3 * t2 + 1) * ys[piece]! +
      (t3 - 2 * t2 + t) * width * slopes[piece]! +
      (-2 * t3 + 3 * t2) * ys[piece + 1]! +
      (t3 - t2) * width * slopes[piece + 1]!
  }
  return samples
}
