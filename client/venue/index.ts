import type { Venue, VenueId } from '#shared/venue/venue.ts'
import type { Gpu, Optics } from '../gpu/index.ts'
import { NOCTURNE_BUILDING } from './nocturne/hall.ts'
import { type Building, openRoom, type Room } from './room.ts'
import { SALON_BUILDING } from './salon/salon.ts'

export type { WallPictureState } from './screen/wall-picture.ts'
export type { PictureContent } from './screen/wall-slot.ts'
export { cameraFor, emptyView, seatView, type View } from './shots.ts'

const BUILDINGS: Readonly<Record<VenueId, Building>> = {
  nocturne: NOCTURNE_BUILDING,
  salon: SALON_BUILDING,
}

/** How light behaves in a venue: what everything drawn there is lit by. */
export const opticsOf = (venue: Venue): Optics => BUILDINGS[venue.id].optics

/** The venue as a room, for a GPU with the venue's optics. */
export const createVenue = (gpu: Gpu, venue: Venue): Room => openRoom(gpu, venue, BUILDINGS[venue.id])
