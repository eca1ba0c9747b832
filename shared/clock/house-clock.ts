import { ClockFilter } from '#shared/clock/clock-filter.ts'
import { type Probe, sampleOf } from '#shared/clock/sample.ts'
import { type Ms, ms } from '#shared/units/units.ts'

/** Further off than this the clock is put right at once; nearer, it is nudged so that nothing is seen to jump. */
const JUMP_MS = 60
/** How fast it is nudged: 4 ms in a second, which neither eye nor ear notices. */
const NUDGE = 0.004

/** The house's clock as a page keeps it: smooth, monotonic enough to show by, and right within its error. */
export class HouseClock {
  readonly #filter = new ClockFilter()
  #shown: { page: number; offset: number } | null = null

  /** Takes in a probe that came back. Gives false where its times cannot be true and it was left out. */
  take(probe: Probe): boolean {
    const sample = sampleOf(probe)
    if (sample === null) return false
    this.#filter.add(sample)
    return true
  }

  get known(): boolean {
    return this.#filter.count > 0
  }

  /** How many probes the clock rests on. */
  get probes(): number {
    return this.#filter.count
  }

  /** House time at a moment of the page's clock. Before the first probe, the page's own. */
  at(page: Ms): Ms {
    return ms(page + this.offsetAt(page))
  }

  /** Page time at which the house's clock will show `house`. */
  pageTime(house: Ms, near: Ms): Ms {
    return ms(house - this.offsetAt(near))
  }

  offsetAt(page: Ms): Ms {
    const estimate = this.#filter.at(page)
    const shown = this.#shown
    if (estimate === null) return ms(shown?.offset ?? 0)
    const error = shown === null ? Number.POSITIVE_INFINITY : estimate.offset - shown.offset
    const elapsed = shown === null ? 0 : Math.max(0, page - shown.page)
    const most = elapsed * NUDGE
    const settling = this.#filter.count < 12
    const moved = settling || Math.abs(error) > JUMP_MS ? error : Math.max(-most, Math.min(most, error))
    const offset = shown === null || !Number.isFinite(moved) ? estimate.offset : shown.offset + moved
    if (shown === null || page >= shown.page) this.#shown = { page, offset }
    return ms(offset)
  }

  estimate(page: Ms): { offsetMs: number; errorMs: number; rttMs: number } | null {
    const estimate = this.#filter.at(page)
    if (estimate === null) return null
    return { offsetMs: this.offsetAt(page), errorMs: estimate.error, rttMs: estimate.rtt }
  }

  /** Starts anew, on another network or another server; until its first probe is back, time goes on as it did. */
  reset(): void {
    this.#filter.reset()
  }
}
