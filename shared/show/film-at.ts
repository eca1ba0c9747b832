import { type Ms, ms } from '#shared/units/units.ts'

/**
 * Where a film stands that has been shown for so long. One that loops begins again at its end; any other keeps its
 * last picture. A film whose length nobody knows yet simply runs on.
 */
export function filmAt(shownFor: Ms, loop: boolean, length: Ms | null): Ms {
  const since = Math.max(0, shownFor)
  if (length === null || !(length > 0) || since < length) return ms(since)
  return loop ? ms(since % length) : length
}
