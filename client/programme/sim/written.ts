import type { Language } from '#shared/show/text.ts'

/** How dates and lengths are written for a visitor: their language, their zone. */
export interface Written {
  readonly timeZone: string
  time(moment: number): string
  /** With seconds. */
  clock(moment: number): string
  day(moment: number): string
  minutes(span: number): string
  count(amount: number): string
  /** The zone by the name people know it by. */
  zone(moment: number): string
}

const made = new Map<string, Written>()

/** Formats are costly to make and are kept. */
export function written(language: Language, timeZone = ownZone()): Written {
  const key = `${language} ${timeZone}`
  const known = made.get(key)
  if (known !== undefined) return known
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone, ...options })
  const time = format({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })
  const clock = format({ hour: 'numeric', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
  const day = format({ weekday: 'long', day: 'numeric', month: 'long' })
  const zoneName = format({ timeZoneName: 'long' })
  const minutes = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'short' })
  const count = new Intl.NumberFormat(language)
  const given: Written = {
    timeZone,
    time: (moment) => time.format(moment),
    clock: (moment) => clock.format(moment),
    day: (moment) => day.format(moment),
    minutes: (span) => minutes.format(Math.max(1, Math.round(span / 60_000))),
    count: (amount) => count.format(amount),
    zone: (moment) =>
      zoneName.formatToParts(moment).find((part) => part.type === 'timeZoneName')?.value ?? timeZone,
  }
  made.set(key, given)
  return given
}

const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone
