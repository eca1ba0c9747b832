import { ease } from '../synth/envelope.ts'
import { pinkNoise, wander } from '../synth/noise.ts'
import { StateVariableFilter } from '../synth/svf.ts'
import type { Voice } from './voice.ts'

/** One wave: it draws near and brightens for `rise` of its length, breaks, and runs back in foam, wide. */
export const surf =
  (rise: number): Voice =>
  (tone, tape, random) => {
    const { rate } = tape
    for (const channel of [tape.left, tape.right]) {
      const water = pinkNoise(random)
      const foam = wander(random, 9, rate)
      const body = new StateVariableFilter(rate)
      const thin = new StateVariableFilter(rate, 120, 0.7)
      const from = Math.round(tone.at * rate)
      const frames = Math.min(Math.ceil(tone.length * rate), channel.length - from)
      for (let i = 0; i < frames; i++) {
        const along = i / rate / tone.length
        const swell = along < rise ? ease(along, rise) ** 2 : (1 - ease(along - rise, 1 - rise)) ** 1.3
        if (i % 32 === 0) body.tune(260 + 5200 * swell ** 1.5, 0.55)
        body.run(water() * (1 + 0.25 * foam() * (along > rise ? 1 : 0)))
        thin.run(body.low)
        channel[from + i]! += tone.velocity * swell * thin.high
      }
    }
  }
