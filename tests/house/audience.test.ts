import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { restingPose } from '#shared/pose/avatar-pose.ts'
import { readPose } from '#shared/pose/codec.ts'
import { readFrame } from '#shared/pose/frame.ts'
import { CLOSED, GALLERY } from '#shared/protocol/channels.ts'
import type { HouseMessage } from '#shared/protocol/house-message.ts'
import type { PeopleMessage } from '#shared/protocol/people-message.ts'
import { attend, enter, post, seatedPose, watch } from './guest.ts'
import { removeDataDirs, type SpawnedHouse, spawnHouse } from './spawn-house.ts'
import { putOn } from './test-show.ts'

let house: SpawnedHouse
beforeAll(async () => {
  house = await spawnHouse()
})
afterAll(async () => {
  await house.stop()
  removeDataDirs()
})

describe('coming to a show', () => {
  test('guests sit side by side, see each other come and go, and know how many are in', async () => {
    const show = await putOn(house)
    const ana = await attend(house, show, 'Ana')
    const ben = await attend(house, show, 'Ben')
    expect([ana.seat, ben.seat]).toEqual([0, 1])
    expect(ana.gallery).toBe(ben.gallery)
    expect(ben.welcome.people).toMatchObject([{ name: 'Ana', seat: 0 }])
    const came = await ana.next<PeopleMessage>(GALLERY.people)
    expect(came.came).toMatchObject([{ name: 'Ben', seat: 1, skin: 4, outfit: 1 }])
    expect(await ana.next<HouseMessage>(GALLERY.house, (message) => message.attendees === 2)).toMatchObject({
      galleries: 1,
    })

    await ben.room.leave()
    const left = await ana.next<PeopleMessage>(GALLERY.people, (message) => message.left.length > 0)
    expect(left.left).toEqual([came.came[0]!.place])
    await ana.room.leave()
  })

  test('a full gallery overflows into the next one, for the same show', async () => {
    const show = await putOn(house)
    const tickets = await Promise.all(
      Array.from({ length: 61 }, (_, index) => enter(house, `Guest ${index}`)),
    )
    const seats = await Promise.all(tickets.map((ticket) => post(house, `/shows/${show}/seat`, { ticket })))
    const taken = seats.map(({ body }) => `${body.gallery}/${body.seat}`)
    expect(new Set(taken).size).toBe(61)
    expect(taken.filter((place) => place.startsWith('1/'))).toHaveLength(60)
    expect(taken.filter((place) => place.startsWith('2/'))).toHaveLength(1)
  })

  test('a page that reloads gets its seat back', async () => {
    const show = await putOn(house)
    await attend(house, show, 'First')
    const ana = await attend(house, show, 'Ana')
    await ana.room.leave(false)
    await ana.ended
    const ben = await attend(house, show, 'Ben')
    const again = await attend(house, show, 'Ana', ana.ticket)
    expect(again.seat).toBe(ana.seat)
    expect(ben.seat).not.toBe(ana.seat)
  })

  test('the same guest in a second tab takes the seat over; the first is told why', async () => {
    const show = await putOn(house)
    const first = await attend(house, show, 'Ana')
    const second = await attend(house, show, 'Ana', first.ticket)
    expect(await first.ended).toBe(CLOSED.seatedElsewhere)
    expect(second.seat).toBe(first.seat)
    const camera = await watch(house, show)
    expect(camera.welcome.people).toHaveLength(1)
  })

  test('a camera watches without a seat and without being seen', async () => {
    const show = await putOn(house)
    const ana = await attend(house, show, 'Ana')
    const camera = await watch(house, show)
    expect(camera.seat).toBeNull()
    expect(camera.welcome.people).toMatchObject([{ name: 'Ana' }])
    expect(ana.welcome.people).toEqual([])
  })

  test('a ticket nobody gave out opens nothing', async () => {
    const show = await putOn(house)
    const { status, body } = await post(house, `/shows/${show}/seat`, { ticket: 'made-up-ticket-of-mine' })
    expect([status, body.error]).toEqual([401, 'no-ticket'])
  })

  test('rooms cannot be made or joined around the door', async () => {
    for (const method of ['joinOrCreate', 'create', 'join', 'joinById', 'reconnect']) {
      const response = await fetch(`${house.origin}/matchmake/${method}/gallery`, {
        method: 'POST',
        body: '{}',
      })
      expect(response.status).toBe(404)
    }
  })
})

describe('being seen', () => {
  test('a pose reaches the others in one frame, with its place', async () => {
    const show = await putOn(house)
    const ana = await attend(house, show, 'Ana')
    const ben = await attend(house, show, 'Ben')
    ana.room.sendBytes(GALLERY.pose, seatedPose(ana.seat!, 0.4))
    const bytes = await ben.next<Uint8Array>(GALLERY.pose)
    const frame = readFrame(bytes)
    if (!frame.ok) throw new Error(frame.error)
    expect(frame.value.records).toBe(1)
    expect(frame.value.view.getUint8(9)).toBe(ana.welcome.place)
    const pose = restingPose()
    readPose(frame.value.view, 10, pose)
    expect(pose.head.qy).toBeCloseTo(Math.sin(0.4), 2)
  })

  test('somebody who comes later sees everybody as they are', async () => {
    const show = await putOn(house)
    const ana = await attend(house, show, 'Ana')
    const ben = await attend(house, show, 'Ben')
    ana.room.sendBytes(GALLERY.pose, seatedPose(ana.seat!, 0.4))
    await ben.next(GALLERY.pose)
    const late = await attend(house, show, 'Late')
    const frame = readFrame(await late.next<Uint8Array>(GALLERY.pose))
    expect(frame).toMatchObject({ ok: true, value: { records: 1 } })
  })
})

describe('applause', () => {
  test('is told at most five times a second, however often somebody claps', async () => {
    const show = await putOn(house)
    const ana = await attend(house, show, 'Ana')
    const began = performance.now()
    const told = 6
    for (let claps = 1; claps <= told; claps++) {
      ana.room.send(GALLERY.acclaim, { claps, hearts: 0 })
      await ana.next<HouseMessage>(GALLERY.house, (message) => message.claps === claps)
    }
    // The first may be told at once; a slow machine only takes longer. A timer may be a millisecond early.
    expect(performance.now() - began).toBeGreaterThanOrEqual((told - 1) * 198)
  })

  test('is counted exactly over all galleries, and sent twice counts once', async () => {
    const show = await putOn(house)
    const ana = await attend(house, show, 'Ana')
    const ben = await attend(house, show, 'Ben')
    ana.room.send(GALLERY.acclaim, { claps: 12, hearts: 3 })
    ana.room.send(GALLERY.acclaim, { claps: 12, hearts: 3 })
    ben.room.send(GALLERY.acclaim, { claps: 5, hearts: 0 })
    const total = await ben.next<HouseMessage>(GALLERY.house, (message) => message.claps === 17)
    expect(total).toMatchObject({ claps: 17, hearts: 3 })
  })

  test('a page that comes back counts on from what the house knows', async () => {
    const show = await putOn(house)
    const ana = await attend(house, show, 'Ana')
    ana.room.send(GALLERY.acclaim, { claps: 9, hearts: 0 })
    await ana.next<HouseMessage>(GALLERY.house, (message) => message.claps === 9)
    await ana.room.leave(false)
    const again = await attend(house, show, 'Ana', ana.ticket)
    expect(again.welcome.acclaim).toEqual({ claps: 9, hearts: 0 })
  })
})
