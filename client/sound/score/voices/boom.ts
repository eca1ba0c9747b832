import { struck } from '../synth/envelope.ts'
import { pinkNoise } from '../synth/noise.ts'
import { warm } from '../synth/saturation.ts'
import { StateVariableFilter } from '../synth/svf.ts'
import { addSound } from '../synth/tape.ts'
import type { Voice } from './voice.ts'

/** A door falling shut in a large dark room: a deep drum that sinks, and air that is pushed. `hz` is where it sinks to. */
export const boom =
  (seconds: number, air: number): Voice =>
  (tone, tape, random) => {
    const noise = pinkNoise(random)
    const dark = new StateVariableFilter(tape.rate)
    let turns = 0
    addSound(tape, tone.at, seconds, tone.pan, (index) => {
      const time = index / tape.rate
      turns += (tone.hz * (1 + 1.6 * Math.exp(-time * 14))) / tape.rate
      if (index % 32 === 0) dark.tune(200 + 5200 * Math.exp(-time * 5), 0.6)
      dark.run(noise())
      const drum = Math.sin(2 * Math.PI * turns) * struck(time, seconds)
      return tone.velocity * (warm(drum, 1.4, 0.1) + air * dark.low * struck(time, seconds * 0.7))
    })
  }
