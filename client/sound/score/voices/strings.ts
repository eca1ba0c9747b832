import type { Random } from '#shared/units/random.ts'
import { held } from '../synth/envelope.ts'
import { wander } from '../synth/noise.ts'
import { sawtooth } from '../synth/oscillator.ts'
import { StateVariableFilter } from '../synth/svf.ts'
import { panGains } from '../synth/tape.ts'
import type { Voice } from './voice.ts'

export interface StringsShape {
  readonly players: number
  readonly attack: number
  readonly release: number
  /** How far the players stray from the pitch, in cents. */
  readonly stray: number
  /** Brightness: where the bow's edge is lost, at full velocity. */
  readonly hz: number
  /** How far to the sides they sit, 0 to 1. */
  readonly width: number
}

interface Player {
  readonly saw: (hz: number) => number
  readonly drift: () => number
  readonly cents: number
  readonly late: number
  readonly left: number
  readonly right: number
}

/** A section of strings: each player a little off in pitch, time and place, the whole softened as the bow is light. */
export const strings =
  (shape: StringsShape): Voice =>
  (tone, tape, random) => {
    const { rate, left, right } = tape
    const players = Array.from({ length: shape.players }, (_, index) => seat(shape, index, rate, random))
    const leftBody = new StateVariableFilter(rate)
    const rightBody = new StateVariableFilter(rate)
    const from = Math.round(tone.at * rate)
    const frames = Math.min(Math.ceil((tone.length + shape.release + 0.1) * rate), left.length - from)
    const scale = (0.5 * tone.velocity) / Math.sqrt(shape.players)
    for (let i = 0; i < frames; i++) {
      const time = i / rate
      const level = held(time, tone.length, shape.attack, shape.release)
      if (i % 32 === 0) {
        const bright = shape.hz * (0.45 + 0.55 * level * tone.velocity)
        leftBody.tune(bright, 0.6)
        rightBody.tune(bright * 1.06, 0.6)
      }
      let sumLeft = 0
      let sumRight = 0
      for (const player of players) {
        const cents = player.cents + 5 * player.drift()
        const sample = time < player.late ? 0 : player.saw(tone.hz * (1 + cents * 0.000578))
        sumLeft += sample * player.left
        sumRight += sample * player.right
      }
      leftBody.run(sumLeft)
      rightBody.run(sumRight)
      left[from + i]! += leftBody.low * level * scale
      right[from + i]! += rightBody.low * level * scale
    }
  }

function seat(shape: StringsShape, index: number, rate: number, random: Random): Player {
  const across = shape.players === 1 ? 0 : (2 * index) / (shape.players - 1) - 1
  const [left, right] = panGains(across * shape.width)
  return {
    saw: sawtooth(rate, random.next()),
    drift: wander(random, 3 + 2.5 * random.next(), rate),
    cents: shape.stray * (random.next() * 2 - 1),
    late: 0.012 * random.next(),
    left,
    right,
  }
}
