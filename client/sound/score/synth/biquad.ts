import type { Tape } from './tape.ts'

/** One band of an equaliser. `gain` in dB, for the kinds that have one. */
export interface Band {
  readonly kind: 'lowpass' | 'highpass' | 'peak' | 'low-shelf' | 'high-shelf'
  readonly hz: number
  /** Q; of a shelf its slope. 0.707 unless told. */
  readonly q?: number
  readonly gain?: number
}

interface Coefficients {
  readonly b0: number
  readonly b1: number
  readonly b2: number
  readonly a1: number
  readonly a2: number
}

/** Runs a tape through bands of equalisation, in place. */
export function equalise(tape: Tape, bands: readonly Band[]): void {
  for (const band of bands) {
    const of = coefficients(band, tape.rate)
    filterChannel(tape.left, of)
    filterChannel(tape.right, of)
  }
}

function filterChannel(channel: Float32Array, { b0, b1, b2, a1, a2 }: Coefficients): void {
  let x1 = 0
  let x2 = 0
  let y1 = 0
  let y2 = 0
  for (let i = 0; i < channel.length; i++) {
    const x = channel[i]!
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
    x2 = x1
    x1 = x
    y2 = y1
    y1 = y
    channel[i] = y
  }
}

/** Robert Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients" (W3C Note, 2021). */
function coefficients({ kind, hz, q = Math.SQRT1_2, gain = 0 }: Band, rate: number): Coefficients {
  const turn = (2 * Math.PI * Math.min(hz, rate * 0.46)) / rate
  const cos = Math.cos(turn)
  const alpha = Math.sin(turn) / (2 * q)
  const a = 10 ** (gain / 40)
  const root = 2 * Math.sqrt(a) * alpha
  switch (kind) {
    case 'lowpass':
      return normal((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha)
    case 'highpass':
      return normal((1 + cos) / 2, -(1 + cos), (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha)
    case 'peak':
      return normal(1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a)
    case 'low-shelf':
      return normal(
        a * (a + 1 - (a - 1) * cos + root),
        2 * a * (a - 1 - (a + 1) * cos),
        a * (a + 1 - (a - 1) * cos - root),
        a + 1 + (a - 1) * cos + root,
        -2 * (a - 1 + (a + 1) * cos),
        a + 1 + (a - 1) * cos - root,
      )
    case 'high-shelf':
      return normal(
        a * (a + 1 + (a - 1) * cos + root),
        -2 * a * (a - 1 + (a + 1) * cos),
        a * (a + 1 + (a - 1) * cos - root),
        a + 1 - (a - 1) * cos + root,
        2 * (a - 1 - (a + 1) * cos),
        a + 1 - (a - 1) * cos - root,
      )
  }
}

const normal = (b0: number, b1: number, b2: number, a0: number, a1: number, a2: number): Coefficients => ({
  b0: b0 / a0,
  b1: b1 / a0,
  b2: b2 / a0,
  a1: a1 / a0,
  a2: a2 / a0,
})
