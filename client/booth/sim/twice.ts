/** How long the first press of something grave stays armed. */
export const ARMED_MS = 4000

/** Grave things are pressed twice: the first press arms, the second, soon enough, does it. */
export class Twice {
  #armedAt = Number.NEGATIVE_INFINITY

  /** True if this press is the second. */
  press(now: number): boolean {
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
