export interface Extent {
  readonly top: number
  readonly height: number
}

/** The next cue stands this far down the list: what has been above it, more of what comes below. */
const AHEAD = 0.3

/**
 * Where to scroll a list so that a row is seen well, or null where it may stay. `ahead` leaves most of the list for
 * what follows; `nearest` moves only as far as it must. Points from the head of the list.
 */
export function scrollFor(row: Extent, view: Extent, how: 'ahead' | 'nearest'): number | null {
  if (how === 'ahead') return Math.max(0, row.top - view.height * AHEAD)
  const above = row.top - row.height
  const below = row.top + 2 * row.height - view.height
  if (above < view.top) return Math.max(0, above)
  return below > view.top ? below : null
}
