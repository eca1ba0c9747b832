/** How long a level of detail, or the light a model is given, takes to come or go; seconds. */
const FADE = 0.4

const NEAR = 9
const HYSTERESIS = 1.5
/** Reflections fade from the first distance to the second, beyond which they are too small to miss; metres. */
const MIRRORED = { whole: 17, none: 22 } as const

/** A share of 0 to 1, some time on its way to there or not there. */
export function faded(share: number, there: boolean, seconds: number): number {
  const step = seconds / FADE
  return there ? Math.min(1, share + step) : Math.max(0, share - step)
}

/**
 * Which pixels of a figure each of her levels is drawn in: those whose noise is within the level's bounds. The bounds
 * meet, so that every pixel is covered by one level and by one only.
 */
export class Levels {
  /** From 0 to here the near level, from here to `appear` the far one. */
  meeting = 0
  /** How much of her is there at all. */
  appear = 0
  /** Up to where her image in the runway is drawn. */
  mirrored = 0
  #near = 0
  #isNear = false

  /** `away` in metres from the eye, `appear` from 0 to 1. Somebody who was not there does not fade between levels. */
  update(away: number, appear: number, seconds: number): void {
    if (away < NEAR) this.#isNear = true
    else if (away > NEAR + HYSTERESIS) this.#isNear = false
    const afresh = this.appear === 0
    this.#near = afresh ? Number(this.#isNear) : faded(this.#near, this.#isNear, seconds)
    this.appear = appear
    this.meeting = this.#near * appear
    const share = (MIRRORED.none - away) / (MIRRORED.none - MIRRORED.whole)
    this.mirrored = appear * Math.max(0, Math.min(1, share))
  }

  leave(): void {
    this.appear = 0
  }
}
