/** More pictures than this and those made first are let go: a visit is not without end. */
const MOST_KEPT = 240

const kept = new Map<string, string>()

const keyOf = (run: string, look: number): string => `${run} ${look}`

/** Addresses of the pictures this visit has made, by the run's hash and the look's number. */
export const keptPicture = (run: string, look: number): string | null => kept.get(keyOf(run, look)) ?? null

export function keepPicture(run: string, look: number, picture: Blob): string {
  const address = URL.createObjectURL(picture)
  kept.set(keyOf(run, look), address)
  for (const [oldest, old] of kept) {
    if (kept.size <= MOST_KEPT) break
    kept.delete(oldest)
    URL.revokeObjectURL(old)
  }
  return address
}
