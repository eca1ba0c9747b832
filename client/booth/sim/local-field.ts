/** A moment as a date field writes it, in the device's own time: `2026-11-21T20:30:00`. */
export function toLocalField(moment: number): string {
  const at = new Date(moment)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}

/** What a date field says, as a moment; null where it says nothing that is one. */
export function fromLocalField(written: string): number | null {
  // Without a zone, a date with a time is read in the device's own.
  const moment = new Date(written).getTime()
  return written === '' || Number.isNaN(moment) ? null : moment
}
