/** Shapes of loudness over time. Times in seconds. */

/** From 0 to 1 over `seconds` with no corner at either end. */
export function ease(time: number, seconds: number): number {
  if (time <= 0) return 0
  if (time >= seconds) return 1
  return 0.5 - 0.5 * Math.cos((Math.PI * time) / seconds)
}

/** What to multiply a level by each sample so that it falls by 60 dB in `seconds`. */
export const fallPerSample = (seconds: number, rate: number): number => Math.exp(-6.9078 / (seconds * rate))

/** A held tone: rises over `attack`, holds, and falls over `release` from `length` on. */
export const held = (time: number, length: number, attack: number, release: number): number =>
  ease(time, attack) * (1 - ease(time - length, release))

/** A struck tone: at once there (0.8 ms, so that nothing clicks), then falling by 60 dB in `seconds`. */
export const struck = (time: number, seconds: number): number =>
  Math.min(1, time / 0.0008) * Math.exp((-6.9078 * time) / seconds)
