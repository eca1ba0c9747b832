import type { Random } from '#shared/units/random.ts'

/** A source of noise: each call gives the next sample, about −1 to 1. */
export type Noise = () => number

/** Equal power at every frequency. xorshift32 (Marsaglia 2003), fast enough to run for every sample. */
export function whiteNoise(random: Random): Noise {
  let state = random.whole(1, 0x7fffffff) | 0
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state / 2147483648
  }
}

/** Equal power in every octave: white noise through Paul Kellet's economy filter (musicdsp.org, 1999). */
export function pinkNoise(random: Random): Noise {
  const white = whiteNoise(random)
  let low = 0
  let middle = 0
  let high = 0
  return () => {
    const next = white()
    low = 0.99765 * low + next * 0.099046
    middle = 0.963 * middle + next * 0.2965164
    high = 0.57 * high + next * 1.0526913
    return (low + middle + high + next * 0.1848) * 0.22
  }
}

/**
 * A slow wander between −1 and 1, for what a hand never does twice alike: new places about `hz` times a second,
 * joined smoothly. Call it once a sample.
 */
export function wander(random: Random, hz: number, rate: number): Noise {
  const step = hz / rate
  let from = random.next() * 2 - 1
  let to = random.next() * 2 - 1
  let along = 0
  return () => {
    along += step
    if (along >= 1) {
      along -= 1
      from = to
      to = random.next() * 2 - 1
    }
    return from + (to - from) * along * along * (3 - 2 * along)
  }
}
