import { add, scale, type Vec3 } from '../field/vector.ts'

/**
 * Joints of an attendee's left side and middle. Metres, y up, facing +z, floor at y = 0. Seated, the middle of
 * the seat is at x = z = 0; standing, the feet are under it.
 */
export interface Stance {
  readonly hip: Vec3
  readonly knee: Vec3
  readonly ankle: Vec3
  /** What the trunk, arms and head are moved by from where they sit. */
  readonly rise: Vec3
}

export const SEATED: Stance = {
  hip: [0.084, 0.545, -0.01],
  knee: [0.088, 0.53, 0.43],
  ankle: [0.082, 0.085, 0.415],
  rise: [0, 0, 0],
}

const THIGH = 0.44
const SHIN = 0.445

export const STANDING: Stance = {
  hip: [0.084, SEATED.ankle[1] + SHIN + THIGH, -0.012],
  knee: [0.08, SEATED.ankle[1] + SHIN, 0.004],
  ankle: [0.076, SEATED.ankle[1], -0.02],
  rise: [0, SEATED.ankle[1] + SHIN + THIGH - SEATED.hip[1], -0.002],
}

/** Where the origin of the head's own shape, between the ears at eye height, is when seated. */
export const HEAD_AT: Vec3 = [0, 1.215, -0.012]

/** The left arm as it is modelled: held out, bent at the elbow, so that every pose is a short way from it. */
const UPPER_ARM = 0.285
const FOREARM = 0.252
const SHOULDER: Vec3 = [0.154, 0.988, -0.03]
export const ARM = (() => {
  const elbow = add(SHOULDER, scale([0.62, -0.7846, 0], UPPER_ARM))
  return { shoulder: SHOULDER, elbow, wrist: add(elbow, scale([0.02, -0.35, 0.93652], FOREARM)) }
})()
