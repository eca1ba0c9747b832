import type { Incident } from '#shared/show/compile/traffic.ts'
import type { Passage } from '#shared/show/passage.ts'
import { type Problem, type ProblemCode, problem } from '#shared/show/problem.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { beatMs } from '#shared/show/span.ts'
import type { PromptBook } from '#shared/show/timeline.ts'

/** What a plan cannot do as written, in words a producer can act on. */
export function reportIncident(incident: Incident, book: PromptBook): Problem {
  const { path } = book.entries[incident.entry]!
  const code: ProblemCode =
    incident.because === 'quick-change'
      ? 'quick-change'
      : incident.because === 'traffic'
        ? 'collision'
        : 'order'
  return problem(code, path, wordsFor(incident, book.run))
}

/** Somebody whom the plan sends out and never brings back. */
export function reportStranded(way: Passage, book: PromptBook): Problem {
  const number = book.run.looks[way.look]?.number
  const { path } = book.entries[way.entry]!
  return problem(
    'order',
    path,
    `look ${number} waits on the runway for ever; release it with a model cue, such as "exit"`,
  )
}

function wordsFor(incident: Incident, run: RunOfShow): string {
  const look = run.looks[incident.look]
  const who = look ? `look ${look.number}` : 'nobody'
  const at = clock(incident.at)
  if (incident.because === 'not-out')
    return `directs ${who}, who is not on the runway at ${at}; send the look out first`
  if (incident.because === 'quick-change') return quickChange(incident, run, who, at)
  const other = run.looks[incident.other]
  const whom = other ? `look ${other.number}` : 'somebody'
  if (incident.outcome === 'late') {
    const beats = Math.ceil(incident.by / beatMs(run.music) - 1e-6)
    return `${who} would walk into ${whom} at ${at}; send ${who} out at least ${beats} beats later`
  }
  if (incident.outcome === 'kept-in')
    return `${who} would walk into ${whom} at ${at}, however long it waits; clear the runway first`
  return `${who} cannot do this at ${at} without being walked into`
}

function quickChange(incident: Incident, run: RunOfShow, who: string, at: string): string {
  const model = run.looks[incident.look]?.model ?? 'the model'
  if (incident.outcome === 'kept-in')
    return `${model} is still out in another look and waits there; release that look before ${who}`
  return `${model} comes out in ${who} at ${at}, ${seconds(incident.by)} too soon to have changed; move it or cast somebody else`
}

/** Show time as `1:32.5`. */
export function clock(at: number): string {
  const tenths = Math.round(at / 100)
  const whole = Math.floor(tenths / 10)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}.${tenths % 10}`
}

const seconds = (length: number): string => `${(length / 1000).toFixed(1)} s`
