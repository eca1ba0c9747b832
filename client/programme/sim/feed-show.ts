import type { ShowLine } from '#shared/protocol/programme-message.ts'
import { isOnStage, nextShow } from './cover-story.ts'

export interface FeedShow {
  /** The show to be seen; null while there is nothing but a name to show. */
  readonly show: string | null
  /** Whose name stands over black. */
  readonly next: ShowLine | null
}

/** The address that follows whatever is on. */
const LIVE = 'live'

/** What a clean feed shows: the show it was given, or, where it follows, whichever has its doors open. */
export function feedShow(id: string, shows: readonly ShowLine[]): FeedShow {
  const next = nextShow(shows, null)
  if (id !== LIVE) return { show: id, next: shows.find((show) => show.id === id) ?? null }
  const isOpen = next !== null && (isOnStage(next) || next.phase !== 'scheduled')
  return { show: isOpen ? next.id : null, next }
}
