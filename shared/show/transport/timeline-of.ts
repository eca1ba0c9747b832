import { callShow } from '#shared/show/compile.ts'
import type { PromptBook, Timeline } from '#shared/show/timeline.ts'
import { showTimeAt, type Transport } from '#shared/show/transport/transport.ts'

/** The show as this transport has it: what has been called, and the runway being cleared if panic was. */
export function timelineOf(book: PromptBook, transport: Transport): Timeline {
  const clearedAt = transport.panicAt === null ? null : showTimeAt(transport, transport.panicAt)
  return callShow(book, transport.call, clearedAt)
}
