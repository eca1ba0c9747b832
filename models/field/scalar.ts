/** Small functions of one number that every shape is made with. */

export const clamp = (x: number, low: number, high: number): number => Math.max(low, Math.min(high, x))

export const mix = (a: number, b: number, share: number): number => a + (b - a) * share

/** 0 below `from`, 1 above `to`, with flat ends; `from` may be the larger. */
export function smoothstep(from: number, to: number, x: number): number {
  const share = clamp((x - from) / (to - from), 0, 1)
  return share * share * (3 - 2 * share)
}

/** A bump of height 1 at 0 that has fallen to 1/e at `width`. */
export function bump(x: number, width: number): number {
  const q = x / width
  return Math.exp(-q * q)
}

export const radiansOf = (degrees: number): number => (degrees * Math.PI) / 180
