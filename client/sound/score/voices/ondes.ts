import { held } from '../synth/envelope.ts'
import { wander } from '../synth/noise.ts'
import { addSound } from '../synth/tape.ts'
import type { Voice } from './voice.ts'

/** A voice between a whale's and a theremin's: nearly a sine, it slides into its note and trembles once it is there. */
export const ondes =
  (slide: number): Voice =>
  (tone, tape, random) => {
    const unsteady = wander(random, 5, tape.rate)
    let turns = 0
    addSound(tape, tone.at, tone.length + 0.5, tone.pan, (index) => {
      const time = index / tape.rate
      const settled = Math.min(1, Math.max(0, (time - 0.25) / 0.6))
      const tremble = settled * 0.22 * Math.sin(2 * Math.PI * 5.2 * time) + 0.05 * unsteady()
      turns += (tone.hz * 2 ** ((slide * Math.exp(-time * 11) + tremble) / 12)) / tape.rate
      const radians = 2 * Math.PI * turns
      const body = Math.sin(radians) + 0.22 * Math.sin(2 * radians) + 0.1 * Math.sin(3 * radians)
      return 0.75 * tone.velocity * held(time, tone.length, 0.14, 0.4) * body
    })
  }
