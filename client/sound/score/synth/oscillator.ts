/**
 * Oscillators without audible aliasing: each call gives the next sample in −1 to 1 at the frequency asked for.
 * Corners are rounded by polyBLEP (Välimäki and Huovilainen, "Antialiasing Oscillators in Subtractive
 * Synthesis", IEEE Signal Processing Magazine 24(2), 2007).
 */
export type Oscillator = (hz: number) => number

export function sawtooth(rate: number, phase = 0): Oscillator {
  let turns = phase
  return (hz) => {
    const step = hz / rate
    const value = 2 * turns - 1 - roundedCorner(turns, step)
    turns += step
    if (turns >= 1) turns -= 1
    return value
  }
}

/** @param width share of a turn that is high, 0 to 1 */
export function pulse(rate: number, width: number, phase = 0): Oscillator {
  let turns = phase
  return (hz) => {
    const step = hz / rate
    const fall = turns - width
    const value =
      (turns < width ? 1 : -1) + roundedCorner(turns, step) - roundedCorner(fall < 0 ? fall + 1 : fall, step)
    turns += step
    if (turns >= 1) turns -= 1
    return value - (2 * width - 1)
  }
}

/** What to take from a step of height 2 at the beginning of a turn so that it stays below half the sample rate. */
function roundedCorner(turns: number, step: number): number {
  if (turns < step) {
    const after = turns / step
    return after + after - after * after - 1
  }
  if (turns > 1 - step) {
    const before = (turns - 1) / step
    return before * before + before + before + 1
  }
  return 0
}
