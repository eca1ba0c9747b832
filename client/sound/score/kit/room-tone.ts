import { pinkNoise, wander } from '../synth/noise.ts'
import { StateVariableFilter } from '../synth/svf.ts'
import { SAMPLE_RATE } from '../synth/tape.ts'
import { looped } from './looped.ts'
import type { Piece } from './piece.ts'

const SECONDS = 8
const CROSSING_SECONDS = 1.5
/** The mains and its overtones: whole numbers of turns in a loop. */
const HUM = [
  { hz: 50, level: 0.1 },
  { hz: 100, level: 0.05 },
  { hz: 150, level: 0.018 },
  { hz: 300, level: 0.006 },
]

/** An empty hall before anybody speaks: air moving in long ducts, and the lamps. */
export const roomTone: Piece = (random) => {
  const frames = SECONDS * SAMPLE_RATE
  return [0, 1].map((side) => {
    const air = pinkNoise(random)
    const gust = wander(random, 0.4, SAMPLE_RATE)
    const duct = new StateVariableFilter(SAMPLE_RATE, 340, 0.5)
    const far = new StateVariableFilter(SAMPLE_RATE, 2400, 0.5)
    const stretch = new Float32Array(frames + CROSSING_SECONDS * SAMPLE_RATE)
    for (let i = 0; i < stretch.length; i++) {
      const next = air()
      duct.run(next)
      far.run(next)
      const moving = 0.8 + 0.2 * gust()
      stretch[i] = moving * (0.8 * duct.low + 0.09 * far.low)
    }
    return withHum(looped(stretch, frames), side)
  })
}

function withHum(channel: Float32Array<ArrayBuffer>, side: number): Float32Array<ArrayBuffer> {
  for (const { hz, level } of HUM) {
    const step = (2 * Math.PI * hz) / SAMPLE_RATE
    for (let i = 0; i < channel.length; i++) channel[i]! += level * Math.sin(step * i + side * 0.7)
  }
  return channel
}
