import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { SALON } from '#shared/venue/salon.ts'
import type { Venue, VenueId } from '#shared/venue/venue.ts'

export const VENUES: Readonly<Record<VenueId, Venue>> = { nocturne: NOCTURNE, salon: SALON }

export const VENUE_IDS = ['nocturne', 'salon'] as const satisfies readonly VenueId[]
