import type { RecordMessage } from '#shared/protocol/record-message.ts'
import type { Ms } from '#shared/units/units.ts'

/**
 * How the applause of a night ran. Counts up to a moment grow evenly within a second, so that they have a value at
 * every moment and their difference over any span is what was given in it.
 */
export interface ApplauseCurve {
  /** Of the whole house. */
  clapsBy(wall: Ms): number
  heartsBy(wall: Ms): number
  /** Claps a second at a moment: of the whole house, and of the gallery told of. */
  rateAt(wall: Ms): number
  rateHereAt(wall: Ms): number
  /** Whether the gallery told of stood for an ovation. */
  stoodAt(wall: Ms): boolean
}

/** Applause at a moment is what was given around it, in milliseconds before and after: hands do not stop at once. */
const BEFORE_MS = 800
const AFTER_MS = 400
/** Nobody sits down between two seconds of one ovation. */
const STANDS_S = 2

export function curveOf({ since, applause }: RecordMessage): ApplauseCurve {
  const seconds = applause.map(([second]) => second)
  const claps = sumsOf(applause.map((row) => row[1]))
  const hearts = sumsOf(applause.map((row) => row[2]))
  const here = sumsOf(applause.map((row) => row[3]))

  /** Counts by a moment: all of the seconds that are over, and a share of the one that is on. */
  const by = (sums: Float64Array, wall: number): number => {
    const t = (wall - since) / 1000
    const row = rowsBefore(seconds, Math.floor(t))
    const on = seconds[row] === Math.floor(t) ? (sums[row + 1]! - sums[row]!) * (t - Math.floor(t)) : 0
    return sums[row]! + on
  }
  const rate = (sums: Float64Array, wall: number): number =>
    ((by(sums, wall + AFTER_MS) - by(sums, wall - BEFORE_MS)) * 1000) / (BEFORE_MS + AFTER_MS)

  return {
    clapsBy: (wall) => by(claps, wall),
    heartsBy: (wall) => by(hearts, wall),
    rateAt: (wall) => rate(claps, wall),
    rateHereAt: (wall) => rate(here, wall),
    stoodAt(wall) {
      const second = Math.floor((wall - since) / 1000)
      for (let row = rowsBefore(seconds, second - STANDS_S); (seconds[row] ?? Infinity) <= second; row++) {
        if (applause[row]![4] === 1) return true
      }
      return false
    },
  }
}

/** Sums of everything before each entry; one more at the end, of all. */
function sumsOf(counts: readonly number[]): Float64Array {
  const sums = new Float64Array(counts.length + 1)
  for (const [index, count] of counts.entries()) sums[index + 1] = sums[index]! + count
  return sums
}

/** How many of the rising seconds lie before one. */
function rowsBefore(seconds: readonly number[], second: number): number {
  let low = 0
  let high = seconds.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (seconds[middle]! < second) low = middle + 1
    else high = middle
  }
  return low
}
