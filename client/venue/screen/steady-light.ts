/**
 * Holds the brightness of what is projected so that it cannot flash above 3 Hz (WCAG 2.3.1: a flash is a pair of
 * opposing changes of a tenth or more). What is shown is kept within a narrow band, whatever the film does between
 * two measurements; the band moves to where the film is. It moves quickly for a cut, but may turn back only so
 * often: a film that goes on flashing stands still in brightness.
 */

/** Half the width of the band: what flickers inside is less than a flash. */
const HALF_BAND = 0.03
/** With the band's width, the least movement of its middle that could be half of a flash. */
const LEAST_SWING = 0.1 - 2 * HALF_BAND
/** Levels a second: a cut takes a third of a second at most; slowly, two opposing swings take half a second. */
const QUICK = 3
const SLOW = 0.15
/** Turns back that the band may make at speed, in a second and in five. */
const TURNS_IN_1_S = 2
const TURNS_IN_5_S = 5
const FINISHED_WITHIN_S = 0.4
/** Where the band goes slowly to: what a film that goes on flashing is like on the whole. */
const MEAN_OVER_S = 1.5

/** Levels are relative luminance, 0 to 1; times in seconds. */
export interface SteadyLight {
  /** What is shown is at least this, and at most that. */
  low: number
  high: number
  /** The middle of the band. */
  level: number
  /** What was measured, on the whole. */
  mean: number
  /** Where it turned last, and which way it went from there: 1 up, −1 down, 0 not at all yet. */
  turnedAt: number
  way: -1 | 0 | 1
  /** When it turned back, latest last; as many as count. */
  readonly turns: Float64Array
}

export const steadyLight = (): SteadyLight => ({
  low: 0,
  high: HALF_BAND,
  level: 0,
  mean: 0,
  turnedAt: 0,
  way: 0,
  turns: new Float64Array(TURNS_IN_5_S).fill(Number.NEGATIVE_INFINITY),
})

/** Moves the band towards what was measured last. `now` and the time since the step before, in seconds. */
export function stepLight(light: SteadyLight, measured: number, now: number, seconds: number): void {
  light.mean += (measured - light.mean) * Math.min(1, seconds / MEAN_OVER_S)
  const isQuick = mayTurn(light, now) || isTurning(light, measured > light.level ? 1 : -1, now)
  const wish = (isQuick ? measured : light.mean) - light.level
  const most = (isQuick ? QUICK : SLOW) * seconds
  move(light, Math.max(-most, Math.min(most, wish)), now)
  light.low = Math.max(0, light.level - HALF_BAND)
  light.high = light.level + HALF_BAND
}

function move(light: SteadyLight, step: number, now: number): void {
  light.level += step
  const gone = light.level - light.turnedAt
  if (light.way === 0) {
    if (Math.abs(gone) >= LEAST_SWING) light.way = gone > 0 ? 1 : -1
    return
  }
  // The farthest it came on this way is where it would turn.
  if (gone * light.way > 0) {
    light.turnedAt = light.level
    return
  }
  if (Math.abs(gone) < LEAST_SWING) return
  light.way = light.way > 0 ? -1 : 1
  light.turnedAt = light.level
  light.turns.copyWithin(0, 1)
  light.turns[TURNS_IN_5_S - 1] = now
}

/** A turn that has begun is finished at speed. */
const isTurning = ({ way: going, turns }: SteadyLight, way: -1 | 1, now: number): boolean =>
  way === going && now - turns[TURNS_IN_5_S - 1]! < FINISHED_WITHIN_S

function mayTurn({ turns }: SteadyLight, now: number): boolean {
  return turns[TURNS_IN_5_S - TURNS_IN_1_S]! <= now - 1 && turns[0]! <= now - 5
}
