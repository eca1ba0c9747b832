import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { restingPose } from '#shared/pose/avatar-pose.ts'
import { POSE_BYTES, writePose } from '#shared/pose/codec.ts'
import { GALLERY } from '#shared/protocol/channels.ts'
import type { HouseMessage } from '#shared/protocol/house-message.ts'
import { type RecordMessage, recordMessage } from '#shared/protocol/record-message.ts'
import type { Metres, ShowId } from '#shared/units/units.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { openDesk, type TestDesk } from './desk.ts'
import { attend, post, type TestGuest, withKey } from './guest.ts'
import { newDataDir, removeDataDirs, type SpawnedHouse, spawnHouse } from './spawn-house.ts'
import { putOn } from './test-show.ts'

let house: SpawnedHouse
let show: ShowId
let desk: TestDesk

beforeEach(async () => {
  house = await spawnHouse({ dataDir: newDataDir() })
  show = await putOn(house)
  desk = await openDesk(house, show)
})
afterEach(() => house.stop())
afterAll(() => removeDataDirs())

const asked = async (of: string = show) => {
  const response = await fetch(`${house.origin}/api/shows/${of}/record`)
  return { status: response.status, headers: response.headers, body: (await response.json()) as unknown }
}

/** The record of the show, once it is over. */
const recordOf = async (): Promise<RecordMessage> => {
  await expect.poll(async () => (await asked()).status, { timeout: 20_000 }).toBe(200)
  return recordMessage.parse((await asked()).body)
}

const sums = (record: RecordMessage) =>
  record.applause.reduce((sum, [, claps, hearts]) => [sum[0]! + claps, sum[1]! + hearts], [0, 0])

/** Claps and sends hearts up to a count, and waits until the house has as many in all. */
const applaud = async (guest: TestGuest, claps: number, hearts: number, total: number) => {
  guest.room.send(GALLERY.acclaim, { claps, hearts })
  await guest.next<HouseMessage>(GALLERY.house, (message) => message.claps === total)
}

/** A body that stands up before its seat. */
function standingPose(seat: number): Uint8Array {
  const place = NOCTURNE.seats[seat]!
  const pose = { ...restingPose(), ovation: true, clapping: true }
  Object.assign(pose.head, { x: place.x, y: (place.y + 1.6) as Metres, z: place.z })
  const bytes = new Uint8Array(POSE_BYTES)
  writePose(pose, new DataView(bytes.buffer), 0)
  return bytes
}

