import type { Random } from '#shared/units/random.ts'
import { whiteNoise } from './noise.ts'

export interface PluckedString {
  /** Seconds for a low note to fall by 60 dB. */
  readonly seconds: number
  /** From a soft thumb (0) to a hard nail (1). */
  readonly bright: number
  /** Where it is plucked, as a share of its length from the bridge: 0.5 is hollow, 0.1 thin. */
  readonly position: number
}

/**
 * A plucked string: noise going round a delay line that loses its highs at each turn (Karplus and Strong,
 * Computer Music Journal 7(2), 1983), tuned by an all-pass (Jaffe and Smith, in the same number), the loss
 * chosen so that the note falls by 60 dB in its time whatever its pitch. Gives samples one at a time.
 */
export function pluck(hz: number, string: PluckedString, random: Random, rate: number): () => number {
  const period = rate / hz
  const blend = 0.5 * (1 - string.bright) * Math.min(1, hz / 400 + 0.25)
  const whole = Math.floor(period - blend - 0.3)
  const fraction = period - blend - whole
  const tuner = (1 - fraction) / (1 + fraction)
  const loss = 10 ** ((-3 * period) / (string.seconds * rate))

  const line = excitation(whole, string, random)
  let place = 0
  let last = 0
  let tunerIn = 0
  let tunerOut = 0
  return () => {
    const out = line[place]!
    const softened = (1 - blend) * out + blend * last
    last = out
    const tuned = tuner * (softened - tunerOut) + tunerIn
    tunerIn = softened
    tunerOut = tuned
    line[place] = tuned * loss
    place = place + 1 === whole ? 0 : place + 1
    return out
  }
}

/** One period of softened noise with the partials missing that have a knot where the string is plucked. */
function excitation(length: number, string: PluckedString, random: Random): Float32Array {
  const noise = whiteNoise(random)
  const burst = new Float32Array(length)
  const softness = 0.85 * (1 - string.bright)
  let soft = 0
  for (let i = 0; i < length; i++) {
    soft = softness * soft + (1 - softness) * noise()
    burst[i] = soft
  }
  const comb = Math.max(1, Math.round(length * string.position))
  const shaped = burst.map((value, i) => value - burst[(i + length - comb) % length]!)
  const mean = shaped.reduce((sum, value) => sum + value, 0) / length
  const peak = shaped.reduce((most, value) => Math.max(most, Math.abs(value - mean)), 1e-6)
  return shaped.map((value) => (value - mean) / peak)
}
