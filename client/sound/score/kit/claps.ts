import type { Random } from '#shared/units/random.ts'
import { struck } from '../synth/envelope.ts'
import { levelled } from '../synth/level.ts'
import { whiteNoise } from '../synth/noise.ts'
import { StateVariableFilter } from '../synth/svf.ts'
import { SAMPLE_RATE } from '../synth/tape.ts'
import type { Piece } from './piece.ts'

const SECONDS = 5
const LUFS = -23

/** Somebody clapping: the pitch of their hands, how fast and how evenly, how near. */
interface Clapper {
  readonly hz: number
  readonly width: number
  readonly period: number
  readonly uneven: number
  readonly level: number
}

/**
 * Some seconds of so many people clapping, each in their own time, as a loop: what rings past its end rings on at
 * its beginning. Hands ring between 700 Hz (cupped) and 2.6 kHz (flat) and clap two to five times a second
 * (Repp, "The sound of two hands clapping", JASA 81(4), 1987).
 */
export const claps =
  (people: number): Piece =>
  (random) => {
    const loop = new Float32Array(SECONDS * SAMPLE_RATE)
    for (let i = 0; i < people; i++) addClapper(loop, somebody(random), random)
    return levelled([loop], SAMPLE_RATE, LUFS, 0.9)
  }

function somebody(random: Random): Clapper {
  return {
    hz: 700 + 1900 * random.next() ** 1.3,
    width: 0.9 + 1.4 * random.next(),
    period: 0.2 + 0.16 * random.next() + 0.1 * random.next(),
    uneven: 0.02 + 0.05 * random.next(),
    level: 0.35 + 0.65 * random.next() ** 2,
  }
}

function addClapper(loop: Float32Array, clapper: Clapper, random: Random): void {
  const claps = Math.round(SECONDS / clapper.period)
  const start = random.next() * SECONDS
  for (let clap = 0; clap < claps; clap++) {
    const at = start + (clap * SECONDS) / claps + clapper.uneven * (random.next() * 2 - 1)
    addClap(loop, at, clapper, clapper.level * (0.7 + 0.3 * random.next()), random)
  }
}

function addClap(loop: Float32Array, at: number, clapper: Clapper, level: number, random: Random): void {
  const noise = whiteNoise(random)
  const palms = new StateVariableFilter(
    SAMPLE_RATE,
    clapper.hz * (0.96 + 0.08 * random.next()),
    clapper.width,
  )
  const skin = new StateVariableFilter(SAMPLE_RATE, 5200, 0.7)
  const from = Math.round(at * SAMPLE_RATE) + loop.length
  const frames = Math.round(0.06 * SAMPLE_RATE)
  for (let i = 0; i < frames; i++) {
    const time = i / SAMPLE_RATE
    const next = noise()
    palms.run(next)
    skin.run(next)
    const value = palms.band * struck(time, 0.05) + 0.3 * skin.high * struck(time, 0.012)
    loop[(from + i) % loop.length]! += level * value
  }
}
