import { warm } from './saturation.ts'
import { StateVariableFilter } from './svf.ts'
import type { Tape } from './tape.ts'

/** A tape echo: each repeat darker, thinner and on the other side. */
export interface Echo {
  readonly seconds: number
  /** Share of each repeat that goes round again, 0 to 0.9. */
  readonly feedback: number
  readonly lowCutHz: number
  readonly highCutHz: number
  readonly wet: number
}

/** Adds the echo to a tape, in place: the first repeat on the left, the next on the right, and so on. */
export function addEcho(tape: Tape, echo: Echo): void {
  const { left, right, rate } = tape
  const length = Math.max(1, Math.round(echo.seconds * rate))
  const leftLine = new Float32Array(length)
  const rightLine = new Float32Array(length)
  const leftTone = tone(echo, rate)
  const rightTone = tone(echo, rate)
  let place = 0
  for (let i = 0; i < left.length; i++) {
    const fromLeft = leftLine[place]!
    const fromRight = rightLine[place]!
    const middle = 0.5 * (left[i]! + right[i]!)
    leftLine[place] = leftTone(warm(middle + echo.feedback * fromRight, 0.6))
    rightLine[place] = rightTone(warm(fromLeft, 0.4))
    place = place + 1 === length ? 0 : place + 1
    left[i]! += echo.wet * fromLeft
    right[i]! += echo.wet * fromRight
  }
}

function tone(echo: Echo, rate: number): (input: number) => number {
  const low = new StateVariableFilter(rate, echo.lowCutHz, 0.7)
  const high = new StateVariableFilter(rate, echo.highCutHz, 0.6)
  return (input) => {
    low.run(input)
    high.run(low.high)
    return high.low
  }
}
