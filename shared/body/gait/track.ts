/** A value and its first two derivatives by time in seconds. */
export interface Motion {
  readonly value: number
  readonly velocity: number
  readonly acceleration: number
}

/** Coefficients of a piece: degree 6. */
const SIZE = 7
/** Pieces shorter than this are no pieces: seconds. */
const SHORTEST = 1e-6

/**
 * A number that moves: quintic pieces that meet with equal value, velocity and acceleration. Each piece is fixed
 * by where it starts and where it is to be at its end, so what comes later never changes what came before.
 */
export class Track {
  readonly #starts: number[] = []
  readonly #spans: number[] = []
  readonly #pieces: number[] = []
  #ends: number
  #value: number
  #velocity: number
  #acceleration: number

  constructor(startsAt: number, value: number, velocity = 0, acceleration = 0) {
    this.#ends = startsAt
    this.#value = value
    this.#velocity = velocity
    this.#acceleration = acceleration
  }

  /** Until when the track has been laid: seconds. */
  get ends(): number {
    return this.#ends
  }

  /** Where it is at its end. */
  get value(): number {
    return this.#value
  }

  /** Moves on from where the track ends, to be as given at time `t`. */
  to(t: number, value: number, velocity = 0, acceleration = 0): this {
    const span = t - this.#ends
    if (span > SHORTEST) {
      const v0 = this.#velocity * span
      const v1 = velocity * span
      const a0 = this.#acceleration * span * span
      const a1 = acceleration * span * span
      const rise = value - this.#value
      this.#starts.push(this.#ends)
      this.#spans.push(span)
      this.#pieces.push(
        this.#value,
        v0,
        0.5 * a0,
        10 * rise - 6 * v0 - 4 * v1 - 1.5 * a0 + 0.5 * a1,
        -15 * rise + 8 * v0 + 7 * v1 + 1.5 * a0 - a1,
        6 * rise - 3 * v0 - 3 * v1 - 0.5 * a0 + 0.5 * a1,
        0,
      )
      this.#ends = t
    }
    this.#value = value
    this.#velocity = velocity
    this.#acceleration = acceleration
    return this
  }

  /** Stays where it is until `t`. */
  until(t: number): this {
    return t - this.#ends > SHORTEST ? this.to(t, this.#value) : this
  }

  /** Breaks the track off at `t`, in full motion; where it ended before, it stays until then. */
  cut(t: number): this {
    if (this.#ends <= t + SHORTEST) return this.until(t)
    const { value, velocity, acceleration } = this.motion(t)
    while (this.#starts.length > 0 && this.#starts.at(-1)! >= t) {
      this.#starts.pop()
      this.#spans.pop()
      this.#pieces.length -= SIZE
    }
    this.#ends = t
    this.#value = value
    this.#velocity = velocity
    this.#acceleration = acceleration
    return this
  }

  /** Bends the last piece by `depth` in its middle, leaving both its ends as they are: 64 u³(1 − u)³. */
  bend(depth: number): this {
    const at = this.#pieces.length - SIZE
    const add = (degree: number, by: number) => {
      this.#pieces[at + degree] = this.#pieces[at + degree]! + by * depth
    }
    if (at >= 0) {
      add(3, 64)
      add(4, -192)
      add(5, 192)
      add(6, -64)
    }
    return this
  }

  at(t: number): number {
    if (t >= this.#ends) return this.#value
    const index = this.#find(t)
    const p = this.#pieces
    const o = index * SIZE
    if (o >= p.length) return this.#value
    const u = Math.max(0, (t - this.#starts[index]!) / this.#spans[index]!)
    return (
      p[o]! +
      u * (p[o + 1]! + u * (p[o + 2]! + u * (p[o + 3]! + u * (p[o + 4]! + u * (p[o + 5]! + u * p[o + 6]!)))))
    )
  }

  /** Everything about the track at `t`; past its end, where it was left. */
  motion(t: number): Motion {
    const index = this.#find(t)
    const p = this.#pieces
    const o = index * SIZE
    if (t >= this.#ends || o >= p.length) {
      return { value: this.#value, velocity: this.#velocity, acceleration: this.#acceleration }
    }
    const span = this.#spans[index]!
    const u = Math.max(0, (t - this.#starts[index]!) / span)
    const slope =
      p[o + 1]! +
      u *
        (2 * p[o + 2]! + u * (3 * p[o + 3]! + u * (4 * p[o + 4]! + u * (5 * p[o + 5]! + u * 6 * p[o + 6]!))))
    const bending =
      2 * p[o + 2]! + u * (6 * p[o + 3]! + u * (12 * p[o + 4]! + u * (20 * p[o + 5]! + u * 30 * p[o + 6]!)))
    return { value: this.at(t), velocity: slope / span, acceleration: bending / (span * span) }
  }

  /** The piece that holds at `t`; before the first, the first. */
  #find(t: number): number {
    const starts = this.#starts
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= t) low = middle
      else high = middle
    }
    return low
  }
}
