import type { Sample } from '#shared/clock/sample.ts'
import { type Ms, ms } from '#shared/units/units.ts'

/** What is known of the house's clock. */
export interface ClockEstimate {
  /** House time minus page time at the moment asked for. */
  readonly offset: Ms
  /** Likely error, one standard deviation; the asymmetry of the path cannot be seen and is not in it. */
  readonly error: Ms
  /** The shortest round trip of late. */
  readonly rtt: Ms
}

/** Samples older than this say nothing about today's path. */
const WINDOW_MS = 240_000
const MOST_SAMPLES = 96
/** What even a round trip without any queue is off by. */
const FLOOR_MS = 0.25
/** Clocks in phones and laptops run apart by about this much, one standard deviation. */
const DRIFT = 40e-6
/** Reach of the shortest round trip: one that was lucky long ago is forgotten. */
const SHORTEST_OF = 64

/**
 * Offset and drift of the house's clock against the page's, by least squares over probes, each weighted by how
 * long it took beyond the shortest: what queues is late on one side, so its offset is off by up to half of it.
 * The drift is held near zero until the probes span enough time to tell.
 */
export class ClockFilter {
  #samples: Sample[] = []
  #fit: Fit | null = null

  add(sample: Sample): void {
    const after = this.#samples.findLastIndex((earlier) => earlier.at <= sample.at)
    this.#samples.splice(after + 1, 0, sample)
    const oldest = this.#samples.at(-1)!.at - WINDOW_MS
    while (this.#samples.length > MOST_SAMPLES || this.#samples[0]!.at < oldest) this.#samples.shift()
    this.#fit = fit(this.#samples)
  }

  /** How many probes the estimate rests on. */
  get count(): number {
    return this.#samples.length
  }

  /** Forgets everything: the page slept, or its network changed. */
  reset(): void {
    this.#samples = []
    this.#fit = null
  }

  /** What is known at a moment of the page's clock; null before the first probe is back. */
  at(page: Ms): ClockEstimate | null {
    const now = this.#fit
    if (now === null) return null
    const since = page - now.origin
    const spread = now.error + Math.abs(since) * now.driftError
    return { offset: ms(now.offset + now.drift * since), error: ms(spread), rtt: now.rtt }
  }
}

interface Fit {
  readonly origin: number
  readonly offset: number
  readonly drift: number
  readonly error: number
  readonly driftError: number
  readonly rtt: Ms
}

function fit(samples: readonly Sample[]): Fit {
  const origin = samples.at(-1)!.at
  const shortest = Math.min(...samples.slice(-SHORTEST_OF).map((sample) => sample.rtt))
  let weights = 0
  let sumX = 0
  let sumY = 0
  let sumXX = 0
  let sumXY = 0
  for (const sample of samples) {
    const queued = Math.max(0, sample.rtt - shortest) / 2
    const deviation = queued + FLOOR_MS + shortest * 0.004
    const weight = 1 / (deviation * deviation)
    const x = sample.at - origin
    weights += weight
    sumX += weight * x
    sumY += weight * sample.offset
    sumXX += weight * x * x
    sumXY += weight * x * sample.offset
  }
  const meanX = sumX / weights
  const meanY = sumY / weights
  const spreadX = sumXX - weights * meanX * meanX
  const prior = 1 / (DRIFT * DRIFT)
  const drift = (sumXY - weights * meanX * meanY) / (spreadX + prior)
  const driftError = 1 / Math.sqrt(spreadX + prior)
  const error = Math.sqrt(1 / weights + meanX * meanX * driftError * driftError)
  return { origin, offset: meanY - drift * meanX, drift, error, driftError, rtt: ms(shortest) }
}
