import { struck } from '../synth/envelope.ts'
import { strike } from '../synth/modal.ts'
import { whiteNoise } from '../synth/noise.ts'
import { StateVariableFilter } from '../synth/svf.ts'
import { addSound } from '../synth/tape.ts'
import type { Voice } from './voice.ts'

const BLADES = [
  { ratio: 1, level: 0.5, seconds: 0.09 },
  { ratio: 1.43, level: 0.42, seconds: 0.07 },
  { ratio: 2.11, level: 0.3, seconds: 0.05 },
  { ratio: 2.87, level: 0.2, seconds: 0.035 },
]

/** Tailor's shears: blades that slide and then meet. `hz` is the pitch of the steel. */
export const snip: Voice = (tone, tape, random) => {
  const noise = whiteNoise(random)
  const slide = new StateVariableFilter(tape.rate, 5200, 1.6)
  const gap = 0.022 + 0.006 * random.next()
  const steel = strike(tone.hz * (0.98 + 0.04 * random.next()), BLADES, 0.00002, tape.rate)
  addSound(tape, tone.at, 0.2, tone.pan, (index) => {
    const time = index / tape.rate
    slide.run(noise())
    const sliding = time < gap ? (time / gap) ** 2 * 0.35 : 0.5 * struck(time - gap, 0.04)
    const meeting = time < gap ? 0 : steel()
    return tone.velocity * (slide.high * sliding + meeting)
  })
}
