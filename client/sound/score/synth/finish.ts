import { ease } from './envelope.ts'
import type { Tape } from './tape.ts'

const DC_HZ = 12
const FADE_SECONDS = 0.25
/** Below 1/20,000 nothing can be heard under a score. */
const SILENCE = 5e-5

/** Takes out what stands still and lets the end fade to nothing, in place, so that a clip may begin and end anywhere. */
export function finish(tape: Tape): void {
  for (const channel of [tape.left, tape.right]) {
    blockStandingVoltage(channel, tape.rate)
    fadeEnd(channel, tape.rate)
  }
}

/** A one-pole high-pass below hearing, in place. */
export function blockStandingVoltage(channel: Float32Array, rate: number): void {
  const keep = Math.exp((-2 * Math.PI * DC_HZ) / rate)
  let before = 0
  let out = 0
  for (let i = 0; i < channel.length; i++) {
    const value = channel[i]!
    out = keep * out + value - before
    before = value
    channel[i] = out
  }
}

function fadeEnd(channel: Float32Array, rate: number): void {
  const frames = Math.min(channel.length, Math.round(FADE_SECONDS * rate))
  for (let i = 1; i <= frames; i++) channel[channel.length - i]! *= ease(i - 1, frames)
}

/** Frames up to the last that can be heard. */
export function audibleFrames(channels: readonly Float32Array[]): number {
  let last = channels[0]!.length
  while (last > 1 && channels.every((channel) => Math.abs(channel[last - 1]!) < SILENCE)) last--
  return last
}
