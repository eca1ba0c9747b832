import { held } from '../synth/envelope.ts'
import { pulse, sawtooth } from '../synth/oscillator.ts'
import { warm } from '../synth/saturation.ts'
import { StateVariableFilter } from '../synth/svf.ts'
import { addSound } from '../synth/tape.ts'
import type { Voice } from './voice.ts'

export interface SynthShape {
  /** Where the filter rests, as a multiple of the note, and how much further it opens at full velocity. */
  readonly rest: number
  readonly opens: number
  /** Seconds for the filter to close by 60 dB. */
  readonly closes: number
  readonly resonance: number
  readonly attack: number
  readonly release: number
  readonly drive: number
  /** Mix of saw (0) and hollow pulse (1). */
  readonly hollow: number
}

/** A voltage-controlled voice: two oscillators, a four-pole filter that opens with the blow and closes, a warm end. */
export const synth =
  (shape: SynthShape): Voice =>
  (tone, tape, random) => {
    const { rate } = tape
    const saw = sawtooth(rate, random.next())
    const hollow = pulse(rate, 0.42, random.next())
    const first = new StateVariableFilter(rate)
    const second = new StateVariableFilter(rate)
    const cents = 1 + 0.0012 * (random.next() - 0.5)
    addSound(tape, tone.at, tone.length + shape.release, tone.pan, (index) => {
      const time = index / rate
      if (index % 16 === 0) {
        const open = tone.velocity ** 2 * shape.opens * Math.exp((-6.9078 * time) / shape.closes)
        const hz = Math.min(tone.hz * (shape.rest + open), 9000)
        first.tune(hz, shape.resonance)
        second.tune(hz, 0.6)
      }
      const raw = (1 - shape.hollow) * saw(tone.hz * cents) + shape.hollow * hollow(tone.hz / cents)
      first.run(warm(0.6 * raw, 0.8))
      second.run(first.low)
      const level = held(time, tone.length, shape.attack, shape.release)
      return tone.velocity * level * warm(second.low, shape.drive, 0.1)
    })
  }
