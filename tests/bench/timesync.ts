import type { Timesync } from 'timesync'
import { seeded } from '#shared/units/random.ts'
import { type Profile, SimulatedPage, type Simulation, type Spread, spreadOf } from './network.ts'

/**
 * The `timesync` package with the settings it comes with, over the same simulated networks, on a clock stepped
 * by hand: its timers are the ones put in place of the global ones while it runs.
 */
export async function simulateTimesync(
  profile: Profile,
  { seed, clients, minutes }: Simulation,
): Promise<Spread> {
  const timesync = await load()
  const random = seeded(seed)
  const errors: number[] = []
  for (let client = 0; client < clients; client++) {
    errors.push(...(await oneClient(timesync, new SimulatedPage(profile, random), minutes * 60_000)))
  }
  return spreadOf(errors)
}

/** Its CommonJS build looks for a promise library unless there is a window with one. */
async function load(): Promise<Timesync> {
  Object.assign(globalThis, { window: globalThis })
  return (await import('timesync')).default
}

/** Moments of house time at which something is to happen. */
class SteppedTime {
  now = 0
  #queue: { at: number; order: number; work: () => void }[] = []
  #order = 0

  at(at: number, work: () => void): number {
    this.#queue.push({ at, order: this.#order, work })
    return this.#order++
  }

  cancel(order: number): void {
    this.#queue = this.#queue.filter((item) => item.order !== order)
  }

  /** Does what is due up to `until`, letting promises settle in between. */
  async runTo(until: number): Promise<void> {
    for (;;) {
      const due = this.#queue
        .filter((item) => item.at <= until)
        .sort((a, b) => a.at - b.at || a.order - b.order)[0]
      if (due === undefined) break
      this.cancel(due.order)
      this.now = Math.max(this.now, due.at)
      due.work()
      for (let turn = 0; turn < 8; turn++) await Promise.resolve()
    }
    this.now = until
  }
}

async function oneClient(timesync: Timesync, page: SimulatedPage, lasts: number): Promise<number[]> {
  const time = new SteppedTime()
  const real = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    setInterval: globalThis.setInterval,
    clearInterval: globalThis.clearInterval,
  }
  const later = (work: () => void, delay = 0) => time.at(time.now + delay, work)
  const repeat = (work: () => void, delay = 0) =>
    later(() => {
      work()
      repeat(work, delay)
    }, delay)
  Object.assign(globalThis, {
    setTimeout: later,
    setInterval: repeat,
    clearTimeout: (order: number) => time.cancel(order),
    clearInterval: (order: number) => time.cancel(order),
  })
  try {
    const sync = timesync.create({ peers: ['house'], now: () => page.pageAt(time.now) })
    sync.send = async (_to: string, data: { id: unknown }) => {
      const arrives = time.now + page.there()
      time.at(arrives, () => {
        const reply = { jsonrpc: '2.0', id: data.id, result: time.now }
        time.at(time.now + page.back(), () => sync.receive('house', reply))
      })
    }
    sync.sync()
    const errors: number[] = []
    for (let t = 30_000; t < lasts; t += 7_919) {
      await time.runTo(t)
      errors.push(Math.abs(sync.now() - t))
    }
    sync.destroy()
    return errors
  } finally {
    Object.assign(globalThis, real)
  }
}
