import type { Client } from '@colyseus/core'
import type { Guest } from '#shared/access/guest.ts'
import type { AttendeeId } from '#shared/units/units.ts'
import type { AcclaimPace } from './acclaim-pace.ts'
import type { Allowance, Limits } from './limits.ts'

export const ALLOWANCES = {
  pose: { burst: 40, perSecond: 22 },
  clock: { burst: 24, perSecond: 6 },
  acclaim: { burst: 8, perSecond: 6 },
  report: { burst: 3, perSecond: 0.5 },
  resync: { burst: 4, perSecond: 0.5 },
} as const satisfies Record<string, Allowance>
export type Kind = keyof typeof ALLOWANCES

/** What is decided about somebody before they may connect: kept with the reservation, out of their reach. */
export interface Admission {
  readonly attendee: AttendeeId | null
  readonly guest: Guest | null
  /** Index into the venue's seats; null for a camera. */
  readonly seat: number | null
}

/** Somebody in a gallery. */
export interface SeatHolder extends Admission {
  /** Number their poses go by; null for a camera. */
  readonly place: number | null
  readonly limits: Limits<Kind>
  readonly pace: AcclaimPace
  readonly leave: () => void
  /** What hair and build follow from; 0 for a camera. */
  readonly figure: number
  block: number
  clockErrorMs: number | null
  rttMs: number | null
}

export type GalleryClient = Client<{ userData: SeatHolder; auth: Admission }>
