import type { Manner } from '#shared/garment/catalogue.ts'

/** How somebody walks. Metres, degrees, and shares of a step's time. */
export interface Gait {
  /** Sideways distance between the lines the two feet walk on; negative crosses them. */
  readonly track: number
  /** How far the pelvis moves over the standing foot. */
  readonly sway: number
  /** How far the standing side of the pelvis rises. */
  readonly list: number
  /** How far the pelvis turns with the leading leg, and the chest against it. */
  readonly pelvisYaw: number
  readonly chestYaw: number
  readonly chestRoll: number
  /** The chest's lean; negative is back. */
  readonly lean: number
  readonly armSwing: number
  readonly armsOut: number
  readonly elbow: number
  readonly elbowSwing: number
  readonly toesOut: number
  /** The foot's angle as the heel lands, and as the toes leave. */
  readonly strike: number
  readonly toeOff: number
  /** Height of the toes in the middle of the swing. */
  readonly clearance: number
  /** Least bend of a knee. */
  readonly knee: number
  /** Sideways way of the swinging foot round the standing one. */
  readonly round: number
}

export const GAITS: Readonly<Record<Manner, Gait>> = {
  /** Hips lead; the feet fall on one line. */
  poised: {
    track: 0.024,
    sway: 0.027,
    list: 5.5,
    pelvisYaw: 8.5,
    chestYaw: 6,
    chestRoll: 2.4,
    lean: -3.5,
    armSwing: 18,
    armsOut: 9,
    elbow: 15,
    elbowSwing: 9,
    toesOut: 5,
    strike: 9,
    toeOff: 44,
    clearance: 0.018,
    knee: 6,
    round: 0.024,
  },
  /** Two lines, a level pelvis, broad shoulders. */
  striding: {
    track: 0.115,
    sway: 0.016,
    list: 1.2,
    pelvisYaw: 5,
    chestYaw: 5,
    chestRoll: 0.8,
    lean: -1,
    armSwing: 21,
    armsOut: 11,
    elbow: 18,
    elbowSwing: 12,
    toesOut: 7,
    strike: 13,
    toeOff: 42,
    clearance: 0.018,
    knee: 7,
    round: 0.01,
  },
  /** Long and soft: little of it shows under a hem. */
  floating: {
    track: 0.05,
    sway: 0.018,
    list: 2.6,
    pelvisYaw: 6.5,
    chestYaw: 3.5,
    chestRoll: 1.2,
    lean: -2.5,
    armSwing: 10,
    armsOut: 12,
    elbow: 13,
    elbowSwing: 5,
    toesOut: 5,
    strike: 6,
    toeOff: 40,
    clearance: 0.014,
    knee: 9,
    round: 0.016,
  },
}
