import { z } from 'zod'
import type { Guest } from '#shared/access/guest.ts'
import {
  type DoorAnswer,
  doorAnswer,
  type SeatAnswer,
  type SeatRequest,
  seatAnswer,
} from '#shared/protocol/door-message.ts'
import {
  type ProgrammeMessage,
  programmeMessage,
  type ShowLine,
  showLine,
} from '#shared/protocol/programme-message.ts'
import { type RecordMessage, recordMessage } from '#shared/protocol/record-message.ts'
import type { Problem } from '#shared/show/problem.ts'
import { parseRunOfShow, type RunOfShow } from '#shared/show/run-of-show.ts'
import { type LogEntry, logEntry } from '#shared/show/transport/log.ts'
import { fail, ok, type Result } from '#shared/units/result.ts'

/** Why the house did not give what was asked for. `offline`: it could not be reached at all. */
export interface ApiFailure {
  readonly kind: 'offline' | 'refused' | 'garbled'
  /** HTTP status, 0 where there was none. */
  readonly status: number
  /** The house's own code, such as `no-show`. */
  readonly code: string
  readonly message: string
  readonly problems: readonly Problem[]
}

export type Asked<Value> = Promise<Result<Value, ApiFailure>>

const refusal = z.object({
  error: z.string(),
  message: z.string(),
  problems: z.array(z.object({ code: z.string(), path: z.string(), message: z.string() })).optional(),
})

const failure = (
  kind: ApiFailure['kind'],
  status: number,
  code: string,
  message: string,
  problems: readonly Problem[] = [],
) => fail<ApiFailure>({ kind, status, code, message, problems })

/** Asks the API of the house this page came from, and parses what it says. */
export async function ask<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  request: RequestInit = {},
): Asked<z.infer<Schema>> {
  let response: Response
  let given: unknown
  try {
    response = await fetch(`/api${path}`, request)
    given = await response.json()
  } catch (error) {
    return failure('offline', 0, 'offline', (error as Error).message)
  }
  if (!response.ok) {
    const said = refusal.safeParse(given)
    if (!said.success) return failure('refused', response.status, 'unknown', response.statusText)
    return failure(
      'refused',
      response.status,
      said.data.error,
      said.data.message,
      said.data.problems as Problem[] | undefined,
    )
  }
  const parsed = schema.safeParse(given)
  return parsed.success
    ? ok(parsed.data)
    : failure('garbled', response.status, 'garbled', parsed.error.message)
}

export const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

export const askProgramme = (): Asked<ProgrammeMessage> => ask(programmeMessage, '/programme')

export const askShow = (show: string): Asked<ShowLine> => ask(showLine, `/shows/${encodeURIComponent(show)}`)

/** The log of a show that is over: what a replay folds. */
export const askLog = (show: string): Asked<LogEntry[]> =>
  ask(z.array(logEntry), `/shows/${encodeURIComponent(show)}/log`)

/** What was written down of the audience of a show that is over. */
export const askRecord = (show: string): Asked<RecordMessage> =>
  ask(recordMessage, `/shows/${encodeURIComponent(show)}/record`)

/** A run of show by its hash. The browser keeps it: what a hash names never changes. */
export async function askRun(hash: string): Asked<RunOfShow> {
  const given = await ask(z.unknown(), `/runs/${encodeURIComponent(hash)}`)
  if (!given.ok) return given
  const parsed = parseRunOfShow(given.value)
  return parsed.ok
    ? parsed
    : failure('garbled', 200, 'garbled', 'this run of show cannot be read', parsed.error)
}

/** Comes in by the door: as somebody new, or with a ticket as the one who has it. */
export const enterDoor = (guest: Guest, ticket: string | null): Asked<DoorAnswer> =>
  ask(doorAnswer, '/door', post(ticket === null ? { guest } : { guest, ticket }))

export const takeSeat = (show: string, request: SeatRequest): Asked<SeatAnswer> =>
  ask(seatAnswer, `/shows/${encodeURIComponent(show)}/seat`, post(request))
