import { ease } from '../synth/envelope.ts'
import { type PluckedString, pluck } from '../synth/pluck.ts'
import { addSound } from '../synth/tape.ts'
import type { Voice } from './voice.ts'

/** A plucked string left to ring; a soft touch is duller. High strings ring shorter. */
export const plucked =
  (string: PluckedString): Voice =>
  (tone, tape, random) => {
    const seconds = string.seconds * Math.min(1.3, (220 / tone.hz) ** 0.45)
    const bright = string.bright * (0.55 + 0.45 * tone.velocity)
    const sounding = pluck(tone.hz, { ...string, seconds, bright }, random, tape.rate)
    addSound(tape, tone.at, seconds, tone.pan, (index) => {
      return tone.velocity * sounding() * 0.8 * ease(index / tape.rate, 0.0006)
    })
  }
