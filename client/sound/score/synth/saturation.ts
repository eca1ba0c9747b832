import type { Tape } from './tape.ts'

/**
 * Warmth: a soft bend that leaves small signals alone and rounds large ones, with a little of the second
 * harmonic when `even` is above 0. `drive` from 0.1 (hardly) to 4 (much). Peaks stay within ±1.
 */
export function warm(value: number, drive: number, even = 0): number {
  const bent = Math.tanh(drive * value + even) - Math.tanh(even)
  return bent / Math.tanh(drive + even)
}

export function warmTape(tape: Tape, drive: number, even = 0): void {
  for (const channel of [tape.left, tape.right]) {
    for (let i = 0; i < channel.length; i++) channel[i] = warm(channel[i]!, drive, even)
  }
}
