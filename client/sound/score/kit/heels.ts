import { finish } from '../synth/finish.ts'
import { reverberate } from '../synth/reverb.ts'
import { blankTape, SAMPLE_RATE } from '../synth/tape.ts'
import type { Body } from '../voices/struck-body.ts'
import { struckBody } from '../voices/struck-body.ts'
import type { Piece } from './piece.ts'

/** A steel tip on polished stone: little rings, all of it short. */
const TIP: Body = {
  modes: [
    { ratio: 1, level: 0.5, seconds: 0.045 },
    { ratio: 1.83, level: 0.4, seconds: 0.03 },
    { ratio: 2.71, level: 0.3, seconds: 0.022 },
    { ratio: 4.32, level: 0.2, seconds: 0.014 },
  ],
  blow: 0.00012,
  knock: { level: 0.9, hz: 3400, seconds: 0.012 },
  shortening: 0.2,
}

/** The slab under it. */
const STONE: Body = {
  modes: [
    { ratio: 1, level: 0.6, seconds: 0.07 },
    { ratio: 1.62, level: 0.3, seconds: 0.05 },
  ],
  blow: 0.0012,
  knock: { level: 0.5, hz: 500, seconds: 0.03 },
  shortening: 0.2,
}

/** Leather coming down after the heel. */
const SOLE: Body = {
  modes: [{ ratio: 1, level: 0.3, seconds: 0.05 }],
  blow: 0.003,
  knock: { level: 0.8, hz: 1500, seconds: 0.04 },
  shortening: 0,
}

const SECONDS = 0.45
/** Seconds from the heel to the sole. */
const ROLL = 0.072

/** A step in thin heels: the tip, the stone, and the sole after it. */
export const stiletto: Piece = (random) => {
  const tape = blankTape(SECONDS, SAMPLE_RATE)
  const near = 0.92 + 0.16 * random.next()
  const part = { length: 0.1, pan: 0 }
  struckBody(TIP)({ ...part, at: 0.001, hz: 1900 * near, velocity: 0.9 }, tape, random)
  struckBody(STONE)({ ...part, at: 0.001, hz: 210 * near, velocity: 0.55 }, tape, random)
  struckBody(SOLE)(
    { ...part, at: ROLL * (0.85 + 0.3 * random.next()), hz: 260, velocity: 0.28 },
    tape,
    random,
  )
  return closeRoom(tape)
}

/** A step in flat shoes, or none. */
export const flat: Piece = (random) => {
  const tape = blankTape(SECONDS, SAMPLE_RATE)
  const near = 0.9 + 0.2 * random.next()
  const part = { length: 0.1, pan: 0 }
  struckBody(STONE)({ ...part, at: 0.001, hz: 130 * near, velocity: 0.7 }, tape, random)
  struckBody(SOLE)({ ...part, at: 0.002, hz: 220 * near, velocity: 0.5 }, tape, random)
  struckBody(SOLE)({ ...part, at: ROLL, hz: 300 * near, velocity: 0.3 }, tape, random)
  return closeRoom(tape)
}

/** The benches send a little of it back at once. One channel: the hall places it. */
function closeRoom(tape: ReturnType<typeof blankTape>) {
  reverberate(tape, {
    seconds: 0.35,
    dampHz: 4200,
    lowCutHz: 200,
    preDelay: 0.004,
    size: 0.5,
    wet: 0.16,
    dry: 1,
  })
  finish(tape)
  return [tape.left]
}
