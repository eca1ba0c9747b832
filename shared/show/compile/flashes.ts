import type { LightCue, LightGroup } from '#shared/show/cues/light-cue.ts'
import { LIGHT_GROUPS } from '#shared/show/cues/light-cue.ts'
import { type Problem, problem } from '#shared/show/problem.ts'
import type { PromptBook, TimelineCue } from '#shared/show/timeline.ts'

/** General flashes more often than this in any one second may harm people (WCAG 2.3.1). */
const MOST_FLASHES = 3
/** A flash is a pair of opposing changes of at least this share of full light. */
const LEAST_CHANGE = 0.1

/** Effects that come round too often, and runs of cues that make a light flash. */
export function checkFlashes(book: PromptBook, cues: readonly TimelineCue[]): Problem[] {
  return [...fastEffects(book), ...LIGHT_GROUPS.flatMap((group) => fastCues(book, cues, group))]
}

function fastEffects(book: PromptBook): Problem[] {
  return book.entries.flatMap(({ cue, path }) => {
    if (cue?.kind !== 'light' || cue.effect === 'steady' || cue.rate <= MOST_FLASHES) return []
    if (cue.depth * cue.level < LEAST_CHANGE) return []
    return [
      problem(
        'flash',
        [...path, 'rate'],
        `flashes ${cue.rate} times a second; at most ${MOST_FLASHES} are safe`,
      ),
    ]
  })
}

interface Change {
  readonly at: number
  readonly level: number
  readonly index: number
}

function fastCues(book: PromptBook, cues: readonly TimelineCue[], group: LightGroup): Problem[] {
  const changes = cues
    .flatMap((line, index): Change[] => {
      const touches = line.happens && line.cue?.kind === 'light' && isFor(line.cue, group)
      return touches && Number.isFinite(line.startsAt)
        ? [{ at: line.startsAt, level: (line.cue as LightCue).level, index }]
        : []
    })
    .sort((a, b) => a.at - b.at)
  const reversals = changes.filter((change, index) => isReversal(changes, index) && change.at > 0)
  return reversals.flatMap((last, index) => {
    const first = reversals[index - 2 * MOST_FLASHES]
    if (first === undefined || last.at - first.at >= 1000) return []
    const { path } = book.entries[last.index]!
    return [
      problem(
        'flash',
        path,
        `is the last of more than ${MOST_FLASHES} flashes of ${group} within one second; spread them out`,
      ),
    ]
  })
}

function isReversal(changes: readonly Change[], index: number): boolean {
  const [before, previous, now] = [changes[index - 2], changes[index - 1], changes[index]!]
  if (previous === undefined) return false
  const step = now.level - previous.level
  if (Math.abs(step) < LEAST_CHANGE) return false
  return before === undefined || (previous.level - before.level) * step < 0
}

const isFor = (cue: LightCue, group: LightGroup): boolean => cue.group === 'all' || cue.group === group
