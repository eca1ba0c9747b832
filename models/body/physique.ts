import type { Build } from '../../shared/garment/catalogue.ts'

/**
 * What flesh a build has, as factors on the sections of a slender woman of 1.80 m (bust 82.5, waist 60.5,
 * hip 88.5 cm), unless said otherwise.
 */
export interface Physique {
  readonly bust: number
  readonly waist: number
  readonly hip: number
  /** Depth of the trunk over its width, in the same places. */
  readonly chestDepth: number
  readonly waistDepth: number
  /** 0 for none. */
  readonly breast: number
  readonly pectoral: number
  readonly buttock: number
  readonly belly: number
  /** Height of the trapezius beside the neck. */
  readonly trapezius: number
  readonly deltoid: number
  readonly upperArm: number
  readonly forearm: number
  readonly hand: number
  readonly thigh: number
  readonly calf: number
  readonly ankle: number
  readonly foot: number
  readonly neck: number
}

const SLENDER: Physique = {
  bust: 1,
  waist: 1,
  hip: 1,
  chestDepth: 1,
  waistDepth: 1,
  breast: 1,
  pectoral: 0,
  buttock: 1,
  belly: 0,
  trapezius: 1,
  deltoid: 1,
  upperArm: 0.92,
  forearm: 0.95,
  hand: 1,
  thigh: 1,
  calf: 1,
  ankle: 1,
  foot: 1,
  neck: 0.93,
}

export const PHYSIQUES: Readonly<Record<Build, Physique>> = {
  willow: SLENDER,
  reed: {
    ...SLENDER,
    bust: 1.11,
    waist: 1.13,
    hip: 1.02,
    chestDepth: 1.02,
    waistDepth: 0.95,
    breast: 0,
    pectoral: 0.7,
    buttock: 0.8,
    trapezius: 1.14,
    deltoid: 1.12,
    upperArm: 1.04,
    forearm: 1.08,
    hand: 1.12,
    thigh: 1.02,
    calf: 1.05,
    ankle: 1.08,
    foot: 1.1,
    neck: 1.1,
  },
  oak: {
    ...SLENDER,
    bust: 1.24,
    waist: 1.36,
    hip: 1.15,
    chestDepth: 1.1,
    waistDepth: 1.06,
    breast: 0,
    pectoral: 1,
    buttock: 0.9,
    belly: 0.7,
    trapezius: 1.35,
    deltoid: 1.3,
    upperArm: 1.24,
    forearm: 1.24,
    hand: 1.2,
    thigh: 1.16,
    calf: 1.18,
    ankle: 1.18,
    foot: 1.16,
    neck: 1.26,
  },
  peony: {
    ...SLENDER,
    bust: 1.13,
    waist: 1.22,
    hip: 1.17,
    chestDepth: 1.04,
    waistDepth: 1.06,
    breast: 1.32,
    buttock: 1.12,
    belly: 0.3,
    upperArm: 1.07,
    forearm: 1.05,
    hand: 0.96,
    thigh: 1.18,
    calf: 1.12,
    ankle: 1.08,
    foot: 0.98,
    neck: 0.98,
  },
}
