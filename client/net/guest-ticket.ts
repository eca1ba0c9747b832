import { z } from 'zod'
import { type Guest, guest } from '#shared/access/guest.ts'

/** A guest as this device remembers them. The ticket never leaves it but for the door. */
export interface Remembered {
  readonly guest: Guest
  readonly ticket: string | null
}

const KEY = 'front-row.guest'
const kept = z.object({ guest, ticket: z.string().nullable() })

/** Who came by this device before, or null. Private windows may remember nobody. */
export function rememberedGuest(): Remembered | null {
  try {
    const parsed = kept.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export function rememberGuest(remembered: Remembered): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(remembered))
  } catch {
    // Without storage the visit still works; the next one begins at the door.
  }
}

/** From now on nobody has been here: name, looks and ticket are gone from this device. */
export function forgetGuest(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // What was never kept need not be forgotten.
  }
}
