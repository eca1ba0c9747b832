import { held } from '../synth/envelope.ts'
import { mouth, type Vowel } from '../synth/formant.ts'
import { pinkNoise, wander } from '../synth/noise.ts'
import { sawtooth } from '../synth/oscillator.ts'
import { addSound } from '../synth/tape.ts'
import type { Voice } from './voice.ts'

export interface ChoirShape {
  readonly singers: number
  readonly from: Vowel
  readonly to: Vowel
  /** Seconds from one vowel to the other. */
  readonly turns: number
  readonly attack: number
  readonly release: number
  /** How much breath is in the tone, 0 to 1. */
  readonly breath: number
  readonly width: number
}

/** Singers on one note, each with a throat, a mouth and a vibrato of their own. */
export const choir =
  (shape: ChoirShape): Voice =>
  (tone, tape, random) => {
    const { rate } = tape
    for (let singer = 0; singer < shape.singers; singer++) {
      const throat = sawtooth(rate, random.next())
      const air = pinkNoise(random)
      const drift = wander(random, 1.7, rate)
      const sing = mouth(shape.from, shape.to, rate)
      const vibrato = 4.7 + 1.1 * random.next()
      const late = 0.025 * random.next()
      const cents = 9 * (random.next() * 2 - 1)
      const across = shape.singers === 1 ? 0 : (2 * singer) / (shape.singers - 1) - 1
      const pan = Math.max(-1, Math.min(1, tone.pan + across * shape.width))
      const level = (1.5 * tone.velocity) / Math.sqrt(shape.singers)
      addSound(tape, tone.at + late, tone.length + shape.release, pan, (index) => {
        const time = index / rate
        const settled = Math.min(1, time / 0.5)
        const tremble = 13 * settled * Math.sin(2 * Math.PI * vibrato * time) + 7 * drift()
        const source = throat(tone.hz * (1 + (cents + tremble) * 0.000578)) + shape.breath * air()
        const vowel = Math.min(1, time / shape.turns)
        return level * held(time, tone.length, shape.attack, shape.release) * sing(source, vowel)
      })
    }
  }
