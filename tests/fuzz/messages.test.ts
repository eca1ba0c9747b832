import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { CLOSED, GALLERY } from '#shared/protocol/channels.ts'
import type { HouseMessage } from '#shared/protocol/house-message.ts'
import { type Random, seeded } from '#shared/units/random.ts'
import { attend, enter, post, seatedPose, type TestGuest } from '../house/guest.ts'
import { removeDataDirs, type SpawnedHouse, spawnHouse } from '../house/spawn-house.ts'
import { putOn } from '../house/test-show.ts'

const MESSAGES = 10_000
const SEED = 41

let house: SpawnedHouse
let show: string
beforeAll(async () => {
  house = await spawnHouse({ env: { DOOR_BURST: '20000', DOOR_PER_SECOND: '2000' } })
  show = await putOn(house, undefined, { startsInMs: 80_000 })
})
afterAll(async () => {
  await house.stop()
  removeDataDirs()
})

const CLAPPING = Uint8Array.of(17, GALLERY.pose)

/** Bytes that might be anything: junk, or a real message with something wrong in it. */
function anyMessage(random: Random): Uint8Array {
  const junk = (length: number) => Uint8Array.from({ length }, () => random.whole(0, 255))
  const code = random.pick([10, 11, 13, 13, 13, 14, 16, 17, 17, 17, 20, random.whole(0, 255)])
  const type = random.pick([...Object.values(GALLERY), random.whole(0, 127)])
  switch (random.whole(0, 6)) {
    case 0:
      return junk(random.whole(0, 80))
    case 1:
      return Uint8Array.of(code, type, ...junk(random.whole(0, 60)))
    case 2:
      return Uint8Array.of(...CLAPPING, ...junk(25))
    case 3:
      return Uint8Array.of(17, GALLERY.clock, ...junk(random.whole(0, 16)))
    case 4: // msgpack maps, arrays and numbers as applause
      return Uint8Array.of(
        13,
        GALLERY.acclaim,
        random.pick([0x80, 0x90, 0xc0, 0xcb, 0xff, 0xdf]),
        ...junk(random.whole(0, 20)),
      )
    case 5:
      return Uint8Array.of(13, GALLERY.report, 0x82, ...junk(random.whole(0, 30)))
    default:
      return Uint8Array.of(code)
  }
}

/** A connection that speaks bytes, past the client library. */
async function rawSocket(ticket: string): Promise<WebSocket> {
  const { body } = await post(house, `/shows/${show}/seat`, { ticket })
  const { processId, roomId, sessionId } = body.reservation as Record<string, string>
  const socket = new WebSocket(`ws://127.0.0.1:${house.port}/${processId}/${roomId}?sessionId=${sessionId}`)
  await new Promise((resolve, reject) => {
    socket.once('message', resolve)
    socket.once('error', reject)
  })
  socket.send(Uint8Array.of(10))
  return socket
}

const closed = (socket: WebSocket) => new Promise<number>((resolve) => socket.once('close', resolve))

/** Whether two well-behaved guests still see each other and are counted. */
async function stillWell(ana: TestGuest, ben: TestGuest, turn: number): Promise<void> {
  ana.room.sendBytes(GALLERY.pose, seatedPose(ana.seat!, turn))
  const frame = await ben.next<Uint8Array>(GALLERY.pose)
  expect(frame.byteLength).toBeGreaterThan(9)
}

describe(`${MESSAGES} messages of every kind from people who mean no good`, () => {
  test('let their senders go, free their seats, and disturb nobody else', async () => {
    const random = seeded(SEED)
    const [ana, ben] = [await attend(house, show, 'Ana'), await attend(house, show, 'Ben')]
    const tickets = await Promise.all(Array.from({ length: 8 }, (_, index) => enter(house, `Fuzz ${index}`)))
    let sent = 0
    let letGo = 0
    while (sent < MESSAGES) {
      const socket = await rawSocket(random.pick(tickets))
      let open = true
      socket.on('close', () => {
        open = false
      })
      socket.on('error', () => undefined)
      for (let burst = 0; burst < 120 && open; burst++) {
        socket.send(anyMessage(random))
        sent++
      }
      const gone = closed(socket)
      socket.terminate()
      await gone
      letGo++
      if (letGo % 20 === 0) await stillWell(ana, ben, (letGo % 50) / 40)
    }
    await stillWell(ana, ben, 0.9)
    expect(house.child.exitCode, house.errors()).toBeNull()
    expect(letGo).toBeGreaterThan(60)
    const totals = await ben.next<HouseMessage>(GALLERY.house, () => true)
    expect(totals.claps).toBe(0)
  }, 180_000)

  test.each<[string, (guest: TestGuest) => void]>([
    ['a pose cut short', (guest) => guest.room.sendBytes(GALLERY.pose, new Uint8Array(7))],
    ['a pose on the runway', (guest) => guest.room.sendBytes(GALLERY.pose, new Uint8Array(25))],
    ['a pose in another seat', (guest) => guest.room.sendBytes(GALLERY.pose, seatedPose(40))],
    [
      'applause of a thousand hands',
      (guest) => guest.room.send(GALLERY.acclaim, { claps: 100_000, hearts: 0 }),
    ],
    [
      'applause that is no number',
      (guest) => guest.room.send(GALLERY.acclaim, { claps: 'all', hearts: null }),
    ],
    ['a message nobody knows', (guest) => guest.room.send(99, { anything: true })],
    ['a lying clock report', (guest) => guest.room.send(GALLERY.report, { errorMs: -5, rttMs: 1e9 })],
    [
      'far too many poses',
      (guest) => {
        for (let index = 0; index < 200; index++)
          guest.room.sendBytes(GALLERY.pose, seatedPose(guest.seat!, index / 200))
      },
    ],
  ])('%s: whoever sent it is let go and the seat is free', async (_, misbehave) => {
    const guest = await attend(house, show, 'Mal')
    misbehave(guest)
    expect([CLOSED.notUnderstood, 4002]).toContain(await guest.ended)
    const next = await attend(house, show, 'Next')
    expect(next.seat).toBe(guest.seat)
    await next.room.leave()
    await next.ended
  })

  test('an oversized frame ends only its own connection', async () => {
    const ana = await attend(house, show, 'Ana')
    const socket = await rawSocket(await enter(house, 'Big'))
    socket.on('error', () => undefined)
    const gone = closed(socket)
    socket.send(new Uint8Array(1_000_000))
    expect(await gone).toBeGreaterThan(1000)
    ana.room.sendBytes(GALLERY.clock, new Uint8Array(8))
    expect((await ana.next<Uint8Array>(GALLERY.clock)).byteLength).toBe(24)
  })

  test('a reader that stalls misses frames, and costs the others nothing', async () => {
    const ana = await attend(house, show, 'Ana')
    const ben = await attend(house, show, 'Ben')
    const stalled = await rawSocket(await enter(house, 'Stalled'))
    stalled.pause()
    for (let turn = 0; turn < 30; turn++) await stillWell(ana, ben, turn / 30)
    stalled.terminate()
  })

  test.each([
    ['a name that cannot be seen', { guest: { name: '\u200b', skin: 1, outfit: 1 } }, 'guest.name'],
    ['a skin there is not', { guest: { name: 'A', skin: 99, outfit: 1 } }, 'guest.skin'],
    ['something more', { guest: { name: 'A', skin: 1, outfit: 1, admin: true } }, 'guest.admin'],
    ['nothing', {}, 'guest'],
  ])('the door refuses %s and says where', async (_, body, path) => {
    const answer = await post(house, '/door', body)
    expect(answer.status).toBe(422)
    expect((answer.body.problems as { path: string }[])[0]?.path).toBe(path)
  })
})
