import type { Venue, VenueId } from '#shared/venue/venue.ts'
import { NOCTURNE_BUILDING } from './nocturne/hall.ts'
import type { Building } from './room.ts'

export { type Building, openRoom } from './room.ts'
export { cameraFor, emptyView, seatView, type View } from './shots.ts'

/** The house's own hall comes with the page; other buildings are fetched by those who go there. */
const BUILDINGS: Readonly<Record<VenueId, () => Building | Promise<Building>>> = {
  nocturne: () => NOCTURNE_BUILDING,
  salon: async () => (await import('./salon/salon.ts')).SALON_BUILDING,
}

/** What a venue is as a building: how light behaves in it, and what stands there. */
export const buildingOf = async ({ id }: Venue): Promise<Building> => BUILDINGS[id]()
