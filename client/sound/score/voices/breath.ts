import { ease } from '../synth/envelope.ts'
import { mouth, type Vowel } from '../synth/formant.ts'
import { pinkNoise } from '../synth/noise.ts'
import { StateVariableFilter } from '../synth/svf.ts'
import { addSound } from '../synth/tape.ts'
import type { Voice } from './voice.ts'

/** A breath close to the ear: air through a mouth that goes from one vowel to another, rising for `rise` of its length. */
export const breath =
  (from: Vowel, to: Vowel, rise: number): Voice =>
  (tone, tape, random) => {
    const air = pinkNoise(random)
    const shape = mouth(from, to, tape.rate)
    const teeth = new StateVariableFilter(tape.rate, 3800, 0.8)
    addSound(tape, tone.at, tone.length, tone.pan, (index) => {
      const along = index / tape.rate / tone.length
      const swell = along < rise ? ease(along, rise) : 1 - ease(along - rise, 1 - rise)
      const next = air()
      teeth.run(next)
      return tone.velocity * swell * (4 * shape(next, along) + 0.35 * teeth.high)
    })
  }
