import type { PoseName } from '#shared/show/cues/model-cue.ts'

/**
 * How somebody stands. Degrees and metres; `weight` is the side that carries, `free` the other. Sideways
 * quantities are given towards the side that carries and mirrored where that is the right.
 */
export interface Figure {
  /** The free foot from the carrying one: ahead, aside, turned out, and with its heel raised. */
  readonly free: {
    readonly ahead: number
    readonly aside: number
    readonly out: number
    readonly heelUp: number
  }
  /** Share of the weight on the carrying foot. */
  readonly weight: number
  /** The pelvis: over the carrying foot, its side raised, turned, tipped forward. */
  readonly pelvis: {
    readonly sway: number
    readonly list: number
    readonly yaw: number
    readonly tilt: number
  }
  /** How far the pelvis moves back from over the feet. */
  readonly back: number
  readonly chest: { readonly yaw: number; readonly roll: number; readonly lean: number }
  readonly head: { readonly yaw: number; readonly pitch: number; readonly roll: number }
  /** The whole body turned from where it came. */
  readonly turned: number
  readonly handOnHip: boolean
  /** The right hand at the temple. */
  readonly saluting: boolean
  /** Arms a little back and out, as in a bow. */
  readonly armsBack: number
}

const STILL: Figure = {
  free: { ahead: 0.015, aside: 0.13, out: 8, heelUp: 0 },
  weight: 0.55,
  pelvis: { sway: 0.004, list: 0.6, yaw: 0, tilt: 0 },
  back: 0,
  chest: { yaw: 0, roll: -0.4, lean: -3 },
  head: { yaw: 0, pitch: 0, roll: 0 },
  turned: 0,
  handOnHip: false,
  saluting: false,
  armsBack: 0,
}

const CONTRAPPOSTO: Figure = {
  ...STILL,
  free: { ahead: 0.1, aside: 0.15, out: 20, heelUp: 6 },
  weight: 0.84,
  pelvis: { sway: 0.03, list: 6, yaw: 5, tilt: 0 },
  chest: { yaw: -5, roll: -4, lean: -4 },
  head: { yaw: 12, pitch: -2, roll: -2.5 },
}

export const FIGURES: Readonly<Record<PoseName, Figure>> = {
  still: STILL,
  contrapposto: CONTRAPPOSTO,
  hip: {
    ...CONTRAPPOSTO,
    free: { ahead: 0.07, aside: 0.2, out: 24, heelUp: 0 },
    pelvis: { sway: 0.034, list: 6.5, yaw: 4, tilt: 0 },
    chest: { yaw: -3, roll: -4.5, lean: -4 },
    head: { yaw: 4, pitch: -2, roll: -1.5 },
    handOnHip: true,
  },
  profile: {
    ...CONTRAPPOSTO,
    free: { ahead: 0.13, aside: 0.07, out: 8, heelUp: 9 },
    pelvis: { sway: 0.018, list: 3.5, yaw: 0, tilt: 0 },
    chest: { yaw: 10, roll: -2, lean: -5 },
    head: { yaw: 0, pitch: -3, roll: 0 },
    turned: -72,
  },
  salute: {
    ...STILL,
    free: { ahead: 0.03, aside: 0.12, out: 10, heelUp: 0 },
    weight: 0.6,
    chest: { yaw: 0, roll: 1.5, lean: -3.5 },
    head: { yaw: 0, pitch: -1, roll: 0 },
    saluting: true,
  },
  bow: {
    ...STILL,
    free: { ahead: -0.05, aside: 0.1, out: 10, heelUp: 0 },
    weight: 0.6,
    pelvis: { sway: 0, list: 0, yaw: 0, tilt: 24 },
    back: 0.075,
    chest: { yaw: 0, roll: 0, lean: 44 },
    head: { yaw: 0, pitch: 50, roll: 0 },
    armsBack: 1,
  },
}
