const COARSE = 8
const FINE = 1
/** Only every so many samples are compared: beats are far longer. */
const STRIDE = 4

/**
 * How many samples later `heard` is than the place in `reference` where it is looked for: the shift at which the
 * two are most alike. Negative when it is earlier. Also how alike they are then, 0 to 1.
 */
export function lagOf(
  heard: Float32Array,
  reference: Float32Array,
  at: number,
  most: number,
): { lag: number; alike: number } {
  const coarse = best(heard, reference, at, -most, most, COARSE)
  return best(heard, reference, at, coarse.lag - COARSE, coarse.lag + COARSE, FINE)
}

function best(
  heard: Float32Array,
  reference: Float32Array,
  at: number,
  from: number,
  to: number,
  step: number,
): { lag: number; alike: number } {
  let found = { lag: from, alike: -1 }
  for (let lag = from; lag <= to; lag += step) {
    const alike = likeness(heard, reference, at - lag)
    if (alike > found.alike) found = { lag, alike }
  }
  return found
}

function likeness(heard: Float32Array, reference: Float32Array, from: number): number {
  let product = 0
  let ours = 1e-12
  let theirs = 1e-12
  for (let i = 0; i < heard.length; i += STRIDE) {
    const a = heard[i]!
    const b = reference[from + i] ?? 0
    product += a * b
    ours += a * a
    theirs += b * b
  }
  return product / Math.sqrt(ours * theirs)
}
