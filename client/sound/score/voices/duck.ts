import type { Voice } from './voice.ts'

/**
 * Not a sound but a control: how far the bus that yields to the kick goes down after each of its blows, and how
 * it comes back. Negative, added to a gain of 1.
 * @param depth how far down, 0 to 1
 * @param seconds until it is back
 */
export const duck =
  (depth: number, seconds: number): Voice =>
  (tone, tape) => {
    const { left, right, rate } = tape
    const from = Math.round(tone.at * rate)
    const down = 0.002
    const frames = Math.min(Math.ceil((down + seconds) * rate), left.length - from)
    for (let i = 0; i < frames; i++) {
      const time = i / rate
      const back = Math.max(0, (time - down) / seconds)
      const shape = time < down ? time / down : (0.5 + 0.5 * Math.cos(Math.PI * back)) ** 1.4
      const value = -depth * shape
      left[from + i] = Math.min(left[from + i]!, value)
      right[from + i] = Math.min(right[from + i]!, value)
    }
  }
