import { Router } from 'express'
import type { ProgrammeMessage, ShowLine } from '#shared/protocol/programme-message.ts'
import type { LogEntry } from '#shared/show/transport/log.ts'
import { nightRecord } from '../stage/night-record.ts'
import type { ShowRecord } from '../store/store.ts'
import { refuse } from './answers.ts'
import type { Backstage } from './backstage.ts'

/** What anybody may know: the programme, runs of show, the log and the record of a show that is over. */
export function programmeRoutes(backstage: Backstage): Router {
  const { programme, library, store, performances, now } = backstage
  const router = Router()

  router.get('/programme', async (_request, response) => {
    const shows = await Promise.all(programme.coming().map((keeper) => showLine(backstage, keeper.record)))
    const replays = await Promise.all(programme.over().map((record) => showLine(backstage, record)))
    const message: ProgrammeMessage = { now: now(), shows: known(shows), replays: known(replays) }
    response.setHeader('Cache-Control', 'no-store')
    response.json(message)
  })

  router.get('/shows/:show', async (request, response) => {
    const record = programme.record(request.params.show)
    const line = record && (await showLine(backstage, record))
    if (!line)
      return refuse(response, 404, 'no-show', 'there is no such show; the programme lists those there are')
    response.setHeader('Cache-Control', 'no-store')
    response.json(line)
  })

  router.get('/runs/:hash', (request, response) => {
    const run = library.get(request.params.hash)
    if (!run) return refuse(response, 404, 'no-run', 'there is no such run of show')
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    response.type('application/json').send(run.json)
  })

  router.get('/shows/:show/log', async (request, response) => {
    const record = programme.record(request.params.show)
    if (!record) return refuse(response, 404, 'no-show', 'there is no such show')
    if (record.endedAt === null)
      return refuse(response, 409, 'not-over', 'a show can be seen again once it is over')
    const log: LogEntry[] = await store.log.read(record.id)
    response.setHeader('Cache-Control', 'public, max-age=3600')
    response.json(log)
  })

  router.get('/shows/:show/record', async (request, response) => {
    const record = programme.record(request.params.show)
    if (!record || record.origin === 'rehearsal')
      return refuse(response, 404, 'no-show', 'there is no such show')
    if (record.endedAt === null)
      return refuse(response, 409, 'not-over', 'the record of a show is opened once it is over')
    await performances.settle(record.id)
    const message = nightRecord(
      record.id,
      await store.visits.of(record.id),
      await store.acclaim.curve(record.id),
    )
    response.setHeader('Cache-Control', 'public, max-age=3600')
    response.json(message)
  })

  return router
}

async function showLine(
  { programme, library, performances }: Backstage,
  record: ShowRecord,
): Promise<ShowLine | null> {
  const plan = library.get(record.run)?.plan
  if (plan === undefined) return null
  const { run } = plan.book
  return {
    id: record.id,
    run: record.run,
    house: run.house.name,
    collection: run.collection.name,
    season: run.collection.season,
    colour: run.house.colour,
    looks: run.looks.length,
    startsAt: record.startsAt,
    lastsMs: plan.endsAt,
    phase: programme.keeper(record.id)?.transport.phase ?? 'finished',
    mode: programme.keeper(record.id)?.transport.call.mode ?? record.mode,
    attendees: await performances.attendees(record.id),
  }
}

const known = <Line>(lines: readonly (Line | null)[]): Line[] =>
  lines.filter((line): line is Line => line !== null)
