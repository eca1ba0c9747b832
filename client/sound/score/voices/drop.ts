import { struck } from '../synth/envelope.ts'
import { addSound } from '../synth/tape.ts'
import type { Voice } from './voice.ts'

/** A drop falling into still water: a bubble whose pitch rises as it closes (van den Doel, ACM TAP 2(4), 2005). */
export const drop: Voice = (tone, tape, random) => {
  const seconds = 0.16 + 0.1 * random.next()
  const rise = 0.5 + 1.1 * random.next()
  let turns = 0
  addSound(tape, tone.at, seconds, tone.pan, (index) => {
    const time = index / tape.rate
    turns += (tone.hz * (1 + rise * (time / seconds) ** 1.5)) / tape.rate
    return 0.9 * tone.velocity * struck(time, seconds) * Math.sin(2 * Math.PI * turns)
  })
}
