import type { Stage } from '#shared/show/stage.ts'
import type { PromptBook, Timeline } from '#shared/show/timeline.ts'
import type { Transport } from '#shared/show/transport/transport.ts'
import type { Ms } from '#shared/units/units.ts'

/** A show as a page watches it, live or again. Times are the page's monotonic clock. */
export interface ShowView {
  readonly book: PromptBook
  /** The timeline of the transport that holds now; another object whenever that changes. */
  readonly timeline: Timeline
  readonly transport: Transport
  /** House time at a moment of the page. */
  wallAt(page: Ms): Ms
  showTimeAt(page: Ms): Ms
  stageAt(page: Ms, into?: Stage): Stage
  /** 1 while show time runs, 0 while it stands. */
  rateAt(page: Ms): 0 | 1
  /** Page time at which the score will be at its first note; null where that is not known or long past. */
  musicComing(page: Ms): Ms | null
}
