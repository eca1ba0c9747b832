import type { Build } from '#shared/garment/catalogue.ts'

/** What a build's joints are laid out from. Lengths in metres. */
export interface Proportions {
  /** Hip joint to knee, knee to ankle, along the leg. */
  readonly thigh: number
  readonly shin: number
  /** Ankle joint above the sole of a bare flat foot. */
  readonly ankle: number
  /** Ankle joint to the ball of the foot, forwards, standing flat. */
  readonly foot: number
  /** Half the distance between the hip joints. */
  readonly hipHalf: number
  /** Hip joints to the base of the neck, upwards. */
  readonly trunk: number
  /** Half the distance between the shoulder joints. */
  readonly shoulderHalf: number
  /** Shoulder to elbow, elbow to wrist. */
  readonly upperArm: number
  readonly forearm: number
  /** Base of the neck to the head joint, upwards. */
  readonly neck: number
  /** Head joint to the top of the skull. */
  readonly skull: number
  /** How high the heel of the foot stands in heels, and in flat shoes. */
  readonly heel: number
  readonly flatHeel: number
}

/**
 * The four bodies there are meshes for. Figures of fashion mannequins: heads an eighth of the height or less,
 * legs from the hip joint down a good half of it.
 */
export const PROPORTIONS: Readonly<Record<Build, Proportions>> = {
  /** A tall slender woman, 1.80 m. */
  willow: {
    thigh: 0.446,
    shin: 0.437,
    ankle: 0.08,
    foot: 0.128,
    hipHalf: 0.083,
    trunk: 0.56,
    shoulderHalf: 0.161,
    upperArm: 0.294,
    forearm: 0.253,
    neck: 0.097,
    skull: 0.19,
    heel: 0.085,
    flatHeel: 0.014,
  },
  /** A tall slender young man, 1.86 m. */
  reed: {
    thigh: 0.46,
    shin: 0.45,
    ankle: 0.084,
    foot: 0.138,
    hipHalf: 0.081,
    trunk: 0.578,
    shoulderHalf: 0.176,
    upperArm: 0.308,
    forearm: 0.266,
    neck: 0.095,
    skull: 0.196,
    heel: 0.07,
    flatHeel: 0.02,
  },
  /** A broad older man, 1.84 m. */
  oak: {
    thigh: 0.44,
    shin: 0.432,
    ankle: 0.088,
    foot: 0.142,
    hipHalf: 0.088,
    trunk: 0.6,
    shoulderHalf: 0.196,
    upperArm: 0.312,
    forearm: 0.27,
    neck: 0.088,
    skull: 0.203,
    heel: 0.045,
    flatHeel: 0.022,
  },
  /** A fuller, shorter woman, 1.70 m. */
  peony: {
    thigh: 0.408,
    shin: 0.4,
    ankle: 0.078,
    foot: 0.122,
    hipHalf: 0.089,
    trunk: 0.54,
    shoulderHalf: 0.161,
    upperArm: 0.278,
    forearm: 0.238,
    neck: 0.09,
    skull: 0.19,
    heel: 0.075,
    flatHeel: 0.014,
  },
}
