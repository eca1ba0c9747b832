/** Whole seconds as a clock counts them down: `1:20`, `2:04:09`; never below zero. */
export function clockFace(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

const A_DAY_S = 86_400

/** How far off something is: whole days from two days on, a clock before that. */
export function farOff(seconds: number): { readonly days: number } | { readonly clock: string } {
  return seconds >= 2 * A_DAY_S ? { days: Math.floor(seconds / A_DAY_S) } : { clock: clockFace(seconds) }
}
