import type { Detail } from './carve.ts'
import { EVERYONE, type Features } from './head.ts'

/**
 * The faces the audience is drawn from; an attendee's lies between two of a kind. The order is known to whoever
 * draws them: four of women and four of men, each from young to old.
 */
export const FACES: readonly Features[] = [
  { ...EVERYONE, lips: 1.05, nose: 0.94, jaw: 0.96, brow: 0.8, chin: 0.92 },
  { ...EVERYONE, width: 1.03, cheek: 1.25, lips: 1.25, nose: 1.14, neck: 0.98, brow: 0.85, length: 0.97 },
  { ...EVERYONE, width: 0.985, jaw: 0.93, lips: 0.95, nose: 1.0, chin: 0.85, brow: 0.9, length: 1.03 },
  { ...EVERYONE, jaw: 1.0, lips: 0.72, nose: 1.12, brow: 0.95, neck: 0.98, age: 1 },
  {
    ...EVERYONE,
    width: 1.02,
    jaw: 1.09,
    chin: 1.18,
    brow: 1.35,
    lips: 0.85,
    nose: 1.1,
    neck: 1.08,
    length: 1.03,
  },
  {
    ...EVERYONE,
    width: 1.03,
    jaw: 1.04,
    chin: 1.1,
    brow: 1.2,
    lips: 1.2,
    nose: 1.28,
    neck: 1.06,
    cheek: 1.1,
  },
  {
    ...EVERYONE,
    width: 0.985,
    jaw: 0.99,
    chin: 1.02,
    brow: 1.25,
    lips: 0.8,
    nose: 1.02,
    neck: 1.02,
    length: 1.06,
  },
  { ...EVERYONE, width: 1.015, jaw: 1.1, chin: 1.12, brow: 1.45, lips: 0.66, nose: 1.25, neck: 1.08, age: 1 },
]

export const DETAILS: Readonly<Record<'near' | 'far', Detail>> = {
  near: { body: 1660, head: 980, hand: 172, shoes: 104, columns: 'fine', rows: 9, glasses: true },
  far: { body: 300, head: 112, hand: 22, shoes: 24, columns: 'coarse', rows: 4, glasses: false },
}
