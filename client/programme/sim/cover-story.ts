import type { ProgrammeMessage, ShowLine } from '#shared/protocol/programme-message.ts'

/** What the cover is about: a show that is on, one that is coming, or a house that stands dark. */
export type CoverStory =
  | { readonly about: 'on' | 'held'; readonly show: ShowLine }
  /** `seconds` until it begins; 0 once it is due and waits for its caller. */
  | { readonly about: 'doors' | 'coming'; readonly show: ShowLine; readonly seconds: number }
  | { readonly about: 'nothing' }

/** What to put on the cover at a moment of the house's clock. */
export function coverStory({ shows }: Pick<ProgrammeMessage, 'shows'>, now: number): CoverStory {
  const onStage = whoIsOn(shows)
  if (onStage !== undefined) return { about: onStage.phase === 'held' ? 'held' : 'on', show: onStage }
  const forgotten = (show: ShowLine) => Number(show.startsAt < now - WAITED_FOR_MS)
  const [show] = shows
    .filter(isToCome)
    .toSorted((a, b) => forgotten(a) - forgotten(b) || a.startsAt - b.startsAt)
  if (show === undefined) return { about: 'nothing' }
  const seconds = Math.max(0, Math.ceil((show.startsAt - now) / 1000))
  return { about: show.phase === 'scheduled' ? 'coming' : 'doors', show, seconds }
}

/** A show later than this for its caller is announced only where there is no other. */
const WAITED_FOR_MS = 30 * 60_000

/** A show that runs, rather than one that is held. */
const whoIsOn = (shows: readonly ShowLine[]): ShowLine | undefined =>
  shows.find(({ phase }) => phase === 'running') ?? shows.find(isOnStage)

export const isOnStage = ({ phase }: ShowLine): boolean => phase === 'running' || phase === 'held'

const isToCome = ({ phase }: ShowLine): boolean =>
  phase === 'scheduled' || phase === 'doors' || phase === 'standby'

/** Where somebody goes who has seen a show: what is on, else what comes soonest, never the same again. */
export function nextShow(shows: readonly ShowLine[], seen: string | null): ShowLine | null {
  const others = shows.filter((show) => show.id !== seen && show.phase !== 'finished')
  return whoIsOn(others) ?? others.toSorted((a, b) => a.startsAt - b.startsAt)[0] ?? null
}
