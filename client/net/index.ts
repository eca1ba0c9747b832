export {
  type ApiFailure,
  type Asked,
  ask,
  askLog,
  askProgramme,
  askRun,
  askShow,
  enterDoor,
  post,
} from './api.ts'
export { DeskLink } from './desk-link.ts'
export { type Admission, GalleryLink } from './gallery-link.ts'
export { type Remembered, rememberedGuest, rememberGuest } from './guest-ticket.ts'
export type { LineState } from './line.ts'
export { pageNow } from './page-time.ts'
