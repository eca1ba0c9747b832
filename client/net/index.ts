export {
  type ApiFailure,
  type Asked,
  ask,
  askLog,
  askProgramme,
  askRecord,
  askRun,
  askShow,
  enterDoor,
} from './api.ts'
export { DeskLink } from './desk-link.ts'
export { GalleryLink } from './gallery-link.ts'
export { forgetGuest, rememberedGuest, rememberGuest } from './guest-ticket.ts'
export type { LineState } from './line.ts'
export { pageNow } from './page-time.ts'
