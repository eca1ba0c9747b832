import { firstMeeting } from '#shared/show/compile/apart.ts'
import { type Cut, cut, goOn } from '#shared/show/compile/cut.ts'
import { type Out, outOf } from '#shared/show/compile/out.ts'
import { type Ground, wrapped } from '#shared/show/compile/walker.ts'
import { PI } from '#shared/units/exact.ts'
import type { Ms } from '#shared/units/units.ts'

/** Longest somebody stands and lets others go first, in beats. */
const LONGEST_STAND = 64
const TURN_BEATS = 2
/** Walking over to the lane takes this much of the way, in metres. */
const MOVING_OVER = 2.5

/**
 * Panic on the runway: everybody stops as soon as a body can, then goes off by the lane that is nearest, those
 * next to the portal first, each as soon as the way is free.
 */
export function clearRunway(everybody: readonly Out[], ground: Ground, at: Ms): Out[] {
  const gone = everybody.filter((out) => out.passage.endsAt <= at)
  const stopped = everybody
    .filter((out) => out.passage.startsAt <= at && out.passage.endsAt > at)
    .map((out) => stop(out, ground, at))
    .sort((a, b) => a.cut.at.z - b.cut.at.z)

  const after = stopped.map(({ out }) => out)
  stopped.forEach((one, index) => {
    after[index] = leave(
      one,
      ground,
      after.filter((_, other) => other !== index),
    )
  })
  return [...gone, ...after]
}

interface Stopped {
  readonly out: Out
  readonly cut: Cut
}

function stop(out: Out, ground: Ground, at: Ms): Stopped {
  const broken = cut(out.legs, out.grid, out.from, at) ?? {
    kept: out.legs,
    at: out.from,
    resume: 0,
    waiting: false,
  }
  return {
    cut: broken,
    out: outOf(
      out,
      goOn(ground, out.grid, broken, (walker) => walker.wait('still')),
    ),
  }
}

function leave({ out, cut: from }: Stopped, ground: Ground, others: readonly Out[]): Out {
  const ways = others.map((other) => other.passage)
  for (let stand = 0; stand <= LONGEST_STAND; stand++) {
    const way = outOf(
      out,
      goOn(ground, out.grid, from, (walker) => {
        if (stand > 0) walker.stand('stop', 'still', stand)
        const { x, z, heading } = walker.standing
        const lane = x > 0.02 ? ground.runway.lane : -ground.runway.lane
        const back = wrapped(PI - heading)
        if (Math.abs(back) > PI / 2) walker.turn(back, TURN_BEATS)
        const backstage = ground.runway.marks.backstage.z
        walker.line(lane, Math.max(backstage, z - MOVING_OVER)).line(lane, backstage)
      }),
    )
    if (firstMeeting(way.passage, ways) === null) return way
  }
  return out
}
