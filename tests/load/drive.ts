import { NEAR_HZ } from '#shared/pose/tiers.ts'

/** Calls `send` for everybody at the pose rate, spread evenly over time, until stopped. */
export function atPoseRate(everybody: readonly { send(now: number): void }[]): () => void {
  const from = performance.now()
  let done = 0
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - from) / 1000) * NEAR_HZ * everybody.length)
    // A machine that falls behind leaves poses out rather than sending a burst nobody would send.
    if (due - done > everybody.length) done = due - everybody.length
    for (; done < due; done++) everybody[done % everybody.length]!.send(performance.now())
  }, 4)
  return () => clearInterval(timer)
}

export const seconds = (length: number) => new Promise((resolve) => setTimeout(resolve, length * 1000))

export interface Percentiles {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

export function percentiles(values: number[]): Percentiles {
  values.sort((a, b) => a - b)
  const at = (share: number) =>
    values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
