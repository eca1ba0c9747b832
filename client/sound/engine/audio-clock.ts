import type { Ms } from '#shared/units/units.ts'

/** What the clock reads of an AudioContext. */
export type TimedContext = Pick<AudioContext, 'currentTime' | 'outputLatency' | 'baseLatency'> & {
  getOutputTimestamp?: () => AudioTimestamp
}

/** How long a reading counts. Devices drift by a fifth of a millisecond a second at worst. */
const MEMORY_MS = 3000
const MOST_READINGS = 31
const APART_MS = 100
/** So many readings in a row that disagree by this much are a jump: the device was changed or slept. */
const JUMP_MS = 25
const AGREEING = 3

/**
 * Which sample is heard at which moment of the page: the audio device's clock against `performance.now()`, both
 * running at their own rate. The median of the last seconds' readings, which single late readings do not move.
 */
export class AudioClock {
  private readonly context: TimedContext
  private readonly at: number[] = []
  private readonly offsets: number[] = []
  private readonly sorted: number[] = []
  private offset = Number.NaN

  constructor(context: TimedContext) {
    this.context = context
  }

  /** Takes a reading, at most one each 100 ms. */
  read(now: Ms): void {
    const last = this.at.at(-1)
    if (last !== undefined && now - last < APART_MS && now >= last) return
    this.forget(now)
    this.at.push(now)
    this.offsets.push(this.reading(now))
    this.settle()
  }

  /** False before the first reading. */
  get known(): boolean {
    return !Number.isNaN(this.offset)
  }

  /** Context time in seconds of the sample that leaves the loudspeaker at a moment of the page. */
  heardAt(page: number): number {
    return page / 1000 + this.offset
  }

  /** Seconds from page time to context time, latency included. */
  private reading(now: Ms): number {
    const stamp = this.context.getOutputTimestamp?.()
    if (stamp?.performanceTime && stamp.contextTime && Math.abs(stamp.performanceTime - now) < 2000) {
      return stamp.contextTime - stamp.performanceTime / 1000
    }
    const latency = this.context.outputLatency || this.context.baseLatency || 0
    return this.context.currentTime - latency - now / 1000
  }

  private forget(now: Ms): void {
    while (
      this.at.length > 0 &&
      (this.at.length >= MOST_READINGS || Math.abs(now - this.at[0]!) > MEMORY_MS)
    ) {
      this.at.shift()
      this.offsets.shift()
    }
  }

  private settle(): void {
    const recent = this.offsets.slice(-AGREEING)
    const jumped = recent.map((one) => (one - this.offset) * 1000)
    if (
      recent.length === AGREEING &&
      (jumped.every((ms) => ms > JUMP_MS) || jumped.every((ms) => ms < -JUMP_MS))
    ) {
      this.at.splice(0, this.at.length - AGREEING)
      this.offsets.splice(0, this.offsets.length - AGREEING)
    }
    this.sorted.splice(0, this.sorted.length, ...this.offsets)
    this.sorted.sort((a, b) => a - b)
    const middle = this.sorted.length >> 1
    this.offset =
      this.sorted.length % 2 === 1
        ? this.sorted[middle]!
        : (this.sorted[middle - 1]! + this.sorted[middle]!) / 2
  }
}
