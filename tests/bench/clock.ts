import type { Measured } from './bench.ts'
import { PROFILES, simulate } from './network.ts'
import { simulateTimesync } from './timesync.ts'

export const name = 'clock'

const SEED = 4242
const CLIENTS = 100
const MINUTES = 20

/** How well pages keep the house's time over four kinds of network, beside the `timesync` package as it comes. */
export async function bench(): Promise<Measured> {
  const figures: Record<string, number> = {}
  const budgets: Record<string, { max: number }> = {}
  for (const profile of PROFILES) {
    const { errors, afterOneSecond, timesToTen } = simulate(profile, {
      seed: SEED,
      clients: CLIENTS,
      minutes: MINUTES,
    })
    const { name: network } = profile
    figures[`errorP50${network}Ms`] = errors.p50
    figures[`errorP95${network}Ms`] = errors.p95
    figures[`errorP99${network}Ms`] = errors.p99
    figures[`errorAfterOneSecondP99${network}Ms`] = afterOneSecond.p99
    figures[`toTenMillisecondsP99${network}Ms`] = timesToTen.p99
    budgets[`errorAfterOneSecondP99${network}Ms`] = { max: 10 }
    budgets[`errorP99${network}Ms`] = { max: profile.budgetMs }

    const theirs = await simulateTimesync(profile, { seed: SEED, clients: 20, minutes: MINUTES })
    figures[`timesyncErrorP50${network}Ms`] = theirs.p50
    figures[`timesyncErrorP99${network}Ms`] = theirs.p99
    figures[`ratioToTimesyncP99${network}`] = errors.p99 / theirs.p99
  }
  return { figures, budgets }
}
