export { createVenue } from './sim/hall.ts'
export type { PictureContent, WallPictureState } from './sim/screen/wall-picture.ts'
export { cameraFor, emptyView, seatView, type View } from './sim/shots.ts'
