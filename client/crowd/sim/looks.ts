import { type Random, seeded } from '#shared/units/random.ts'
import { COIFFURES, type CoiffureName, WARDROBES, type WardrobeName } from './styles.ts'

/** What follows from a person's seed and from nothing else. */
export interface Looks {
  /** Which wardrobe's figure, as an index. */
  readonly wardrobe: number
  /** Which way to wear hair, as an index. */
  readonly coiffure: number
  /** How much beard shows, 0 to 0.9. */
  readonly beard: number
  /** Linear light; the colour of a scarf or a cap where one is worn. */
  readonly hair: Colour
  readonly lot: number
  readonly height: number
  readonly width: number
  /** Metres by which the body is fuller than usual. */
  readonly fullness: number
  /** 0 young, 1 old. */
  readonly age: number
  /** Two faces of a kind, and how far between them. */
  readonly faces: readonly [number, number]
  readonly between: number
  readonly spectacles: boolean
  /** Ways to rest the hands, as indices into the manners. */
  readonly sitting: number
  readonly standing: number
  /** Claps a second, and where in the first clap they start. */
  readonly clapRate: number
  readonly clapPhase: number
  /** Seconds until they get up for an ovation, and how long getting up takes. */
  readonly hesitation: number
  readonly rising: number
}

type Colour = readonly [number, number, number]

const HAIR: readonly Colour[] = [
  [0.008, 0.0065, 0.006],
  [0.01, 0.008, 0.007],
  [0.016, 0.01, 0.007],
  [0.03, 0.016, 0.009],
  [0.05, 0.026, 0.013],
  [0.09, 0.034, 0.013],
  [0.16, 0.1, 0.05],
]
const GREY: readonly Colour[] = [
  [0.3, 0.29, 0.28],
  [0.16, 0.155, 0.15],
  [0.085, 0.08, 0.078],
]
/** Scarves and caps. */
const CLOTHS: readonly Colour[] = [
  [0.42, 0.38, 0.33],
  [0.014, 0.014, 0.017],
  [0.03, 0.042, 0.07],
  [0.09, 0.03, 0.032],
  [0.16, 0.125, 0.09],
]

/** Which faces and what they may wear: two kinds, as far as faces and hair go. */
interface Kind {
  readonly young: readonly number[]
  readonly old: number
  readonly coiffures: readonly CoiffureName[]
  readonly wardrobes: readonly WardrobeName[]
  readonly bearded: number
}

const WOMEN: Kind = {
  young: [0, 1, 2],
  old: 3,
  coiffures: [
    'bob',
    'fringe',
    'waves',
    'long',
    'bun',
    'topknot',
    'tail',
    'afro',
    'coils',
    'parted',
    'crop',
    'scarf',
    'beret',
  ],
  wardrobes: ['blazer', 'column', 'gown', 'knit', 'column'],
  bearded: 0,
}
const MEN: Kind = {
  young: [4, 5, 6],
  old: 7,
  coiffures: [
    'crop',
    'parted',
    'shaved',
    'bare',
    'coils',
    'crop',
    'parted',
    'tail',
    'topknot',
    'afro',
    'beret',
  ],
  wardrobes: ['overcoat', 'blazer', 'knit', 'overcoat'],
  bearded: 0.45,
}

export function looksOf(seed: number, manners: { sitting: number; standing: number }): Looks {
  const random = seeded(seed)
  const kind = random.next() < 0.54 ? WOMEN : MEN
  const age = Math.max(0, random.next() * 1.5 - 0.5)
  const young = random.pick(kind.young)
  const worn = random.pick(kind.coiffures)
  const build = random.next()
  return {
    wardrobe: WARDROBES.indexOf(random.pick(kind.wardrobes)),
    coiffure: COIFFURES.findIndex(({ name }) => name === worn),
    beard: random.next() < kind.bearded ? 0.35 + 0.55 * random.next() : 0,
    hair: hairOf(random, worn, age),
    lot: random.next(),
    height: (kind === MEN ? 0.985 : 0.955) + 0.06 * random.next(),
    width: (kind === MEN ? 1.0 : 0.93) + 0.1 * random.next(),
    // Most are slender, some are broad, a few are full.
    fullness: -0.006 + 0.034 * build * build,
    age,
    ...faceOf(random, kind, young, age),
    spectacles: random.next() < 0.16 + 0.2 * age,
    sitting: random.whole(0, manners.sitting - 1),
    standing: random.whole(0, manners.standing - 1),
    clapRate: 2.9 + 0.9 * random.next(),
    clapPhase: random.next(),
    hesitation: 1.8 * random.next() ** 1.5,
    rising: 0.85 + 0.35 * random.next() + 0.4 * age,
  }
}

function faceOf(random: Random, kind: Kind, young: number, age: number): Pick<Looks, 'faces' | 'between'> {
  if (age > 0) return { faces: [young, kind.old], between: Math.min(1, age * 1.1) }
  return { faces: [young, random.pick(kind.young)], between: random.next() }
}

function hairOf(random: Random, worn: CoiffureName, age: number): Colour {
  const [grown, grey, cloth] = [random.pick(HAIR), random.pick(GREY), random.pick(CLOTHS)]
  if (COIFFURES.find(({ name }) => name === worn)?.cloth) return cloth
  return random.next() < age * 1.3 ? grey : grown
}
