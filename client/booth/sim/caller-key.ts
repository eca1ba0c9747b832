/** The caller's key, for as long as this window is open: never in an address, never on disk. */
const KEPT = 'front-row.caller-key'

export function keptKey(): string | null {
  try {
    return sessionStorage.getItem(KEPT)
  } catch {
    return null
  }
}

export function keepKey(key: string | null): void {
  try {
    if (key === null) sessionStorage.removeItem(KEPT)
    else sessionStorage.setItem(KEPT, key)
  } catch {
    // A browser that keeps nothing asks again at the next page.
  }
}
