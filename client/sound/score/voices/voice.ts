import type { Random } from '#shared/units/random.ts'
import type { Tape } from '../synth/tape.ts'

/** One note as it is played. */
interface Tone {
  /** Seconds from the beginning of the tape. */
  readonly at: number
  /** Seconds it is held; what rings after that is the instrument's affair. */
  readonly length: number
  readonly hz: number
  /** 0 to 1. */
  readonly velocity: number
  /** −1 left to 1 right. */
  readonly pan: number
}

/** An instrument: adds one note to a tape. Full velocity comes out at a peak of about 1. */
export type Voice = (tone: Tone, tape: Tape, random: Random) => void
