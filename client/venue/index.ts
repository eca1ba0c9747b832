import type { Venue, VenueId } from '#shared/venue/venue.ts'
import { NOCTURNE_BUILDING } from './nocturne/hall.ts'
import type { Building } from './room.ts'

export { type Building, openRoom } from './room.ts'
export type { WallPictureState } from './screen/wall-picture.ts'
export type { PictureContent } from './screen/wall-slot.ts'
export { cameraFor, emptyView, seatView, type View } from './shots.ts'

/** The house's own hall comes with the page; other buildings are fetched by those who go there. */
const BUILDINGS: Readonly<Record<VenueId, () => Building | Promise<Building>>> = {
  nocturne: () => NOCTURNE_BUILDING,
  salon: async () => (await import('./salon/salon.ts')).SALON_BUILDING,
}

/** What a venue is as a building: how light behaves in it, and what stands there. */
export const buildingOf = async ({ id }: Venue): Promise<Building> => BUILDINGS[id]()

/** Light as it behaves in the house's own hall, for whatever else is shown as if on its runway. */
export const HOUSE_OPTICS = NOCTURNE_BUILDING.optics
