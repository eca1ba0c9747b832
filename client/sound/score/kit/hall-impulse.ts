import { equalise } from '../synth/biquad.ts'
import { finish } from '../synth/finish.ts'
import { reverberate } from '../synth/reverb.ts'
import { blankTape, SAMPLE_RATE } from '../synth/tape.ts'
import type { Piece } from './piece.ts'

const SECONDS = 1.9

/** How a long dark hall of stone, cloth and people answers a clap: short, and without edge. */
export const hallImpulse: Piece = () => {
  const tape = blankTape(SECONDS, SAMPLE_RATE)
  tape.left[0] = 1
  tape.right[0] = 1
  reverberate(tape, {
    seconds: 1.5,
    dampHz: 2400,
    lowCutHz: 110,
    preDelay: 0.018,
    size: 1.15,
    wet: 1,
    dry: 0,
  })
  equalise(tape, [{ kind: 'high-shelf', hz: 4500, gain: -5 }])
  finish(tape)
  return [tape.left, tape.right]
}
