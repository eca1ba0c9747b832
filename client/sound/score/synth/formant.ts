import { StateVariableFilter } from './svf.ts'

/** The resonances of a mouth: centre in Hz, width in Hz, level. */
interface Formant {
  readonly hz: number
  readonly width: number
  readonly level: number
}

export type Vowel = 'a' | 'o' | 'u' | 'e' | 'i'

/** Alto and tenor between them, rounded; after the tables of Csound's manual (Appendix D, formant values). */
const VOWELS: Readonly<Record<Vowel, readonly Formant[]>> = {
  a: formants([730, 1120, 2600, 3250], [1, 0.55, 0.09, 0.06]),
  o: formants([430, 800, 2600, 3100], [1, 0.4, 0.06, 0.04]),
  u: formants([330, 640, 2500, 3100], [1, 0.22, 0.03, 0.02]),
  e: formants([420, 1700, 2550, 3200], [1, 0.32, 0.2, 0.07]),
  i: formants([300, 2000, 2700, 3300], [1, 0.22, 0.16, 0.08]),
}

function formants(hertz: readonly number[], levels: readonly number[]): Formant[] {
  return hertz.map((hz, i) => ({ hz, width: 60 + hz * 0.045, level: levels[i]! }))
}

/**
 * A mouth that shapes what comes in, moving from one vowel to another: `shape` 0 is the first, 1 the second.
 * Retunes each 32 samples.
 */
export function mouth(from: Vowel, to: Vowel, rate: number): (input: number, shape: number) => number {
  const first = VOWELS[from]
  const second = VOWELS[to]
  const filters = first.map(() => new StateVariableFilter(rate))
  const levels = new Float64Array(first.length)
  let until = 0
  return (input, shape) => {
    if (until-- <= 0) {
      until = 31
      filters.forEach((filter, i) => {
        const hz = between(first[i]!.hz, second[i]!.hz, shape)
        const width = between(first[i]!.width, second[i]!.width, shape)
        filter.tune(hz, hz / width)
        levels[i] = (between(first[i]!.level, second[i]!.level, shape) * width) / hz
      })
    }
    let sum = 0
    for (let i = 0; i < filters.length; i++) {
      const filter = filters[i]!
      filter.run(input)
      sum += filter.band * levels[i]!
    }
    return sum
  }
}

const between = (a: number, b: number, mix: number): number => a + (b - a) * mix
