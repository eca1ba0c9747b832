/**
 * Pitches by name (`F#2`, `Bb3`) as semitones above C−1, the numbering of MIDI: A4 is 69, C4 is 60. A pitch may
 * carry a fraction, for slides and vibrato.
 */
export type Pitch = number

const LETTERS: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 }
const NAME = /^([A-G])([#b]?)(-?\d)$/

export function pitch(name: string): Pitch {
  const match = NAME.exec(name)
  if (!match) throw new Error(`"${name}": expected a pitch such as F#2 or Bb3`)
  return 12 * (Number(match[3]) + 1) + pitchClass(`${match[1]}${match[2]}`)
}

/** A name without its octave as semitones above C, 0 to 11. */
export function pitchClass(name: string): number {
  const letter = LETTERS[name[0] ?? '']
  if (letter === undefined) throw new Error(`"${name}": expected a letter from A to G`)
  const sign = name[1] === '#' ? 1 : name[1] === 'b' ? -1 : 0
  return (letter + sign + 12) % 12
}

/**
 * How far each pitch class lies from equal temperament, in cents, counted in semitones from the tonic. An empty
 * table is equal temperament.
 */
export interface Tuning {
  readonly tonic: number
  readonly cents: readonly number[]
}

export const EQUAL: Tuning = { tonic: 0, cents: [] }

/** Just intervals over a tonic, each given as a ratio in its octave (1 to 2), in semitone order. */
export function justTuning(tonic: string, ratios: readonly number[]): Tuning {
  const cents = ratios.map((ratio, semitone) => 1200 * Math.log2(ratio) - 100 * semitone)
  return { tonic: pitchClass(tonic), cents }
}

export function hertz(of: Pitch, tuning: Tuning = EQUAL): number {
  const degree = (((Math.round(of) - tuning.tonic) % 12) + 12) % 12
  const cents = tuning.cents[degree] ?? 0
  return 440 * 2 ** ((of - 69 + cents / 100) / 12)
}