describe('the record of a show', () => {
  test('says who sat where and how they applauded: exactly that, and not who they are', async () => {
    const ana = await attend(house, show, 'Ana')
    const ben = await attend(house, show, 'Ben')
    await desk.order({ type: 'go', force: true })
    await applaud(ana, 12, 3, 12)
    await applaud(ben, 5, 0, 17)
    await applaud(ana, 20, 3, 25)
    await desk.order({ type: 'finish' })
    const record = await recordOf()
    expect(sums(record)).toEqual([25, 3])
    expect(record.gallery).toBe(1)
    expect(record.visits.map(([seat, , skin, outfit]) => [seat, skin, outfit])).toEqual([
      [0, 4, 1],
      [1, 4, 1],
    ])
    // Ben saw Ana as the figure that the record has of her.
    expect(record.visits[0]![1]).toBe(ben.welcome.people[0]!.figure)
    for (const [, , , , came, left] of record.visits) expect(left).toBeGreaterThan(came)
    // All of it may lie within one second, at whose end nobody is left.
    expect(record.house.at(-1)?.slice(1)).toEqual([0, 0])
    expect(JSON.stringify(record)).not.toMatch(/Ana|Ben/)
  })

  test('is opened once the show is over, and then may be kept for a while', async () => {
    await desk.order({ type: 'go', force: true })
    expect(await asked()).toMatchObject({ status: 409, body: { error: 'not-over' } })
    await desk.order({ type: 'finish' })
    await recordOf()
    expect((await asked()).headers.get('cache-control')).toMatch(/max-age=\d+/)
    expect((await asked('no-such-show')).status).toBe(404)
  })

  test('of a show nobody attended says nothing', async () => {
    await desk.order({ type: 'go', force: true })
    await desk.order({ type: 'finish' })
    expect(await recordOf()).toMatchObject({ gallery: null, visits: [], house: [], applause: [] })
  })

  test('has whoever left as long as they were there, and nobody who left before it began', async () => {
    const early = await attend(house, show, 'Early')
    const ana = await attend(house, show, 'Ana')
    await early.room.leave()
    await desk.order({ type: 'go', force: true })
    const ben = await attend(house, show, 'Ben')
    await ana.next<HouseMessage>(GALLERY.house, (message) => message.attendees === 2)
    await ben.room.leave()
    await ana.next<HouseMessage>(GALLERY.house, (message) => message.attendees === 1)
    await applaud(ana, 1, 0, 1)
    await desk.order({ type: 'finish' })
    const { visits } = await recordOf()
    // Ben was given the seat that had become free nearest to the middle.
    expect(visits.map(([seat]) => seat)).toEqual([ana.seat, early.seat])
    expect(visits[1]![5]).toBeLessThan(visits[0]![5])
  })

  test('says when the house stood', async () => {
    const ana = await attend(house, show, 'Ana')
    await desk.order({ type: 'go', force: true })
    ana.room.sendBytes(GALLERY.pose, standingPose(ana.seat!))
    await applaud(ana, 4, 0, 4)
    // Ovations are looked for once a second, with the pulse.
    await ana.next(GALLERY.pulse)
    await ana.next(GALLERY.pulse)
    await desk.order({ type: 'finish' })
    const { applause } = await recordOf()
    expect(applause.some(([, , , , stood]) => stood === 1)).toBe(true)
  })

  test('is kept of no rehearsal', async () => {
    const { body } = await post(house, `/booth/shows/${show}/rehearsal`, {}, withKey(house))
    const rehearsal = await openDesk(house, body.show as string)
    await rehearsal.order({ type: 'go', force: true })
    await rehearsal.order({ type: 'finish' })
    expect((await asked(body.show as string)).status).toBe(404)
  })
})

describe('a house that is killed in mid-show', () => {
  test('has a record whose applause is still exactly the totals, with everybody who came back unbroken', async () => {
    const ana = await attend(house, show, 'Ana')
    const ben = await attend(house, show, 'Ben')
    await desk.order({ type: 'go', force: true })
    await applaud(ana, 21, 4, 21)
    await applaud(ben, 9, 0, 30)
    // Some of it may be on disk by now and some not: what is not comes again with its page.
    await ana.next(GALLERY.pulse)
    ben.room.send(GALLERY.acclaim, { claps: 15, hearts: 2 })
    await ana.next<HouseMessage>(GALLERY.house, (message) => message.claps === 36)
    await house.kill()

    house = await spawnHouse({ dataDir: house.dataDir, port: house.port })
    const anaAgain = await attend(house, show, 'Ana', ana.ticket)
    await attend(house, show, 'Cas')
    const { acclaim, house: totals } = anaAgain.welcome
    expect(acclaim.claps).toBeLessThanOrEqual(21)
    anaAgain.room.send(GALLERY.acclaim, { claps: 26, hearts: 4 })
    const now = await anaAgain.next<HouseMessage>(
      GALLERY.house,
      (message) => message.claps === totals.claps - acclaim.claps + 26,
    )
    const deskAgain = await openDesk(house, show)
    await deskAgain.order({ type: 'finish' })
    const record = await recordOf()
    expect(sums(record)).toEqual([now.claps, now.hearts])
    const seats = record.visits.map(([seat]) => seat)
    expect(seats).toEqual([...new Set(seats)])
    expect(seats).toContain(ana.seat)
    // Ben never came back: nothing is said of him that was not known.
    const [mine, bens] = [
      record.visits.find(([seat]) => seat === 0)!,
      record.visits.find(([seat]) => seat === 1),
    ]
    if (bens !== undefined) expect(bens[5]).toBeLessThanOrEqual(mine[5])
  })
})
