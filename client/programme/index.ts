export { askAhead } from './sim/asking.ts'
export { nextShow } from './sim/cover-story.ts'
export { feedShow } from './sim/feed-show.ts'
export { Cover } from './view/Cover.tsx'
export { ShowList } from './view/ShowList.tsx'
export { type ProgrammeNow, useProgramme } from './view/use-programme.ts'
export { useStatus } from './view/use-status.ts'
export { useWritten } from './view/use-written.ts'

export const fetchProgrammePage = () => import('./view/ProgrammePage.tsx')
