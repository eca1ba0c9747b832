import type { Detail, Person } from './figure.ts'
import { EVERYONE } from './head.ts'
import { CUTS, type Wardrobe } from './wardrobe.ts'

/** Whom the audience is drawn from, by what they wear. */
export const PERSONS: Readonly<Record<Wardrobe, Person>> = {
  blazer: {
    cut: CUTS.blazer,
    features: { ...EVERYONE, lips: 1.05, nose: 0.95 },
    coiffures: ['bob', 'sweep'],
  },
  overcoat: {
    cut: CUTS.overcoat,
    features: {
      ...EVERYONE,
      width: 1.03,
      jaw: 1.08,
      chin: 1.15,
      brow: 1.25,
      lips: 0.85,
      nose: 1.1,
      neck: 1.1,
    },
    coiffures: ['crop', 'shaved'],
  },
  column: {
    cut: CUTS.column,
    features: { ...EVERYONE, width: 0.98, cheek: 1.15, lips: 1.2, nose: 1.08, neck: 0.97 },
    coiffures: ['bun', 'afro'],
  },
}

export const DETAILS: Readonly<Record<'near' | 'far', Detail>> = {
  near: { body: 1080, head: 1080, hair: 330, hand: 150, shoes: 120, arm: [9, 10] },
  far: { body: 204, head: 112, hair: 88, hand: 26, shoes: 24, arm: [4, 5] },
}
