import { cpus } from 'node:os'

/** One flat list of figures, each named with its unit, and what they must keep to. */
export interface Measured {
  readonly figures: Readonly<Record<string, number>>
  readonly budgets: Readonly<Record<string, { readonly max?: number; readonly min?: number }>>
}

export interface BenchOptions {
  /** A file of somebody else's data. */
  readonly input?: string
}

export interface Bench {
  readonly name: string
  bench(options: BenchOptions): Promise<Measured> | Measured
}

/** Whether every figure with a budget keeps to it. A figure that is missing does not. */
export function keepsTo({ figures, budgets }: Measured): boolean {
  return Object.entries(budgets).every(([name, { max, min }]) => {
    const figure = figures[name]
    if (figure === undefined || Number.isNaN(figure)) return false
    return (max === undefined || figure <= max) && (min === undefined || figure >= min)
  })
}

export const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
})

/** Median time of one call in microseconds, over rounds long enough for the clock to tell. */
export function microseconds(work: (round: number) => void, rounds = 15, calls = 2000): number {
  for (let call = 0; call < calls; call++) work(call)
  const times = Array.from({ length: rounds }, (_, round) => {
    const start = performance.now()
    for (let call = 0; call < calls; call++) work(round * calls + call)
    return ((performance.now() - start) * 1000) / calls
  })
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]!
}
