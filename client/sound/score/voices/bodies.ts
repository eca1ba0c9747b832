import type { Mode } from '../synth/modal.ts'
import type { Body } from './struck-body.ts'

/** Partials of a stiff string: `stiffness` sharpens the high ones (Fletcher 1964). Each pair of strings beats a little. */
function stringPartials(count: number, stiffness: number, tilt: number, seconds: number): Mode[] {
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((n) => {
    const ratio = n * Math.sqrt(1 + stiffness * n * n)
    const level = 0.42 / n ** tilt
    return [
      { ratio, level, seconds: seconds / (1 + 0.18 * n) },
      { ratio: ratio * 1.0007, level: level * 0.5, seconds: (seconds * 2.2) / (1 + 0.25 * n) },
    ]
  })
}

/** A piano with felt between hammers and strings. */
export const FELT_PIANO: Body = {
  modes: stringPartials(16, 0.0004, 1.02, 3.2),
  blow: 0.0008,
  knock: { level: 0.1, hz: 420, seconds: 0.05 },
  damped: 0.9,
  shortening: 0.5,
}

/** A wine glass touched with a fingernail; modes near those of a shell (2.3, 4.2, 6.6 times the lowest). */
export const GLASS: Body = {
  modes: [
    { ratio: 1, level: 0.6, seconds: 3.2 },
    { ratio: 1.0012, level: 0.3, seconds: 4.2 },
    { ratio: 2.32, level: 0.2, seconds: 1.6 },
    { ratio: 4.25, level: 0.12, seconds: 0.9 },
    { ratio: 6.63, level: 0.06, seconds: 0.5 },
  ],
  blow: 0.0006,
  knock: { level: 0.02, hz: 5000, seconds: 0.02 },
  shortening: 0.35,
}

/** A kalimba's tine over a gourd: overtones at 6.27 and 17.5 times (a clamped bar), and the thumb's tick. */
export const KALIMBA: Body = {
  modes: [
    { ratio: 1, level: 0.8, seconds: 1.5 },
    { ratio: 1.003, level: 0.15, seconds: 0.9 },
    { ratio: 2.0, level: 0.1, seconds: 0.5 },
    { ratio: 5.42, level: 0.14, seconds: 0.22 },
    { ratio: 6.27, level: 0.12, seconds: 0.16 },
    { ratio: 17.5, level: 0.03, seconds: 0.05 },
  ],
  blow: 0.0007,
  knock: { level: 0.2, hz: 900, seconds: 0.018 },
  shortening: 0.45,
}

/** A soft mallet on a rosewood bar (marimba: 1, 3.9, 9.2). */
export const MARIMBA: Body = {
  modes: [
    { ratio: 1, level: 0.75, seconds: 0.9 },
    { ratio: 3.93, level: 0.16, seconds: 0.22 },
    { ratio: 9.24, level: 0.05, seconds: 0.08 },
  ],
  blow: 0.0011,
  knock: { level: 0.12, hz: 700, seconds: 0.02 },
  shortening: 0.5,
}

/** Wood on wood: the shuttle, the beater, the frame of a loom. */
export const WOOD: Body = {
  modes: [
    { ratio: 1, level: 0.7, seconds: 0.11 },
    { ratio: 1.71, level: 0.35, seconds: 0.07 },
    { ratio: 2.77, level: 0.25, seconds: 0.045 },
    { ratio: 4.1, level: 0.12, seconds: 0.03 },
  ],
  blow: 0.0002,
  knock: { level: 0.25, hz: 2400, seconds: 0.012 },
  shortening: 0.3,
}

/** A skin over a wooden frame, struck with the flat hand: modes of a membrane (1, 1.59, 2.14, 2.3, 2.65). */
export const FRAME_DRUM: Body = {
  modes: [
    { ratio: 1, level: 0.9, seconds: 0.55 },
    { ratio: 1.59, level: 0.4, seconds: 0.28 },
    { ratio: 2.14, level: 0.22, seconds: 0.2 },
    { ratio: 2.3, level: 0.16, seconds: 0.16 },
    { ratio: 2.65, level: 0.14, seconds: 0.13 },
  ],
  blow: 0.0016,
  knock: { level: 0.22, hz: 1400, seconds: 0.03 },
  shortening: 0.4,
}

/** A bronze bowl: long, and its two lowest modes beat. */
export const BOWL: Body = {
  modes: [
    { ratio: 1, level: 0.5, seconds: 7 },
    { ratio: 1.0021, level: 0.4, seconds: 6.5 },
    { ratio: 2.71, level: 0.22, seconds: 3.6 },
    { ratio: 2.716, level: 0.14, seconds: 3.2 },
    { ratio: 5.15, level: 0.1, seconds: 1.8 },
    { ratio: 8.2, level: 0.04, seconds: 0.9 },
  ],
  blow: 0.0012,
  knock: { level: 0.03, hz: 1800, seconds: 0.03 },
  shortening: 0.2,
}

/** A stick across the rim of a small drum. */
export const RIM: Body = {
  modes: [
    { ratio: 1, level: 0.55, seconds: 0.1 },
    { ratio: 1.52, level: 0.35, seconds: 0.07 },
    { ratio: 2.36, level: 0.3, seconds: 0.05 },
    { ratio: 3.94, level: 0.16, seconds: 0.03 },
  ],
  blow: 0.00012,
  knock: { level: 0.4, hz: 3200, seconds: 0.02 },
  shortening: 0.3,
}
