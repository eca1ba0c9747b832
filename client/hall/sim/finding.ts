import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { ok, type Result } from '#shared/units/result.ts'
import { type ApiFailure, type Asked, askRun, askShow, pageNow } from '../../net/index.ts'

type ShowAsked = Awaited<ReturnType<typeof askShow>>
type ShowLine = Extract<ShowAsked, { ok: true }>['value']

/** A show as it stands on the programme, and what is to be seen in it. */
export interface Found {
  readonly line: ShowLine
  readonly run: RunOfShow
}

/** How a show stands changes: what was asked longer ago is asked again. */
const FRESH_MS = 4000

let last: { show: string; askedAt: number; found: Asked<Found> } | null = null

/**
 * Asks for a show and its run. A page asks before the hall itself is fetched, so that neither waits for the other;
 * whoever asks for the same a moment later has the same answer.
 */
export function findShow(show: string): Asked<Found> {
  const now = pageNow()
  if (last !== null && last.show === show && now - last.askedAt < FRESH_MS) return last.found
  const found = find(show)
  last = { show, askedAt: now, found }
  return found
}

async function find(show: string): Promise<Result<Found, ApiFailure>> {
  const line = await askShow(show)
  if (!line.ok) return line
  const run = await askRun(line.value.run)
  return run.ok ? ok({ line: line.value, run: run.value }) : run
}
