export { createVenue, type Hall } from './sim/hall.ts'
export type { HouseWords } from './sim/screen/typesetting.ts'
export { cameraFor, emptyView, seatView, type View } from './sim/shots.ts'
