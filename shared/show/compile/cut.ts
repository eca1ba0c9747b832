import {
  beatFrom,
  type Grid,
  type Ground,
  type Leg,
  type Standing,
  Walker,
} from '#shared/show/compile/walker.ts'
import { metres, ms } from '#shared/units/units.ts'

/** A way broken off on a beat, and which step of the route is to be taken up again. */
export interface Cut {
  readonly kept: readonly Leg[]
  readonly at: Standing
  /** The step to go on with: the walk that was broken off, or the one after a pose that was. */
  readonly resume: number
  /** She was waiting, so that the cut may as well come later. */
  readonly waiting: boolean
}

/**
 * Breaks a way off as soon as a body can: a walk at its next footfall, a turn at its end, a pose or a wait on
 * the next beat, `later` beats after that. Null where the way is over by then.
 */
export function cut(legs: readonly Leg[], grid: Grid, from: Standing, at: number, later = 0): Cut | null {
  const index = legs.findIndex((leg) => leg.segment.endsAt > at)
  if (index < 0) return null
  const leg = legs[index]!
  const before = index === 0 ? from : legs[index - 1]!.after
  const kept = legs.slice(0, index)
  switch (leg.segment.kind) {
    case 'walk':
      return cutWalk(kept, leg, before, at)
    case 'turn':
      return {
        kept: [...kept, leg],
        at: leg.after,
        resume: leg.step + (turnsByItself(leg, legs[index + 1]) ? 0 : 1),
        waiting: false,
      }
    default: {
      const beat = Math.min(Math.max(beatFrom(grid, at), before.beat) + later, leg.after.beat)
      const standing = { ...before, heading: leg.segment.heading, beat }
      const shortened = standing.beat > before.beat ? [shortenedStand(leg, standing, grid)] : []
      return {
        kept: [...kept, ...shortened],
        at: standing,
        resume: leg.step + 1,
        waiting: leg.segment.kind === 'wait',
      }
    }
  }
}

/** A turn that a walk needs first belongs to that walk's step. */
const turnsByItself = (turn: Leg, next: Leg | undefined): boolean => next?.step === turn.step

function cutWalk(kept: readonly Leg[], leg: Leg, before: Standing, at: number): Cut {
  const { segment } = leg
  if (segment.kind !== 'walk') throw new TypeError('not a walk')
  const stepTime = (segment.endsAt - segment.startsAt) / segment.steps
  const done = Math.min(segment.steps, Math.ceil((at - segment.startsAt) / stepTime - 1e-6))
  if (done <= 0) return { kept, at: before, resume: leg.step, waiting: false }
  if (done === segment.steps) return { kept: [...kept, leg], at: leg.after, resume: leg.step, waiting: false }
  const share = done / segment.steps
  const x = segment.fromX + (segment.toX - segment.fromX) * share
  const z = segment.fromZ + (segment.toZ - segment.fromZ) * share
  const after: Standing = {
    x,
    z,
    heading: leg.after.heading,
    beat: before.beat + (leg.after.beat - before.beat) * share,
  }
  const endsAt = ms(segment.startsAt + done * stepTime)
  const shorter = { ...segment, toX: metres(x), toZ: metres(z), steps: done, endsAt }
  return {
    kept: [...kept, { segment: shorter, step: leg.step, after }],
    at: after,
    resume: leg.step,
    waiting: false,
  }
}

function shortenedStand(leg: Leg, after: Standing, grid: Grid): Leg {
  return {
    segment: { ...leg.segment, endsAt: ms(grid.zero + after.beat * grid.beat) },
    step: leg.step,
    after,
  }
}

/** Goes on from a cut: what was kept, and what the walker adds. */
export function goOn(ground: Ground, grid: Grid, from: Cut, add: (walker: Walker) => void): Leg[] {
  const walker = new Walker(ground, grid, from.at)
  add(walker)
  return [...from.kept, ...walker.legs]
}
