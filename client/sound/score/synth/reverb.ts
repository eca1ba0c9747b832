import type { Tape } from './tape.ts'

/** A room sound rings in. */
export interface Room {
  /** Time for its sound to fall by 60 dB. */
  readonly seconds: number
  /** Above this the walls swallow: what is higher dies sooner. */
  readonly dampHz: number
  /** What comes into the room is thinned below this. */
  readonly lowCutHz: number
  /** Seconds before the room answers. */
  readonly preDelay: number
  /** From a chamber (0.5) to a nave (2). */
  readonly size: number
  /** Levels of the room and of the sound itself. */
  readonly wet: number
  readonly dry: number
}

/** Delays in milliseconds at size 1, without common factors so that their echoes never line up. */
const LINES_MS = [31.07, 37.13, 43.51, 49.37, 57.61, 65.29, 73.93, 83.17]
const DIFFUSERS_MS = [4.77, 7.39, 11.13, 13.91]
const DIFFUSION = 0.62
const WOBBLE_MS = 0.35
const LINES = LINES_MS.length

/**
 * A feedback delay network: eight delay lines mixed by a Hadamard matrix, each damped and slowly wobbling so that
 * no tone stands out (Jot and Chaigne, "Digital delay networks for designing artificial reverberators", AES 90th
 * Convention, 1991), behind all-pass diffusers (Schroeder 1962). In place; the two channels ring differently.
 */
export function reverberate(tape: Tape, room: Room): void {
  const { rate, left, right } = tape
  const network = new Network(room, rate)
  const preDelay = new DelayLine(Math.max(1, Math.round(room.preDelay * rate)))
  const diffusers = DIFFUSERS_MS.map((ms) => new Diffuser(Math.round((ms * rate * room.size) / 1000)))
  const cut = 1 - Math.exp((-2 * Math.PI * room.lowCutHz) / rate)
  let below = 0
  for (let i = 0; i < left.length; i++) {
    const middle = 0.5 * (left[i]! + right[i]!)
    const side = 0.5 * (left[i]! - right[i]!)
    below += cut * (middle - below)
    let into = preDelay.pass(middle - below)
    for (const diffuser of diffusers) into = diffuser.pass(into)
    network.step(into, side)
    left[i] = room.dry * left[i]! + room.wet * network.left
    right[i] = room.dry * right[i]! + room.wet * network.right
  }
}

class DelayLine {
  private readonly buffer: Float32Array
  private place = 0

  constructor(samples: number) {
    this.buffer = new Float32Array(samples)
  }

  pass(input: number): number {
    const out = this.buffer[this.place]!
    this.buffer[this.place] = input
    this.place = this.place + 1 === this.buffer.length ? 0 : this.place + 1
    return out
  }
}

class Diffuser {
  private readonly buffer: Float32Array
  private place = 0

  constructor(samples: number) {
    this.buffer = new Float32Array(samples)
  }

  pass(input: number): number {
    const delayed = this.buffer[this.place]!
    const into = input - DIFFUSION * delayed
    this.buffer[this.place] = into
    this.place = this.place + 1 === this.buffer.length ? 0 : this.place + 1
    return delayed + DIFFUSION * into
  }
}

class Network {
  left = 0
  right = 0
  private readonly lines: Float32Array[]
  private readonly lengths: Float64Array
  private readonly places = new Int32Array(LINES)
  private readonly losses: Float64Array
  private readonly damped = new Float64Array(LINES)
  private readonly heads = new Float64Array(LINES)
  private readonly wobbles = new Float64Array(LINES)
  private readonly damping: number
  private readonly wobbleSamples: number
  private readonly rate: number
  private age = 0

  constructor(room: Room, rate: number) {
    this.rate = rate
    this.lengths = Float64Array.from(LINES_MS, (ms) => Math.round((ms * room.size * rate) / 1000))
    this.lines = Array.from(this.lengths, (length) => new Float32Array(length + 64))
    this.losses = this.lengths.map((length) => 10 ** ((-3 * length) / (room.seconds * rate)))
    this.damping = 1 - Math.exp((-2 * Math.PI * room.dampHz) / rate)
    this.wobbleSamples = (WOBBLE_MS * rate) / 1000
  }

  step(middle: number, side: number): void {
    if (this.age % 64 === 0) this.turnWobbles()
    this.age++
    this.read()
    hadamard(this.heads)
    for (let i = 0; i < LINES; i++) {
      const line = this.lines[i]!
      const place = this.places[i]!
      line[place] = this.heads[i]! + middle + (i % 2 === 0 ? side : -side)
      this.places[i] = place + 1 === line.length ? 0 : place + 1
    }
  }

  /** The end of each line, a little before or after its length as it wobbles, damped; and what is heard of it. */
  private read(): void {
    let left = 0
    let right = 0
    for (let i = 0; i < LINES; i++) {
      const line = this.lines[i]!
      let at = this.places[i]! - this.lengths[i]! - this.wobbles[i]!
      if (at < 0) at += line.length
      const whole = Math.floor(at)
      const after = whole + 1 === line.length ? 0 : whole + 1
      const mixed = line[whole]! + (line[after]! - line[whole]!) * (at - whole)
      this.damped[i]! += this.damping * (mixed - this.damped[i]!)
      this.heads[i] = this.damped[i]! * this.losses[i]!
      if (i % 2 === 0) left += this.heads[i]! * (i % 4 === 0 ? 1 : -1)
      else right += this.heads[i]! * (i % 4 === 1 ? 1 : -1)
    }
    this.left = left * 0.5
    this.right = right * 0.5
  }

  private turnWobbles(): void {
    const seconds = this.age / this.rate
    for (let i = 0; i < LINES; i++) {
      this.wobbles[i] = this.wobbleSamples * (1 + Math.sin(2 * Math.PI * seconds * (0.31 + 0.07 * i) + i))
    }
  }
}

/** The eight heads mixed so that each goes to all and no power is lost. */
function hadamard(heads: Float64Array): void {
  for (let span = 1; span < LINES; span *= 2) {
    for (let i = 0; i < LINES; i += span * 2) {
      for (let j = i; j < i + span; j++) {
        const a = heads[j]!
        const b = heads[j + span]!
        heads[j] = a + b
        heads[j + span] = a - b
      }
    }
  }
  const scale = 1 / Math.sqrt(LINES)
  for (let i = 0; i < LINES; i++) heads[i]! *= scale
}
