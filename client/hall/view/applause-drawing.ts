import type { Night } from '#shared/night/night.ts'
import { ms } from '#shared/units/units.ts'
import type { LookMark } from './replay-track.ts'

/** The applause of an evening along the track of its replay. */
export interface ApplauseDrawing {
  /** The line of the curve, and the area under it, as SVG paths in a box of WIDE × HIGH. */
  readonly line: string
  readonly area: string
  /** Where applause was at its highest, in order of time. */
  readonly peaks: readonly Peak[]
}

export interface Peak {
  /** Where on the track, 0 to 1, and where to go to hear it swell. */
  readonly share: number
  readonly from: number
  /** How loud, 0 to 1. */
  readonly level: number
  /** The look that was out; null before the first. */
  readonly look: number | null
}

export const WIDE = 1000
export const HIGH = 100

/** How many places along the track the evening is listened to at. */
const PLACES = 500
/** A line as thick as this has to stay within the box. */
const MARGIN = 3
const ROUND = 2
/** Loud hills stand out from soft ones by more than their loudness. */
const SWELL = 1.4
/** Softer than this nothing is a peak. */
const LEAST_LEVEL = 0.2
/** Two peaks have a lull between them that is softer by this share of the lower. */
const LULL = 0.35
/** One goes to a moment before the peak, to hear it come, in milliseconds. */
const AHEAD_MS = 4000

/** Draws the evening from `from` to `to`, house time; null where nobody applauded. */
export function drawApplause(
  night: Night,
  from: number,
  to: number,
  looks: readonly LookMark[],
): ApplauseDrawing | null {
  const levels = Array.from({ length: PLACES + 1 }, (_, place) => loudestAround(night, from, to, place))
  if (Math.max(...levels) < 0.01) return null
  const drawn = rounded(levels)
  const highest = Math.max(...drawn)
  const points = drawn.map((level, place) => `${x(place)} ${y((level / highest) ** SWELL)}`)
  return {
    line: `M${points.join('L')}`,
    area: `M0 ${HIGH}L${points.join('L')}L${WIDE} ${HIGH}Z`,
    peaks: peaksOf(levels).map((place) => ({
      share: place / PLACES,
      from: Math.max(0, place / PLACES - AHEAD_MS / (to - from)),
      level: levels[place]!,
      look: looks.findLast((look) => look.share <= place / PLACES)?.number ?? null,
    })),
  }
}

/** Hills rather than steps: each place with its neighbours, by a bell of ROUND places to either side of its middle. */
function rounded(levels: readonly number[]): number[] {
  const bell = Array.from({ length: 6 * ROUND + 1 }, (_, index) =>
    Math.exp(-(((index - 3 * ROUND) / ROUND) ** 2) / 2),
  )
  const whole = bell.reduce((sum, weight) => sum + weight, 0)
  return levels.map((_, place) =>
    bell.reduce((sum, weight, index) => sum + (weight / whole) * (levels[place + index - 3 * ROUND] ?? 0), 0),
  )
}

const x = (place: number): string => ((place / PLACES) * WIDE).toFixed(0)
const y = (level: number): string => (HIGH - level * (HIGH - MARGIN)).toFixed(1)

/** The loudest of a few moments about a place: no clap falls between two of them. */
function loudestAround(night: Night, from: number, to: number, place: number): number {
  const step = (to - from) / PLACES
  const at = from + place * step
  return Math.max(...[-0.5, -0.25, 0, 0.25].map((part) => night.loudness(ms(at + part * step))))
}

/** Places of the peaks: the highest between two lulls. */
function peaksOf(levels: readonly number[]): number[] {
  const peaks: number[] = []
  let high = 0
  let low = 0
  for (let place = 1; place < levels.length; place++) {
    const level = levels[place]!
    const isRising = level > levels[low]! / (1 - LULL) && level >= LEAST_LEVEL
    if (high === -1 ? isRising : level > levels[high]!) high = place
    if (high === -1 ? level < levels[low]! : false) low = place
    if (high !== -1 && level < levels[high]! * (1 - LULL)) {
      if (levels[high]! >= LEAST_LEVEL) peaks.push(high)
      low = place
      high = -1
    }
  }
  if (high > 0 && levels[high]! >= LEAST_LEVEL) peaks.push(high)
  return peaks
}

/** The peak to go to after a place on the track; after the last, the first again. */
export function peakAfter(peaks: readonly Peak[], share: number): Peak | null {
  return peaks.find((peak) => peak.from > share + 1e-4) ?? peaks[0] ?? null
}

/** The loudest of all; the first of several. */
export const loudestOf = (peaks: readonly Peak[]): Peak | null =>
  peaks.reduce<Peak | null>((most, peak) => (most === null || peak.level > most.level ? peak : most), null)
