import { fallPerSample, struck } from '../synth/envelope.ts'
import { whiteNoise } from '../synth/noise.ts'
import { warm } from '../synth/saturation.ts'
import { addSound } from '../synth/tape.ts'
import type { Voice } from './voice.ts'

export interface KickShape {
  /** Where its pitch comes to rest. */
  readonly hz: number
  /** How much higher it begins. */
  readonly reachHz: number
  /** Seconds for the pitch to have fallen by 60 dB: short is a knock, long a boom. */
  readonly drop: number
  /** Seconds for its sound to fall by 60 dB. */
  readonly seconds: number
  /** Level of the beater's noise. */
  readonly click: number
  readonly drive: number
}

/** A bass drum: a sine whose pitch drops fast, bent warm, with the noise of the beater before it. */
export const kick =
  (shape: KickShape): Voice =>
  (tone, tape, random) => {
    const noise = whiteNoise(random)
    const dropPerSample = fallPerSample(shape.drop, tape.rate)
    let above = shape.reachHz * (0.6 + 0.4 * tone.velocity)
    let turns = 0
    addSound(tape, tone.at, shape.seconds * 1.05, 0, (index) => {
      const time = index / tape.rate
      turns += (shape.hz + above) / tape.rate
      above *= dropPerSample
      const skin = Math.sin(2 * Math.PI * turns) * struck(time, shape.seconds)
      const beater = noise() * shape.click * struck(time, 0.018)
      return tone.velocity * warm(skin + beater, shape.drive, 0.08)
    })
  }
