/** What is on and what is to come, known to every page. */
export { askAhead } from './sim/asking.ts'
export { type CoverStory, coverStory, nextShow } from './sim/cover-story.ts'
export { feedShow } from './sim/feed-show.ts'
export { ShowList } from './view/ShowList.tsx'
export { useProgramme } from './view/use-programme.ts'
export { useStatus } from './view/use-status.ts'
export { useWritten } from './view/use-written.ts'
