export { createVenue } from './sim/hall.ts'
export type { WallPictureState } from './sim/screen/wall-picture.ts'
export type { PictureContent } from './sim/screen/wall-slot.ts'
export { cameraFor, emptyView, seatView, type View } from './sim/shots.ts'
