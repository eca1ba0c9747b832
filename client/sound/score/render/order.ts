import type { Plan } from '../plan.ts'

/**
 * The clips of a plan in the order a listener needs them who begins `from` seconds into the score: first what
 * sounds there, then as it comes, and last what only came before.
 */
export function orderOfNeed(plan: Plan, from: number): number[] {
  const when = plan.clips.map(() => Number.POSITIVE_INFINITY)
  for (const { clip, at, until } of plan.placements) {
    const end = Math.min(until, at + plan.clips[clip]!.seconds)
    const wait = end > from ? Math.max(0, at - from) : plan.length + at
    when[clip] = Math.min(when[clip]!, wait)
  }
  return plan.clips.map((_, clip) => clip).sort((a, b) => when[a]! - when[b]! || a - b)
}
