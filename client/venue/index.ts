export { createVenue } from './sim/hall.ts'
export { cameraFor, emptyView, seatView, type View } from './sim/shots.ts'
