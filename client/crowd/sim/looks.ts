import { seeded } from '#shared/units/random.ts'

/** What follows from a person's seed and from nothing else. */
export interface Looks {
  /** Which wardrobe's figure, 0 to 2. */
  readonly wardrobe: number
  /** Which of the figure's two hair styles, 1 or 2. */
  readonly coiffure: 1 | 2
  /** Linear light. */
  readonly hair: readonly [number, number, number]
  readonly lot: number
  readonly height: number
  readonly width: number
  /** Ways to rest the hands, as indices into the manners. */
  readonly sitting: number
  readonly standing: number
  /** Claps a second, and where in the first clap they start. */
  readonly clapRate: number
  readonly clapPhase: number
}

const HAIR = [
  [0.008, 0.0065, 0.006],
  [0.01, 0.008, 0.007],
  [0.024, 0.013, 0.008],
  [0.045, 0.023, 0.012],
  [0.085, 0.054, 0.03],
  [0.15, 0.143, 0.137],
  [0.085, 0.08, 0.078],
] as const

export function looksOf(seed: number, manners: { sitting: number; standing: number }): Looks {
  const random = seeded(seed)
  return {
    wardrobe: random.whole(0, 2),
    coiffure: random.next() < 0.5 ? 1 : 2,
    hair: random.pick(HAIR),
    lot: random.next(),
    height: 0.965 + 0.06 * random.next(),
    width: 0.95 + 0.12 * random.next(),
    sitting: random.whole(0, manners.sitting - 1),
    standing: random.whole(0, manners.standing - 1),
    clapRate: 2.9 + 0.9 * random.next(),
    clapPhase: random.next(),
  }
}
