/** A moment or span of a show as callers read it: `1:32`, with tenths `1:32.4`. Nothing for a moment that never comes. */
export function showClock(span: number, tenths = false): string {
  if (!Number.isFinite(span)) return '–'
  const sign = span < 0 ? '−' : ''
  const unit = tenths ? 100 : 1000
  const units = Math.floor(Math.abs(span) / unit)
  const whole = tenths ? Math.floor(units / 10) : units
  const h = Math.floor(whole / 3600)
  const two = (value: number) => String(value).padStart(2, '0')
  const m = Math.floor(whole / 60) % 60
  const clock = h > 0 ? `${h}:${two(m)}:${two(whole % 60)}` : `${m}:${two(whole % 60)}`
  return `${sign}${clock}${tenths ? `.${units % 10}` : ''}`
}

/** A countdown, which shows the second that is running out: 0.4 s before zero it reads `0:01`. */
export const countdownClock = (span: number): string => showClock(Math.ceil(span / 1000) * 1000)

/** How far off the plan: always with its sign. */
export const signedClock = (span: number): string => `${span < 0 ? '−' : '+'}${showClock(Math.abs(span))}`
