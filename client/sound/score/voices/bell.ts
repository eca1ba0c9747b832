import { struck } from '../synth/envelope.ts'
import { addSound } from '../synth/tape.ts'
import type { Voice } from './voice.ts'

export interface BellShape {
  /** Frequency of the modulator as a multiple of the note. */
  readonly ratio: number
  /** Modulation index at full velocity, and the seconds in which it falls by 60 dB. */
  readonly index: number
  readonly dulls: number
  readonly seconds: number
}

/** Frequency modulation with one modulator (Chowning, JAES 21(7), 1973), carrier and modulator each falling away. */
export const bell =
  (shape: BellShape): Voice =>
  (tone, tape, random) => {
    const seconds = shape.seconds * Math.min(1.5, (500 / tone.hz) ** 0.3)
    const beat = 1 + 0.0007 * (random.next() - 0.5)
    const carrier = (2 * Math.PI * tone.hz) / tape.rate
    const modulator = carrier * shape.ratio * beat
    addSound(tape, tone.at, seconds, tone.pan, (index) => {
      const time = index / tape.rate
      const depth = shape.index * tone.velocity * Math.exp((-6.9078 * time) / shape.dulls)
      return (
        0.8 *
        tone.velocity *
        struck(time, seconds) *
        Math.sin(carrier * index + depth * Math.sin(modulator * index))
      )
    })
  }
