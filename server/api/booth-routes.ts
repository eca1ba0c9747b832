import { type NextFunction, type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { ms } from '#shared/units/units.ts'
import { isKey } from '../ops/caller-key.ts'
import { bodyOf, refuse, refuseProblems } from './answers.ts'
import type { Backstage } from './backstage.ts'
import { limitByAddress } from './door-limit.ts'

const A_YEAR_MS = 366 * 86_400_000
/** Guessing keys is slow: this many at once, then one in five seconds. */
const KEY_TRIES = { burst: 12, perSecond: 0.2 }

const scheduleRequest = z.strictObject({
  run: z.string().min(1).max(64),
  /** Milliseconds since 1970. */
  startsAt: z.number(),
  mode: z.enum(['auto', 'called']).default('called'),
})

/** What the holder of the caller's key may do. The key comes in the Authorization header, never in an address. */
export function boothRoutes(backstage: Backstage): Router {
  const { programme, library, usher, now, shelf } = backstage
  const router = Router()
  router.use('/booth', withKey(backstage))

  router.get('/booth/runs', (_request, response) => {
    response.json(
      library.all().map(({ hash, origin, plan }) => ({
        hash,
        origin,
        house: plan.book.run.house.name,
        collection: plan.book.run.collection.name,
        lastsMs: plan.endsAt,
      })),
    )
  })

  router.post('/booth/runs', async (request, response) => {
    if (typeof request.body !== 'string')
      return refuse(response, 415, 'not-json', 'send the run of show as text')
    const brought = await library.bring(request.body, (file) => shelf.has(file))
    if (!brought.ok) return refuseProblems(response, brought.error)
    response.status(201).json({ hash: brought.value.hash })
  })

  router.post('/booth/media', async (request, response) => {
    const taken = await shelf.take(request)
    if (!taken.ok)
      return refuse(
        response,
        taken.error.code === 'too-large' ? 413 : 422,
        taken.error.code,
        taken.error.message,
      )
    response.status(201).json(taken.value)
  })

  router.get('/booth/media', async (_request, response) => {
    response.json(await shelf.brought())
  })

  router.post('/booth/shows', async (request, response) => {
    const body = bodyOf(scheduleRequest, request, response)
    if (!body) return
    const run = library.get(body.run)
    if (!run) return refuse(response, 404, 'no-run', 'there is no such run of show; bring it first')
    const ahead = body.startsAt - now()
    if (ahead < -60_000 || ahead > A_YEAR_MS)
      return refuse(response, 422, 'not-then', 'a show begins between now and a year from now')
    const keeper = await programme.schedule(run, ms(Math.max(body.startsAt, now())), body.mode)
    response.status(201).json({ show: keeper.record.id })
  })

  router.post('/booth/shows/:show/desk', async (request, response) => {
    const keeper = programme.keeper(request.params.show)
    if (!keeper) return refuse(response, 404, 'no-show', 'this show is not on; choose another at the booth')
    response.json({ reservation: await usher.booth(keeper.record.id, 'producer') })
  })

  router.post('/booth/shows/:show/rehearsal', async (request, response) => {
    const record = programme.record(request.params.show)
    if (!record) return refuse(response, 404, 'no-show', 'there is no such show to rehearse')
    const keeper = await programme.rehearse(record)
    response.status(201).json({ show: keeper.record.id })
  })

  return router
}

function withKey({ callerKey, now }: Backstage) {
  const limited = limitByAddress(KEY_TRIES, now)
  return (request: Request, response: Response, next: NextFunction) => {
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
    if (given !== undefined && given.length <= 200 && isKey(given, callerKey)) return next()
    limited(request, response, () =>
      refuse(response, 401, 'no-key', "this needs the caller's key, printed when the server starts"),
    )
  }
}
