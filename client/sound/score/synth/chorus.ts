import type { Tape } from './tape.ts'

const DELAY_MS = 14

/**
 * Widens a tape in place: each channel with a copy of itself whose delay sways, the two in opposite ways.
 * @param depthMs how far the delay sways to either side
 * @param hz how often; a whole number of sways should fit the loop when it is heard as one
 */
export function chorus(tape: Tape, depthMs: number, hz: number, mix: number): void {
  sway(tape.left, tape.rate, depthMs, hz, 0, mix)
  sway(tape.right, tape.rate, depthMs, hz, 0.5, mix)
}

function sway(
  channel: Float32Array,
  rate: number,
  depthMs: number,
  hz: number,
  phase: number,
  mix: number,
): void {
  const dry = channel.slice()
  const step = (2 * Math.PI * hz) / rate
  for (let i = 0; i < channel.length; i++) {
    const delay = ((DELAY_MS + depthMs * Math.sin(step * i + 2 * Math.PI * phase)) * rate) / 1000
    const at = i - delay
    const whole = Math.floor(at)
    const part = at - whole
    const before = whole >= 0 ? dry[whole]! : 0
    const after = whole + 1 >= 0 ? dry[whole + 1]! : 0
    channel[i] = dry[i]! * (1 - 0.5 * mix) + mix * (before + (after - before) * part)
  }
}
