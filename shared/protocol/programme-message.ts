import { z } from 'zod'
import { localText } from '#shared/show/text.ts'
import { PHASES } from '#shared/show/transport/transport.ts'

/** A show as the programme announces it. Times are the house's clock, milliseconds since 1970. */
export const showLine = z.object({
  id: z.string(),
  /** Content hash of its run of show. */
  run: z.string(),
  house: localText(60),
  collection: localText(80),
  season: localText(60),
  colour: z.string(),
  looks: z.int(),
  startsAt: z.number(),
  /** About how long it takes, for the programme. */
  lastsMs: z.number(),
  phase: z.enum(PHASES),
  mode: z.enum(['auto', 'called']),
  attendees: z.int(),
})
export type ShowLine = z.infer<typeof showLine>

/** The public schedule: what is on or coming, soonest first, and what can be seen again, latest first. */
export const programmeMessage = z.object({
  now: z.number(),
  shows: z.array(showLine),
  replays: z.array(showLine),
})
export type ProgrammeMessage = z.infer<typeof programmeMessage>
