import { struck } from '../synth/envelope.ts'
import { type Mode, strike } from '../synth/modal.ts'
import { whiteNoise } from '../synth/noise.ts'
import { StateVariableFilter } from '../synth/svf.ts'
import { addSound } from '../synth/tape.ts'
import type { Voice } from './voice.ts'

export interface Body {
  /** How it rings at a fundamental of 261 Hz; higher notes ring shorter, lower ones longer. */
  readonly modes: readonly Mode[]
  /** Time of the blow in seconds at full velocity: 0.0001 metal on metal, 0.002 felt. A soft blow takes longer. */
  readonly blow: number
  /** The noise of the blow: its level, its band in Hz and its seconds. */
  readonly knock: { readonly level: number; readonly hz: number; readonly seconds: number }
  /** Seconds until a note that is let go has fallen silent; none lets it ring. */
  readonly damped?: number
  /** How much of the pitch's power the time of ringing loses: 0 the same for all, 1 halved an octave higher. */
  readonly shortening: number
}

/** Whatever is struck and rings: piano strings, glass, tines, wood, bowls. */
export const struckBody =
  (body: Body): Voice =>
  (tone, tape, random) => {
    const stretch = (261 / tone.hz) ** body.shortening
    const modes = body.modes.map((mode) => ({
      ratio: mode.ratio * (1 + 0.0006 * (random.next() - 0.5)),
      level: mode.level,
      seconds: mode.seconds * stretch,
    }))
    const ringing = strike(tone.hz, modes, body.blow / (0.3 + 0.7 * tone.velocity), tape.rate)
    const longest = Math.max(...modes.map((mode) => mode.seconds))
    const seconds = body.damped === undefined ? longest : Math.min(longest, tone.length + body.damped)
    const release = body.damped === undefined ? 0 : body.damped
    const noise = whiteNoise(random)
    const band = new StateVariableFilter(tape.rate, body.knock.hz, 1.2)
    addSound(tape, tone.at, seconds, tone.pan, (index) => {
      const time = index / tape.rate
      band.run(noise())
      const knock = body.knock.level * band.band * struck(time, body.knock.seconds)
      const letGo = time - tone.length
      const level = release > 0 && letGo > 0 ? Math.exp((-6.9078 * letGo) / release) : 1
      return tone.velocity * (ringing() * level + knock)
    })
  }
