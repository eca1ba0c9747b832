/**
 * Adds places to a row of places in rising order: each line itself and one on either side of it, so that what is
 * marked on the line fades within `width`. Places that would crowd them are left out.
 */
export function marked(places: readonly number[], lines: readonly number[], width: number): number[] {
  if (lines.length === 0) return [...places]
  const around = lines.flatMap((line) => [line - width, line, line + width])
  const low = places[0]!
  const high = places.at(-1)!
  const kept = places.filter(
    (place) => place === low || place === high || lines.every((line) => Math.abs(place - line) > width * 2),
  )
  return [...kept, ...around.filter((place) => place > low && place < high)].sort((a, b) => a - b)
}
