import { randomUUID } from 'node:crypto'
import type { Command } from '#shared/show/transport/command.ts'
import { type Ms, ms } from '#shared/units/units.ts'
import type { HouseTime } from './house-time.ts'
import type { ShowKeeper } from './show-keeper.ts'

/** Doors open this long before a show. */
export const DOORS_BEFORE_MS = 90_000
/** A show that calls itself is started this far ahead, so that every page knows the moment before it comes. */
const START_AHEAD_MS = 3_000
/** What is left of a show after its last cue: time for the lights to settle. */
const AFTERGLOW_MS = 4_000

/** Does by the programme what no caller needs to: opens doors, starts shows on auto, and ends those that are over. */
export async function keepProgramme(keeper: ShowKeeper, now: HouseTime): Promise<void> {
  const due = dueCommand(keeper, now())
  if (due === null) return
  const id = `house-${randomUUID()}`
  await keeper.give(
    due.at === undefined ? { id, command: due.command } : { id, at: due.at, command: due.command },
    'house',
  )
}

function dueCommand(keeper: ShowKeeper, now: Ms): { command: Command; at?: Ms } | null {
  const { record, transport, timeline } = keeper
  switch (transport.phase) {
    case 'scheduled':
      return now >= record.startsAt - DOORS_BEFORE_MS ? { command: { type: 'doors' } } : null
    case 'doors':
    case 'standby':
      if (transport.call.mode !== 'auto' || now < record.startsAt - START_AHEAD_MS) return null
      return { command: { type: 'go', force: true }, at: ms(Math.max(now, record.startsAt)) }
    case 'running':
      return keeper.showTime(now) >= timeline.endsAt + AFTERGLOW_MS ? { command: { type: 'finish' } } : null
    default:
      return null
  }
}
