import { ease } from '../synth/envelope.ts'
import { pinkNoise } from '../synth/noise.ts'
import { StateVariableFilter } from '../synth/svf.ts'
import { panGains } from '../synth/tape.ts'
import type { Voice } from './voice.ts'

/** The shuttle flying through the warp: air and thread, from where it sits to the other side, for its note's length. */
export const shuttle: Voice = (tone, tape, random) => {
  const { left, right, rate } = tape
  const air = pinkNoise(random)
  const thread = new StateVariableFilter(rate)
  const from = Math.round(tone.at * rate)
  const frames = Math.min(Math.ceil(tone.length * rate), left.length - from)
  for (let i = 0; i < frames; i++) {
    const along = i / frames
    const flight = ease(along, 0.3) * (1 - ease(along - 0.55, 0.45))
    if (i % 32 === 0) thread.tune(tone.hz * (1 + 0.9 * Math.sin(Math.PI * along)), 2.2)
    thread.run(air())
    const [gainLeft, gainRight] = panGains(tone.pan * (1 - 2 * along))
    const sample = tone.velocity * flight * thread.band
    left[from + i]! += sample * gainLeft
    right[from + i]! += sample * gainRight
  }
}
