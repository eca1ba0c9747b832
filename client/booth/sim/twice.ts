/** How long the first press of something grave stays armed. */
export const ARMED_MS = 4000
/** Two presses closer than this are one hand that bounced. */
export const BOUNCE_MS = 250

/** Grave things are pressed twice: the first press arms, the second, soon enough, does it. */
export class Twice {
  #armedAt = Number.NEGATIVE_INFINITY

  /** True if this press is the second. */
  press(now: number): boolean {
    if (now - this.#armedAt < BOUNCE_MS) return false
    const isSecond = this.isArmed(now)
    this.#armedAt = isSecond ? Number.NEGATIVE_INFINITY : now
    return isSecond
  }

  isArmed(now: number): boolean {
    return now - this.#armedAt < ARMED_MS
  }

  disarm(): void {
    this.#armedAt = Number.NEGATIVE_INFINITY
  }
}
