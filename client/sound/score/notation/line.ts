import { type Meter, played, WRITTEN_BEATS } from './meter.ts'

/**
 * A line of music, written a measure at a time between bars (`|`), each measure so many cells of equal length:
 *
 *     'x . . x  . . x .  . . x .  X . o .'      hits: x plain, X strong, o soft
 *     'F2 - . C3  . . . .  Ab2 - - -  . . . .'  pitches by name
 *     '0 . 1 . 2 . 3 .'                         voices of the chord from below; 4 of four is voice 0 an octave up
 *
 * `.` is a rest and `-` holds what came before. A `!` after a cell makes it strong, a `?` soft.
 */
export interface LineNote {
  /** In beats from the beginning of the line. */
  readonly at: number
  /** In beats. */
  readonly length: number
  /** What stood in the cell, without its accent. */
  readonly cell: string
  /** 0 to 1. */
  readonly velocity: number
}

const PLAIN = 0.75
const STRONG = 1
const SOFT = 0.45
const HITS: Readonly<Record<string, number>> = { x: PLAIN, X: STRONG, o: SOFT }

interface Cell {
  readonly at: number
  readonly length: number
  readonly written: string
}

/** A line of one or more measures as notes of a run's meter. */
export function line(written: string, meter: Meter): LineNote[] {
  const cells = written.split('|').flatMap((measure, index) => measureCells(measure, index, meter))
  const notes: LineNote[] = []
  cells.forEach((cell, index) => {
    if (cell.written === '.' || cell.written === '-') return
    let length = cell.length
    for (let next = index + 1; cells[next]?.written === '-'; next++) length += cells[next]!.length
    const { name, velocity } = accent(cell.written)
    notes.push({ at: cell.at, length, cell: name, velocity })
  })
  return notes
}

function measureCells(written: string, measure: number, meter: Meter): Cell[] {
  const cells = written.trim().split(/\s+/)
  if (cells.length % WRITTEN_BEATS !== 0) {
    throw new Error(`"${written.trim()}": ${cells.length} cells do not make four equal beats`)
  }
  const length = WRITTEN_BEATS / cells.length
  const from = measure * meter.beats
  return played(cells, meter).map((cell, index) => ({ at: from + index * length, length, written: cell }))
}

function accent(cell: string): { name: string; velocity: number } {
  if (cell.endsWith('!')) return { name: cell.slice(0, -1), velocity: STRONG }
  if (cell.endsWith('?')) return { name: cell.slice(0, -1), velocity: SOFT }
  return { name: cell, velocity: HITS[cell] ?? PLAIN }
}

/** Cells spread evenly over a measure, whatever their number: five or seven against its four beats. */
export const evenly = (...cells: readonly string[]): string => {
  const holds = Array.from({ length: WRITTEN_BEATS - 1 }, () => '-')
  return cells.flatMap((cell) => [cell, ...(cell === '.' ? holds.map(() => '.') : holds)]).join(' ')
}

/** A figure of any number of sixteenths going round over `measures`, without regard for where they begin. */
export function goingRound(figure: string, measures: number): string {
  const cells = figure.trim().split(/\s+/)
  const bars = Array.from({ length: measures }, (_, measure) =>
    Array.from({ length: 16 }, (_, step) => cells[(measure * 16 + step) % cells.length]).join(' '),
  )
  return bars.join(' | ')
}
