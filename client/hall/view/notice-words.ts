import type { HallState } from '../sim/hall-store.ts'

/** The one thing the house has to say now, most urgent first. */
export type NoticeIs = 'lost' | 'panic' | 'held' | 'countdown' | 'soon'

export function noticeOf({
  line,
  panic,
  phase,
  secondsToGo,
  showSeconds,
}: Pick<HallState, 'line' | 'panic' | 'phase' | 'secondsToGo' | 'showSeconds'>): NoticeIs | null {
  if (line.is === 'lost') return 'lost'
  if (panic) return 'panic'
  if (phase === 'held') return 'held'
  if (secondsToGo !== null) return 'countdown'
  const isBefore = phase === 'scheduled' || phase === 'doors' || phase === 'standby'
  return isBefore && showSeconds === 0 ? 'soon' : null
}
