const TAPS = 12
const BETWEEN = [0.25, 0.5, 0.75]

/**
 * Highest level a reconstruction reaches, between the samples too, in dB (ITU-R BS.1770-5, annex 2, by windowed
 * sinc at four times the rate). Looks only where samples come near the highest.
 */
export function truePeak(channels: readonly Float32Array[]): number {
  let peak = 0
  for (const channel of channels) {
    for (const value of channel) peak = Math.max(peak, Math.abs(value))
  }
  const near = peak * 0.7
  for (const channel of channels) {
    for (let i = TAPS; i < channel.length - TAPS; i++) {
      if (Math.abs(channel[i]!) < near) continue
      for (const part of BETWEEN) peak = Math.max(peak, Math.abs(between(channel, i, part)))
    }
  }
  return 20 * Math.log10(peak)
}

function between(channel: Float32Array, index: number, part: number): number {
  let sum = 0
  for (let tap = 1 - TAPS; tap <= TAPS; tap++) {
    const distance = part - tap
    const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / (TAPS + 1))
    sum += channel[index + tap]! * window * (Math.sin(Math.PI * distance) / (Math.PI * distance))
  }
  return sum
}
