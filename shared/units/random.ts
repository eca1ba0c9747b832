/**
 * A seeded source of numbers in [0, 1): the same seed gives the same sequence everywhere.
 * sfc32 by Chris Doty-Humphrey (PractRand), seeded through splitmix32.
 */
export interface Random {
  /** The next number in [0, 1). */
  next(): number
  /** A whole number in [low, high], both ends included. */
  whole(low: number, high: number): number
  /** One of the given items. */
  pick<Item>(items: readonly Item[]): Item
}

export function seeded(seed: number): Random {
  const mix = splitmix32(seed)
  let a = mix()
  let b = mix()
  let c = mix()
  let counter = 1

  const next = () => {
    const sum = (a + b + counter++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 4294967296
  }
  for (let warmUp = 0; warmUp < 12; warmUp++) next()

  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return { next, whole, pick: (items) => items[whole(0, items.length - 1)]! }
}

function splitmix32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) | 0
  }
}
