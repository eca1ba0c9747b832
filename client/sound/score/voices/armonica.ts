import { held } from '../synth/envelope.ts'
import { wander } from '../synth/noise.ts'
import { panGains } from '../synth/tape.ts'
import type { Voice } from './voice.ts'

export interface ArmonicaShape {
  readonly attack: number
  readonly release: number
  /** Levels of the partials, from the fundamental up. */
  readonly partials: readonly number[]
  /** How far each partial drifts from side to side, 0 to 1. */
  readonly drift: number
}

/** Wet fingers on glass: a few pure partials, each swelling on its own and drifting from side to side. */
export const armonica =
  (shape: ArmonicaShape): Voice =>
  (tone, tape, random) => {
    const { left, right, rate } = tape
    const from = Math.round(tone.at * rate)
    const frames = Math.min(Math.ceil((tone.length + shape.release) * rate), left.length - from)
    shape.partials.forEach((level, index) => {
      const hz = tone.hz * (index + 1) * (1 + 0.0009 * (random.next() - 0.5))
      if (hz > rate * 0.42) return
      const finger = wander(random, 0.9 + index * 0.6, rate / 64)
      const side = wander(random, 0.35, rate / 64)
      const step = (2 * Math.PI * hz) / rate
      const phase = 2 * Math.PI * random.next()
      let gainLeft = 0
      let gainRight = 0
      for (let i = 0; i < frames; i++) {
        if (i % 64 === 0) {
          const [panLeft, panRight] = panGains(Math.max(-1, Math.min(1, tone.pan + shape.drift * side())))
          const pressure = level * (0.72 + 0.28 * finger())
          gainLeft = pressure * panLeft
          gainRight = pressure * panRight
        }
        const envelope = held(i / rate, tone.length, shape.attack * (1 + 0.2 * index), shape.release)
        const sample = Math.sin(phase + step * i) * envelope * tone.velocity * 0.3
        left[from + i]! += sample * gainLeft
        right[from + i]! += sample * gainRight
      }
    })
  }
