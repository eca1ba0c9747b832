import { emptyStage } from '#shared/show/stage-at.ts'
import { type Ms, ms } from '#shared/units/units.ts'
import type { ReplayShow } from '../../performance/index.ts'

/** Where on the track of a replay a look comes out, 0 to 1. */
export interface LookMark {
  readonly number: number
  readonly share: number
}

/** How finely the evening is looked through for looks. */
const STEP_MS = 400

/**
 * Finds when each look came out that evening, holds and all: the replay is looked through once from end to end,
 * and left as it was found.
 */
export function lookMarks(replay: ReplayShow, page: Ms): LookMark[] {
  const { playing } = replay
  const share = replay.shareAt(page)
  const whole = replay.to - replay.from
  const stage = emptyStage()
  const marks = new Map<number, number>()
  replay.scrub(0, page)
  replay.play(true, page)
  for (let into = 0; into <= whole; into += STEP_MS) {
    const { lookNumber } = replay.stageAt(ms(page + into), stage)
    if (lookNumber !== null && !marks.has(lookNumber)) marks.set(lookNumber, into / whole)
  }
  replay.play(playing, page)
  replay.scrub(share, page)
  return [...marks].map(([number, at]) => ({ number, share: at }))
}

/** A look just begun counts as the one before: a second press goes further back. */
const JUST_BEGUN = 0.006

/** The look on the track nearest before or after a place, or null. */
export function markBeside(
  marks: readonly LookMark[],
  share: number,
  way: 'before' | 'after',
): LookMark | null {
  if (way === 'after') return marks.find((mark) => mark.share > share + 1e-6) ?? null
  return marks.findLast((mark) => mark.share < share - JUST_BEGUN) ?? null
}
