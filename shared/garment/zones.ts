/**
 * What a triangle belongs to: the blue channel of its vertices' colours. Zones of the body are hidden where cloth
 * covers them and shown as skin or as a plain second skin where it does not.
 */
export const ZONES = {
  face: 1,
  /** Scalp and ears are part of the head but not of the face. */
  scalp: 2,
  neck: 3,
  /** Shoulders and the chest above the bust, front and back. */
  decollete: 4,
  bust: 5,
  hips: 6,
  upperArm: 7,
  forearm: 8,
  hand: 9,
  thigh: 10,
  shin: 11,
  foot: 12,
  hair: 16,
  /** Cloth. */
  /** The front of a top, and what any jacket covers of it. */
  bodice: 20,
  back: 33,
  skirt: 21,
  sleeve: 22,
  cuff: 23,
  collar: 24,
  lapel: 25,
  leg: 26,
  band: 27,
  facing: 28,
  button: 29,
  buckle: 30,
  upper: 31,
  sole: 32,
} as const
export type ZoneName = keyof typeof ZONES

/** Zones of the body, which every model has whatever is worn. */
export const BODY_ZONES = [
  'neck',
  'decollete',
  'bust',
  'hips',
  'upperArm',
  'forearm',
  'hand',
  'thigh',
  'shin',
  'foot',
] as const satisfies readonly ZoneName[]
export type BodyZone = (typeof BODY_ZONES)[number]
