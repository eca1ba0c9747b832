import type { ShowLine } from '#shared/protocol/programme-message.ts'

/** The shows of one day of the visitor's calendar. */
export interface Day {
  /** The calendar day in the visitor's zone, `2026-11-21`. */
  readonly date: string
  readonly shows: readonly ShowLine[]
}

/** Lays shows out by the days they fall on where the visitor is, in the order given. */
export function byDay(shows: readonly ShowLine[], timeZone: string): Day[] {
  const days = new Map<string, ShowLine[]>()
  for (const show of shows) {
    const date = calendarDay(show.startsAt, timeZone)
    const day = days.get(date)
    if (day === undefined) days.set(date, [show])
    else day.push(show)
  }
  return [...days].map(([date, onThatDay]) => ({ date, shows: onThatDay }))
}

/** The calendar day of a moment in a zone, `2026-11-21`. */
export function calendarDay(moment: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)!.value
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** How a day is called from today: by name where there is one. Days are counted on the calendar, not in hours. */
export function dayName(date: string, today: string): 'today' | 'tomorrow' | 'yesterday' | null {
  const apart = Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000)
  if (apart === 0) return 'today'
  if (apart === 1) return 'tomorrow'
  return apart === -1 ? 'yesterday' : null
}
