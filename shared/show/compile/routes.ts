import type { RouteStep } from '#shared/show/cues/model-cue.ts'
import type { RunOfShow, Walking } from '#shared/show/run-of-show.ts'
import { spanBeats, type Tempo } from '#shared/show/span.ts'
import { type Ms, ms } from '#shared/units/units.ts'
import type { Venue } from '#shared/venue/venue.ts'

/** Routes every show has. A show's own route of the same name takes the place of ours. */
const HOUSE_ROUTES: Readonly<Record<string, readonly RouteStep[]>> = {
  classic: [{ walk: 'end' }, { pose: 'contrapposto' }, { walk: 'out' }],
  straight: [{ walk: 'end' }, { walk: 'out' }],
  salon: [
    { walk: 'quarter' },
    { pose: 'profile' },
    { walk: 'threeQuarter' },
    { pose: 'hip' },
    { walk: 'end' },
    { pose: 'contrapposto' },
    { walk: 'out' },
  ],
  hold: [{ walk: 'end' }, { wait: 'hip' }, { walk: 'out' }],
}

export const routeNames = (run: RunOfShow): string[] => [
  ...new Set([...Object.keys(HOUSE_ROUTES), ...Object.keys(run.walk.routes)]),
]

export function routeNamed(run: RunOfShow, name: string): readonly RouteStep[] | undefined {
  if (Object.hasOwn(run.walk.routes, name)) return run.walk.routes[name]
  return Object.hasOwn(HOUSE_ROUTES, name) ? HOUSE_ROUTES[name] : undefined
}

/** Beats a standing step of a route takes; an unreleased wait counts for nothing. */
export function standingBeats(step: RouteStep, walk: Walking, tempo: Tempo): number {
  if ('pose' in step) return spanBeats(step.for ?? walk.pose, tempo)
  if ('stop' in step) return spanBeats(step.for ?? walk.stop, tempo)
  if ('turn' in step) return spanBeats(step.for ?? walk.turn, tempo)
  return 0
}

/** About how long a route takes without traffic: what an auto-follow after an entrance waits for. */
export function routeTime(run: RunOfShow, venue: Venue, route: readonly RouteStep[], beat: Ms): Ms {
  const { marks } = venue.runway
  let z: number = marks.backstage.z
  let total = 0
  for (const step of route) {
    if ('walk' in step) {
      const target = step.walk === 'out' ? marks.backstage.z : marks[step.walk].z
      total += walkBeats(Math.abs(target - z), run.walk)
      if (target < z) total += spanBeats(run.walk.turn, run.music)
      z = target
    } else total += standingBeats(step, run.walk, run.music)
  }
  return ms(total * beat)
}

export const stepsFor = (distance: number, walk: Walking): number =>
  Math.max(1, Math.round(distance / walk.step))

const walkBeats = (distance: number, walk: Walking): number => stepsFor(distance, walk) * walk.beatsPerStep
