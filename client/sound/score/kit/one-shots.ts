import { ease } from '../synth/envelope.ts'
import { finish } from '../synth/finish.ts'
import { pinkNoise, wander } from '../synth/noise.ts'
import { type Room, reverberate } from '../synth/reverb.ts'
import { StateVariableFilter } from '../synth/svf.ts'
import { blankTape, SAMPLE_RATE, scaleTape, type Tape } from '../synth/tape.ts'
import { BOWL, GLASS } from '../voices/bodies.ts'
import { boom } from '../voices/boom.ts'
import { riser } from '../voices/riser.ts'
import { struckBody } from '../voices/struck-body.ts'
import type { Piece } from './piece.ts'

/** The sounds a run may call for. They fit any key: fifths and octaves, or no pitch at all. */

const WIDE: Room = {
  seconds: 3,
  dampHz: 4200,
  lowCutHz: 160,
  preDelay: 0.02,
  size: 1.3,
  wet: 0.5,
  dry: 0.8,
}

const PEAK = 0.7

/** Three notes of glass and a bowl: please be seated. */
export const chime: Piece = (random) => {
  const tape = blankTape(5, SAMPLE_RATE)
  const notes = [
    { at: 0.01, hz: 880, pan: -0.4 },
    { at: 0.34, hz: 1318.5, pan: 0.1 },
    { at: 0.68, hz: 1760, pan: 0.45 },
  ]
  for (const note of notes) struckBody(GLASS)({ ...note, length: 3, velocity: 0.6 }, tape, random)
  struckBody(BOWL)({ at: 0.01, hz: 440, length: 4, velocity: 0.3, pan: 0 }, tape, random)
  return mastered(tape, WIDE)
}

/** Four seconds of something coming nearer; it ends where a light or a model begins. */
export const swell: Piece = (random) => {
  const tape = blankTape(5.5, SAMPLE_RATE)
  const tone = { at: 0, length: 4, velocity: 0.8 }
  riser(160, 3600, 1.2)({ ...tone, hz: 1, pan: -0.5 }, tape, random)
  riser(220, 5200, 1.6)({ ...tone, hz: 1, pan: 0.5 }, tape, random)
  return mastered(tape, WIDE)
}

/** One blow, from under the floor. */
export const impact: Piece = (random) => {
  const tape = blankTape(4.5, SAMPLE_RATE)
  boom(2.8, 0.7)({ at: 0.001, hz: 41, length: 3, velocity: 0.9, pan: 0 }, tape, random)
  return mastered(tape, { ...WIDE, lowCutHz: 80 })
}

/** A gust that crosses the hall in eight seconds. */
export const wind: Piece = (random) => {
  const seconds = 8
  const tape = blankTape(seconds, SAMPLE_RATE)
  const channels = [tape.left, tape.right]
  channels.forEach((channel, side) => {
    const air = pinkNoise(random)
    const gust = wander(random, 0.9, SAMPLE_RATE)
    const low = new StateVariableFilter(SAMPLE_RATE)
    const whistle = new StateVariableFilter(SAMPLE_RATE)
    for (let i = 0; i < channel.length; i++) {
      const time = i / SAMPLE_RATE
      const crossing = side === 0 ? 3.2 : 4.4
      const near = ease(time, crossing) * (1 - ease(time - crossing, seconds - crossing - 0.05))
      const force = near * (0.75 + 0.25 * gust())
      if (i % 32 === 0) {
        low.tune(220 + 900 * force, 0.8)
        whistle.tune(500 + 1100 * force, 6)
      }
      const next = air()
      low.run(next)
      whistle.run(next)
      channel[i] = force * (low.low + 0.12 * whistle.band)
    }
  })
  return mastered(tape, { ...WIDE, wet: 0.25 })
}

function mastered(tape: Tape, room: Room) {
  reverberate(tape, room)
  finish(tape)
  let peak = 0
  for (const channel of [tape.left, tape.right]) {
    for (const value of channel) peak = Math.max(peak, Math.abs(value))
  }
  scaleTape(tape, PEAK / Math.max(peak, 1e-6))
  return [tape.left, tape.right]
}
