import type { Ms } from '#shared/units/units.ts'

/** How many messages of a kind somebody may send: so many at once, and so many a second from then on. */
export interface Allowance {
  readonly burst: number
  readonly perSecond: number
}

/** Counts messages of every kind that one connection sends. A token bucket each. */
export class Limits<Kind extends string> {
  readonly #allowances: Readonly<Record<Kind, Allowance>>
  readonly #buckets = new Map<Kind, { left: number; at: number }>()

  constructor(allowances: Readonly<Record<Kind, Allowance>>) {
    this.#allowances = allowances
  }

  /** Whether one more message of this kind is within bounds. */
  take(kind: Kind, now: Ms): boolean {
    const { burst, perSecond } = this.#allowances[kind]
    const bucket = this.#buckets.get(kind) ?? { left: burst, at: now }
    bucket.left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond)
    bucket.at = now
    this.#buckets.set(kind, bucket)
    if (bucket.left < 1) return false
    bucket.left--
    return true
  }
}
