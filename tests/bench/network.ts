import { HouseClock } from '#shared/clock/house-clock.ts'
import { gapAfter } from '#shared/clock/probing.ts'
import { type Random, seeded } from '#shared/units/random.ts'
import { ms } from '#shared/units/units.ts'

/** A network as a page meets it. Milliseconds, one way. */
export interface Profile {
  readonly name: string
  readonly base: number
  /** Mean of exponentially distributed waiting in queues. */
  readonly jitter: number
  /** Share of packets that meet a long queue, and its mean. */
  readonly spikes: number
  readonly spikeMean: number
  /** The way there and the way back differ by at most twice this: no filter can see it. */
  readonly asymmetry: number
  /** p99 of the error that the house clock must keep to. */
  readonly budgetMs: number
}

export const PROFILES: readonly Profile[] = [
  { name: 'Lan', base: 0.3, jitter: 0.2, spikes: 0.005, spikeMean: 5, asymmetry: 0.05, budgetMs: 1 },
  { name: 'Wifi', base: 12, jitter: 4, spikes: 0.03, spikeMean: 60, asymmetry: 1, budgetMs: 2 },
  { name: 'Lte', base: 30, jitter: 10, spikes: 0.05, spikeMean: 90, asymmetry: 5, budgetMs: 6 },
  { name: 'Intercontinental', base: 75, jitter: 3, spikes: 0.02, spikeMean: 80, asymmetry: 2, budgetMs: 6 },
]

/** One page and its way to the house: delays, asymmetry, and a clock of its own that runs a little fast or slow. */
export class SimulatedPage {
  readonly #profile: Profile
  readonly #random: Random
  readonly #skew: number
  readonly #drift: number
  readonly #offset: number

  constructor(profile: Profile, random: Random) {
    this.#profile = profile
    this.#random = random
    this.#skew = (random.next() * 2 - 1) * profile.asymmetry
    this.#drift = 1 + gauss(random) * 30e-6
    this.#offset = random.next() * 1e6
  }

  /** The page's clock at a moment of the house's. */
  pageAt(house: number): number {
    return house * this.#drift + this.#offset
  }

  there(): number {
    return Math.max(0.05, this.#oneWay() + this.#skew)
  }

  back(): number {
    return Math.max(0.05, this.#oneWay() - this.#skew)
  }

  #oneWay(): number {
    const { base, jitter, spikes, spikeMean } = this.#profile
    const spike = this.#random.next() < spikes ? exponential(this.#random, spikeMean) : 0
    return base + exponential(this.#random, jitter) + spike
  }
}

const exponential = (random: Random, mean: number): number => -mean * Math.log(1 - random.next())
const gauss = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())

export interface Spread {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

export interface Simulation {
  readonly seed: number
  readonly clients: number
  readonly minutes: number
}

/** Runs house clocks over a network. Errors are taken from half a minute on, and once a second after joining. */
export function simulate(profile: Profile, { seed, clients, minutes }: Simulation) {
  const random = seeded(seed)
  const errors: number[] = []
  const afterOneSecond: number[] = []
  const timesToTen: number[] = []
  for (let client = 0; client < clients; client++) {
    const page = new SimulatedPage(profile, random)
    runClock(page, minutes * 60_000, (t, error) => {
      if (t === 1000) afterOneSecond.push(error)
      if (t > 30_000) errors.push(error)
    })
    timesToTen.push(timeToTen(new SimulatedPage(profile, random)))
  }
  return {
    errors: spreadOf(errors),
    afterOneSecond: spreadOf(afterOneSecond),
    timesToTen: spreadOf(timesToTen),
  }
}

/** When the error first stays within 10 ms for a second. */
function timeToTen(page: SimulatedPage): number {
  let since = Number.POSITIVE_INFINITY
  let settled = Number.POSITIVE_INFINITY
  runClock(page, 5000, (t, error) => {
    if (error > 10) since = Number.POSITIVE_INFINITY
    else since = Math.min(since, t)
    if (t - since >= 1000) settled = Math.min(settled, since)
  })
  return settled
}

/** Probes as a page does and tells the clock's error every 50 ms of the first three seconds, then now and then. */
function runClock(page: SimulatedPage, lasts: number, tell: (t: number, error: number) => void): void {
  const clock = new HouseClock()
  const answers: { at: number; sent: number; arrived: number }[] = []
  for (let t = 0, probe = 0; t < lasts; t += gapAfter(probe++)) {
    const arrived = t + page.there()
    answers.push({ at: arrived + page.back(), sent: t, arrived })
  }
  answers.sort((a, b) => a.at - b.at)
  let next = 0
  for (let t = 50; t < lasts; t += t < 3000 ? 50 : 1777) {
    for (; next < answers.length && answers[next]!.at <= t; next++) {
      const { at, sent, arrived } = answers[next]!
      clock.take({
        sent: ms(page.pageAt(sent)),
        arrived: ms(arrived),
        answered: ms(arrived),
        returned: ms(page.pageAt(at)),
      })
    }
    if (clock.known) tell(t, Math.abs(clock.at(ms(page.pageAt(t))) - t))
  }
}
