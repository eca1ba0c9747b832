import { pinkNoise } from '../synth/noise.ts'
import { StateVariableFilter } from '../synth/svf.ts'
import { addSound } from '../synth/tape.ts'
import type { Voice } from './voice.ts'

/** Wind that rises through its note's length, from one pitch to another, and stops: what comes before a drop. */
export const riser =
  (fromHz: number, toHz: number, resonance: number): Voice =>
  (tone, tape, random) => {
    const wind = pinkNoise(random)
    const filter = new StateVariableFilter(tape.rate)
    const upper = new StateVariableFilter(tape.rate)
    const closing = 0.03
    addSound(tape, tone.at, tone.length, tone.pan, (index) => {
      const time = index / tape.rate
      const along = time / tone.length
      if (index % 32 === 0) {
        const hz = fromHz * (toHz / fromHz) ** along
        filter.tune(hz, resonance)
        upper.tune(hz * 2.02, resonance * 1.5)
      }
      const next = wind()
      filter.run(next)
      upper.run(next)
      const end = Math.min(1, (tone.length - time) / closing)
      return tone.velocity * along ** 2.2 * end * (filter.band + 0.5 * upper.band)
    })
  }
