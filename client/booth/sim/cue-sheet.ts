import type { Entry } from '#shared/show/compile/flatten.ts'
import type { Cue, CueKind, SingleCue } from '#shared/show/cues/cue.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import type { LocalText } from '#shared/show/text.ts'
import type { PromptBook } from '#shared/show/timeline.ts'
import type { CueId, Ms } from '#shared/units/units.ts'

/** What sets a cue off, ready to be put into words. `entry` is the line it hangs on. */
export type TriggerWords =
  | { readonly by: 'go' | 'show' }
  | { readonly by: 'goAfter' | 'time'; readonly time: Ms }
  | { readonly by: 'bar' | 'beat'; readonly number: number }
  | { readonly by: 'with' | 'inside' | 'continue' | 'follow'; readonly entry: number }

/** One line of the sheet a caller reads: all of a cue that does not change while the show runs. */
export interface SheetLine {
  /** Index into the prompt book's entries. */
  readonly index: number
  readonly id: CueId
  readonly number: string | null
  readonly label: LocalText
  readonly kind: CueKind | 'group'
  /** Index of the line of the group it is in; −1 outside groups. */
  readonly group: number
  /** How many cues are in it, if it is a group. */
  readonly members: number
  readonly trigger: TriggerWords
  readonly preWait: Ms
  readonly isGo: boolean
  /** The look it sends out, if it does. */
  readonly look: number | null
}

/** The prompt book as a sheet to call from, in its own order. */
export function cueSheet({ run, entries }: PromptBook): SheetLine[] {
  return entries.map((entry, index) => {
    const cue = writtenCue(run, entry)
    return {
      index,
      id: entry.id,
      number: cue.number ?? null,
      label: cue.label,
      kind: cue.kind,
      group: entry.group,
      members: cue.kind === 'group' ? cue.cues.length : 0,
      trigger: triggerWords(entry, cue),
      preWait: entry.preWait,
      isGo: entry.start.by === 'go',
      look: cue.kind === 'model' && cue.action === 'entrance' ? cue.look : null,
    }
  })
}

/** A cue as it stands in the document: `cues[4]`, or `cues[4].cues[1]` within a group. */
function writtenCue(run: RunOfShow, { path }: Entry): Cue | SingleCue {
  const outer = run.cues[path[1] as number]!
  return path.length > 2 && outer.kind === 'group' ? outer.cues[path[3] as number]! : outer
}

function triggerWords({ start }: Entry, { trigger }: Cue | SingleCue): TriggerWords {
  switch (start.by) {
    case 'go':
      return start.gap > 0 ? { by: 'goAfter', time: start.gap } : { by: 'go' }
    case 'time':
      return { by: 'time', time: start.at }
    case 'music':
      return typeof trigger === 'object' && 'bar' in trigger
        ? { by: 'bar', number: trigger.bar }
        : { by: 'beat', number: typeof trigger === 'object' && 'beat' in trigger ? trigger.beat : 0 }
    case 'show':
      return { by: 'show' }
    default:
      return { by: start.by, entry: start.entry }
  }
}

/** The lines in sight when some groups are folded: their members are not. */
export const linesInSight = (sheet: readonly SheetLine[], unfolded: ReadonlySet<CueId>): SheetLine[] =>
  sheet.filter(({ group }) => group < 0 || unfolded.has(sheet[group]!.id))
