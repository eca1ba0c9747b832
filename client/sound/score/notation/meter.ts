import type { Tempo } from '#shared/show/span.ts'

/**
 * How written music meets a run's own meter. Patterns are written in measures of four beats; a run may count 2 to
 * 8 beats a bar. Bars of six and eight are played as two measures, so that chords do not stand for too long.
 */
export interface Meter {
  /** Beats a measure: 2, 3, 4, 5 or 7. */
  readonly beats: number
  readonly measuresPerBar: number
  readonly secondsPerBeat: number
}

export function meterOf({ tempo, beatsPerBar }: Tempo): Meter {
  const measuresPerBar = beatsPerBar === 6 || beatsPerBar === 8 ? 2 : 1
  return { beats: beatsPerBar / measuresPerBar, measuresPerBar, secondsPerBeat: 60 / tempo }
}

export const measureSeconds = (meter: Meter): number => meter.beats * meter.secondsPerBeat

/** Beats of a written measure. */
export const WRITTEN_BEATS = 4

/** Which written beat each played beat takes, so that a measure begins and ends as it was meant. */
const PLAYED: Readonly<Record<number, readonly number[]>> = {
  2: [0, 1],
  3: [0, 1, 3],
  4: [0, 1, 2, 3],
  5: [0, 1, 2, 1, 3],
  7: [0, 1, 2, 3, 0, 1, 3],
}

/** A written measure of cells (4 beats of equally many) as a measure of `meter`. */
export function played<Cell>(written: readonly Cell[], meter: Meter): Cell[] {
  const perBeat = written.length / WRITTEN_BEATS
  return PLAYED[meter.beats]!.flatMap((beat) => written.slice(beat * perBeat, (beat + 1) * perBeat))
}
