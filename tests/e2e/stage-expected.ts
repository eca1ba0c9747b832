import { compile } from '#shared/show/compile.ts'
import { parseRunOfShow } from '#shared/show/run-of-show.ts'
import type { Stage } from '#shared/show/stage.ts'
import { stageAt } from '#shared/show/stage-at.ts'
import type { PromptBook } from '#shared/show/timeline.ts'
import { timelineOf } from '#shared/show/transport/timeline-of.ts'
import type { Transport } from '#shared/show/transport/transport.ts'
import type { Ms, ShowId } from '#shared/units/units.ts'
import { openDesk } from '../house/desk.ts'
import type { SpawnedHouse } from '../house/spawn-house.ts'
import { TEST_RUN } from '../house/test-show.ts'

/** The stage of a show at a show time, evaluated here from the transport the house has now. */
export async function expectedStage(
  house: SpawnedHouse,
  show: ShowId,
  showTime: Ms,
  run: object = TEST_RUN,
): Promise<Stage> {
  const book = bookOf(run)
  const desk = await openDesk(house, show)
  const transport = desk.open.transport as Transport
  await desk.room.leave()
  return stageAt(timelineOf(book, transport), showTime)
}

function bookOf(json: object): PromptBook {
  const run = parseRunOfShow(json)
  if (!run.ok) throw new Error(JSON.stringify(run.error))
  const compiled = compile(run.value)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  return compiled.value.book
}
