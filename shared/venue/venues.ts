import { NOCTURNE } from '#shared/venue/nocturne.ts'
import type { Venue, VenueId } from '#shared/venue/venue.ts'

export const VENUES: Readonly<Record<VenueId, Venue>> = { nocturne: NOCTURNE }

export const VENUE_IDS = ['nocturne'] as const satisfies readonly VenueId[]
