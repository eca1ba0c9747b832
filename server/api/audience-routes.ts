import { Router } from 'express'
import { z } from 'zod'
import { guest } from '#shared/access/guest.ts'
import { type DoorAnswer, type SeatAnswer, seatRequest } from '#shared/protocol/door-message.ts'
import { isKey } from '../ops/caller-key.ts'
import type { ShowKeeper } from '../stage/show-keeper.ts'
import { bodyOf, refuse } from './answers.ts'
import type { Backstage } from './backstage.ts'
import { limitByAddress } from './door-limit.ts'

const doorRequest = z.strictObject({ guest, ticket: z.string().min(16).max(128).optional() })

/** The door and the way to a seat. */
export function audienceRoutes({
  config,
  now,
  door,
  programme,
  performances,
  usher,
  callerKey,
}: Backstage): Router {
  const router = Router()
  router.use(limitByAddress(config.door, now))

  router.post('/door', async (request, response) => {
    const body = bodyOf(doorRequest, request, response)
    if (!body) return
    const { ticket, record } = await door.admit(body.guest, body.ticket)
    const answer: DoorAnswer = { ticket, attendee: record.id }
    response.json(answer)
  })

  router.post('/shows/:show/seat', async (request, response) => {
    const body = bodyOf(seatRequest, request, response)
    if (!body) return
    const keeper = programme.keeper(request.params.show)
    const inRehearsal = keeper?.record.origin === 'rehearsal'
    const hidden = inRehearsal && !(body.key !== undefined && isKey(body.key, callerKey))
    if (!keeper || hidden)
      return refuse(response, 404, 'no-show', 'this show is not on; the programme lists those that are')
    if (body.ticket === undefined || inRehearsal) return response.json(await standing(keeper))
    const record = await door.guestOf(body.ticket)
    if (!record)
      return refuse(response, 401, 'no-ticket', 'this ticket is not known here; come in by the door again')
    const performance = await performances.of(keeper)
    const placed = await performance.seats.place(record.id)
    const { name, skin, outfit, language } = record
    const admission = { attendee: record.id, guest: { name, skin, outfit, language }, seat: placed.seat }
    const reservation = await usher.gallery(keeper.record.id, placed.gallery, admission)
    const answer: SeatAnswer = { gallery: placed.gallery, seat: placed.seat, reservation }
    response.json(answer)
  })

  /** A camera stands where most people sit. */
  async function standing(keeper: ShowKeeper): Promise<SeatAnswer> {
    const gallery = 1
    const reservation = await usher.gallery(keeper.record.id, gallery, {
      attendee: null,
      guest: null,
      seat: null,
    })
    return { gallery, seat: null, reservation }
  }

  return router
}
