import type { Trigger } from '#shared/show/cues/common.ts'
import type { GroupCue, SingleCue } from '#shared/show/cues/cue.ts'
import { type Path, type Problem, problem } from '#shared/show/problem.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { spanMs } from '#shared/show/span.ts'
import { type CueId, cueId, type Ms, ms } from '#shared/units/units.ts'

/** When a cue or group is called, as a rule over the entries before it. */
export type Start =
  | { readonly by: 'show' }
  | { readonly by: 'go'; readonly gap: Ms; readonly snap: 'none' | 'beat' | 'bar' }
  | { readonly by: 'with' | 'continue' | 'follow' | 'inside'; readonly entry: number }
  | { readonly by: 'time'; readonly at: Ms }
  | { readonly by: 'music'; readonly after: Ms }

/** A line of the prompt book: a cue, or the head of a group whose members follow it. */
export interface Entry {
  readonly id: CueId
  readonly path: Path
  readonly start: Start
  readonly preWait: Ms
  readonly postWait: Ms
  readonly armed: boolean
  /** Index of the group's entry; −1 outside groups. */
  readonly group: number
  /** What it does; null for the head of a group. */
  readonly cue: SingleCue | null
}

/** Lays groups out flat, in order, and turns each trigger into a rule over earlier lines. */
export function flatten(run: RunOfShow): { entries: Entry[]; problems: Problem[] } {
  const entries: Entry[] = []
  const problems: Problem[] = []
  let previous = -1
  run.cues.forEach((cue, index) => {
    const path: Path = ['cues', index]
    const start = startOf(cue.trigger, previous, run, entries)
    const at = entries.length
    entries.push(entryOf(run, cue, path, start, -1))
    if (cue.kind === 'group') layGroup(run, cue, at, path, entries, problems)
    previous = at
  })
  return { entries, problems }
}

function layGroup(
  run: RunOfShow,
  group: GroupCue,
  head: number,
  path: Path,
  entries: Entry[],
  problems: Problem[],
): void {
  let previous = head
  group.cues.forEach((member, index) => {
    const memberPath = [...path, 'cues', index]
    if (isGo(member.trigger)) {
      problems.push(
        problem(
          'order',
          [...memberPath, 'trigger'],
          'a member of a group cannot wait for GO; put the GO on the group',
        ),
      )
    }
    const start = memberStart(member.trigger, group, head, previous, run)
    previous = entries.length
    entries.push(entryOf(run, member, memberPath, start, head))
  })
}

function memberStart(
  trigger: Trigger,
  group: GroupCue,
  head: number,
  previous: number,
  run: RunOfShow,
): Start {
  const first = previous === head
  if (trigger === 'with') {
    return group.mode === 'together' || first
      ? { by: 'inside', entry: head }
      : { by: 'follow', entry: previous }
  }
  if (trigger === 'continue' || trigger === 'follow') {
    return first ? { by: 'inside', entry: head } : { by: trigger, entry: previous }
  }
  return timed(trigger, run) ?? { by: 'inside', entry: head }
}

function startOf(trigger: Trigger, previous: number, run: RunOfShow, entries: readonly Entry[]): Start {
  if (trigger === 'go') {
    const first = !entries.some((entry) => entry.start.by === 'go')
    return { by: 'go', gap: first ? ms(0) : spanMs({ unit: 'bars', amount: 8 }, run.music), snap: 'none' }
  }
  if (trigger === 'with' || trigger === 'continue' || trigger === 'follow') {
    return previous < 0 ? { by: 'show' } : { by: trigger, entry: previous }
  }
  return timed(trigger, run) ?? { by: 'show' }
}

function timed(trigger: Trigger, run: RunOfShow): Start | undefined {
  if (typeof trigger === 'string') return undefined
  if ('go' in trigger) return { by: 'go', gap: spanMs(trigger.go.gap, run.music), snap: trigger.go.snap }
  if ('at' in trigger) return { by: 'time', at: trigger.at }
  const after =
    'beat' in trigger
      ? spanMs({ unit: 'beats', amount: trigger.beat }, run.music)
      : spanMs({ unit: 'bars', amount: trigger.bar }, run.music)
  return { by: 'music', after }
}

function entryOf(run: RunOfShow, cue: SingleCue | GroupCue, path: Path, start: Start, group: number): Entry {
  return {
    id: cueId(cue.id),
    path,
    start,
    preWait: spanMs(cue.preWait, run.music),
    postWait: spanMs(cue.postWait, run.music),
    armed: cue.armed,
    group,
    cue: cue.kind === 'group' ? null : cue,
  }
}

const isGo = (trigger: Trigger): boolean =>
  trigger === 'go' || (typeof trigger === 'object' && 'go' in trigger)
