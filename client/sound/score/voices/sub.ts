import { held } from '../synth/envelope.ts'
import { warm } from '../synth/saturation.ts'
import { addSound } from '../synth/tape.ts'
import type { Voice } from './voice.ts'

export interface SubShape {
  readonly attack: number
  readonly release: number
  /** Level of the octave above, which small speakers need to tell the note. */
  readonly octave: number
  readonly drive: number
  /** The note begins this many semitones away and slides in. */
  readonly slide: number
}

/** A bass that is felt before it is heard: a sine and its octave, bent warm. */
export const sub =
  (shape: SubShape): Voice =>
  (tone, tape) => {
    let turns = 0
    addSound(tape, tone.at, tone.length + shape.release, 0, (index) => {
      const time = index / tape.rate
      const bend = shape.slide * Math.exp(-time * 30)
      turns += (tone.hz * 2 ** (bend / 12)) / tape.rate
      const radians = 2 * Math.PI * turns
      const body = Math.sin(radians) + shape.octave * Math.sin(2 * radians + 0.5)
      const level = held(time, tone.length, shape.attack, shape.release)
      return tone.velocity * level * warm(body / (1 + shape.octave), shape.drive, 0.05)
    })
  }
