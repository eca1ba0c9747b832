/** Samples a second of everything rendered. Rendering at the device's own rate would tie the music to it. */
export const SAMPLE_RATE = 44_100

/** Two channels of sound being made, both of one length; ±1 is full scale. */
export interface Tape {
  readonly rate: number
  readonly left: Float32Array<ArrayBuffer>
  readonly right: Float32Array<ArrayBuffer>
}

export function blankTape(seconds: number, rate: number): Tape {
  const frames = Math.ceil(seconds * rate)
  return { rate, left: new Float32Array(frames), right: new Float32Array(frames) }
}

/** How a sound in the middle divides over two channels, −1 left to 1 right, at constant power. */
export function panGains(pan: number): [left: number, right: number] {
  const angle = ((pan + 1) * Math.PI) / 4
  return [Math.cos(angle) * Math.SQRT2, Math.sin(angle) * Math.SQRT2]
}

/**
 * Adds a sound of one channel to a tape from a moment on, cut where the tape ends.
 * @param at seconds from the tape's beginning
 * @param seconds length of the sound
 * @param sample gives the next sample of the sound, called once a sample in order
 */
export function addSound(
  tape: Tape,
  at: number,
  seconds: number,
  pan: number,
  sample: (index: number) => number,
): void {
  const [leftGain, rightGain] = panGains(pan)
  const { left, right, rate } = tape
  const from = Math.max(0, Math.round(at * rate))
  const frames = Math.min(Math.ceil(seconds * rate), left.length - from)
  for (let i = 0; i < frames; i++) {
    const value = sample(i)
    left[from + i]! += value * leftGain
    right[from + i]! += value * rightGain
  }
}

export function scaleTape(tape: Tape, gain: number): void {
  for (const channel of [tape.left, tape.right]) {
    for (let i = 0; i < channel.length; i++) channel[i]! *= gain
  }
}
