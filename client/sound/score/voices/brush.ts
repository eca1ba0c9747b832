import { ease } from '../synth/envelope.ts'
import { whiteNoise } from '../synth/noise.ts'
import { StateVariableFilter } from '../synth/svf.ts'
import { addSound } from '../synth/tape.ts'
import type { Voice } from './voice.ts'

export interface BrushShape {
  /** The two bands of its noise. */
  readonly hz: number
  readonly upperHz: number
  /** Seconds until the stroke is loudest: 0.002 a tap, 0.03 a sweep. */
  readonly attack: number
  /** Seconds to fall by 60 dB after it. */
  readonly seconds: number
  /** Sharpness of the bands. */
  readonly resonance: number
}

/** A stroke of wire brushes: noise in two bands that rises and falls; a soft stroke is duller and shorter. */
export const brush =
  (shape: BrushShape): Voice =>
  (tone, tape, random) => {
    const noise = whiteNoise(random)
    const force = 0.55 + 0.45 * tone.velocity
    const lower = new StateVariableFilter(
      tape.rate,
      shape.hz * (0.96 + 0.08 * random.next()),
      shape.resonance,
    )
    const upper = new StateVariableFilter(tape.rate, shape.upperHz * force, shape.resonance)
    const seconds = shape.seconds * force
    addSound(tape, tone.at, shape.attack + seconds, tone.pan, (index) => {
      const time = index / tape.rate
      const after = time - shape.attack
      const level = after < 0 ? ease(time, shape.attack) : Math.exp((-6.9078 * after) / seconds)
      const next = noise()
      lower.run(next)
      upper.run(next)
      return tone.velocity * level * (0.6 * lower.band + 0.7 * upper.band)
    })
  }
