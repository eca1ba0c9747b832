export { LiveShow } from './live-show.ts'
export { ReplayShow } from './replay-show.ts'
export type { ShowView } from './show-view.ts'
