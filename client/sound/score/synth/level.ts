import { audibleFrames, blockStandingVoltage } from './finish.ts'
import { loudness } from './loudness.ts'

type Channel = Float32Array<ArrayBuffer>

/** Share of the ceiling up to which nothing is bent. */
const STRAIGHT = 0.6

/**
 * Brings a sound to a loudness (LUFS), rounds what stands above the ceiling, and cuts it where nothing can be
 * heard any more. One channel is taken to be heard from both sides. Silence stays as it is.
 * @param ceiling highest peak, 0 to 1
 */
export function levelled(
  channels: readonly Channel[],
  rate: number,
  lufs: number,
  ceiling: number,
): Channel[] {
  const heard = channels.length === 1 ? [channels[0]!, channels[0]!] : channels
  const gain = 10 ** ((lufs - loudness(heard, rate)) / 20)
  if (!Number.isFinite(gain)) return [...channels]
  for (const channel of channels) {
    for (let i = 0; i < channel.length; i++) channel[i] = rounded(channel[i]! * gain, ceiling)
    blockStandingVoltage(channel, rate)
  }
  const frames = audibleFrames(channels)
  return channels.map((channel) => channel.slice(0, frames))
}

/** Straight up to its knee, then bending towards the ceiling without ever reaching it. */
function rounded(value: number, ceiling: number): number {
  const knee = STRAIGHT * ceiling
  const over = Math.abs(value) - knee
  if (over <= 0) return value
  return Math.sign(value) * (knee + (ceiling - knee) * Math.tanh(over / (ceiling - knee)))
}
