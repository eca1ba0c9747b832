import type { Entry } from '#shared/show/compile/flatten.ts'
import { routeNamed, routeTime } from '#shared/show/compile/routes.ts'
import type { ModelCue } from '#shared/show/cues/model-cue.ts'
import { scoreBars } from '#shared/show/music.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { beatMs, spanMs } from '#shared/show/span.ts'
import { type Ms, ms } from '#shared/units/units.ts'
import type { Venue } from '#shared/venue/venue.ts'

/** How long an entry lasts: what is written, or where nothing is, what it takes. Groups last as their members. */
export function durationOf(entry: Entry, run: RunOfShow, venue: Venue): Ms {
  const { cue } = entry
  if (cue === null) return ms(0)
  const given = spanMs(cue.duration, run.music)
  if (given > 0) return given
  if (cue.kind === 'sound' && cue.action === 'music') {
    return spanMs({ unit: 'bars', amount: scoreBars(run.music) }, run.music)
  }
  return cue.kind === 'model' ? wayOf(cue, run, venue) : ms(0)
}

function wayOf(cue: ModelCue, run: RunOfShow, venue: Venue): Ms {
  const beat = beatMs(run.music)
  switch (cue.action) {
    case 'entrance':
      return routeTime(run, venue, routeNamed(run, cue.route) ?? [], beat)
    case 'parade': {
      const people = cue.looks === 'all' ? run.models.length : cue.looks.length
      const spacing = spanMs(cue.spacing ?? run.walk.paradeSpacing, run.music)
      return ms(routeTime(run, venue, [{ walk: 'end' }, { walk: 'out' }], beat) + people * spacing)
    }
    case 'stop':
      return spanMs(cue.for ?? run.walk.stop, run.music)
    case 'pose':
      return spanMs(cue.for ?? run.walk.pose, run.music)
    case 'turn':
      return spanMs(cue.for ?? run.walk.turn, run.music)
    default:
      return ms(0)
  }
}
