import { pitchClass } from './pitch.ts'

/** A chord as written on a lead sheet, taken apart. */
export interface Chord {
  readonly symbol: string
  /** Pitch class of the root, 0 to 11. */
  readonly root: number
  /** Pitch class the bass plays: the root, or what stands after the slash. */
  readonly bass: number
  /** Pitch classes from the root upwards. */
  readonly tones: readonly number[]
}

/** Semitones above the root. The fifth is third in each list: it is the first to be left out. */
const QUALITIES: Readonly<Record<string, readonly number[]>> = {
  '': [0, 4, 7],
  '5': [0, 7],
  '6': [0, 4, 7, 9],
  '69': [0, 4, 7, 9, 14],
  add9: [0, 4, 7, 14],
  maj7: [0, 4, 7, 11],
  maj9: [0, 4, 7, 11, 14],
  'maj7#11': [0, 4, 7, 11, 18],
  m: [0, 3, 7],
  m6: [0, 3, 7, 9],
  m7: [0, 3, 7, 10],
  m9: [0, 3, 7, 10, 14],
  m11: [0, 3, 7, 10, 17],
  madd9: [0, 3, 7, 14],
  sus2: [0, 2, 7],
  sus4: [0, 5, 7],
  '7sus4': [0, 5, 7, 10],
  '9sus4': [0, 5, 7, 10, 14],
  '7sus4b9': [0, 5, 7, 10, 13],
}

const SYMBOL = /^([A-G][#b]?)([^/]*)(?:\/([A-G][#b]?))?$/

export function chord(symbol: string): Chord {
  const match = SYMBOL.exec(symbol)
  const intervals = match ? QUALITIES[match[2] ?? ''] : undefined
  if (!match || !intervals) throw new Error(`"${symbol}": expected a chord such as Fm9 or Dbmaj7/F`)
  const root = pitchClass(match[1]!)
  return {
    symbol,
    root,
    bass: match[3] ? pitchClass(match[3]) : root,
    tones: intervals.map((interval) => (root + interval) % 12),
  }
}

/** Chords as they follow each other, one a measure: `'Fm9 | Dbmaj9 | Bbm9 | C7sus4'`. */
export const progression = (written: string): readonly Chord[] =>
  written.split('|').map((symbol) => chord(symbol.trim()))
