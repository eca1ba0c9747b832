import { afterAll, describe, expect, test } from 'vitest'
import { CLOSED, GALLERY } from '#shared/protocol/channels.ts'
import type { HouseMessage } from '#shared/protocol/house-message.ts'
import { showTimeAt } from '#shared/show/transport/transport.ts'
import { ms } from '#shared/units/units.ts'
import { say } from '../say.ts'
import { openDesk } from './desk.ts'
import { attend } from './guest.ts'
import { newDataDir, removeDataDirs, spawnHouse } from './spawn-house.ts'
import { putOn } from './test-show.ts'

afterAll(() => removeDataDirs())

describe('a house that is killed in mid-show', () => {
  test('comes back with its transport, log, seats and applause', async () => {
    const dataDir = newDataDir()
    const house = await spawnHouse({ dataDir })
    const show = await putOn(house)
    const desk = await openDesk(house, show)
    const ana = await attend(house, show, 'Ana')
    const ben = await attend(house, show, 'Ben')
    await desk.order({ type: 'go', force: false })
    await desk.order({ type: 'go', force: true })
    const answer = await desk.order({ type: 'skip', look: 2 })
    ana.room.send(GALLERY.acclaim, { claps: 21, hearts: 4 })
    await ben.next<HouseMessage>(GALLERY.house, (message) => message.claps === 21)
    const before = (await openDesk(house, show)).open.transport
    await house.kill()

    const killedAt = performance.now()
    const again = await spawnHouse({ dataDir, port: house.port })
    const backAfter = performance.now() - killedAt
    const reopened = await openDesk(again, show)
    const after = reopened.open.transport
    expect(after).toEqual({ ...before, epoch: before.epoch + 1, seq: before.seq + 1 })
    expect(answer).toMatchObject({ ok: true, seq: before.seq })
    expect(showTimeAt(after as never, ms(before.anchorWall + 5000))).toBe(5000)
    say('killed in mid-show, back and open again', backAfter, 'ms')

    // Seats are given back, also when others come first; applause a page still counts makes the total whole.
    const cas = await attend(again, show, 'Cas')
    const anaAgain = await attend(again, show, 'Ana', ana.ticket)
    expect(cas.seat).toBe(2)
    expect(anaAgain.seat).toBe(ana.seat)
    anaAgain.room.send(GALLERY.acclaim, { claps: 21, hearts: 4 })
    expect(await cas.next<HouseMessage>(GALLERY.house, (message) => message.claps >= 21)).toMatchObject({
      claps: 21,
      hearts: 4,
    })
    await again.stop()
  })
})

describe('a house that is asked to stop', () => {
  test('tells everybody, lets them go with a word, writes all down and ends in peace', async () => {
    const dataDir = newDataDir()
    const house = await spawnHouse({ dataDir })
    const show = await putOn(house)
    const ana = await attend(house, show, 'Ana')
    ana.room.send(GALLERY.acclaim, { claps: 3, hearts: 0 })
    await ana.next<HouseMessage>(GALLERY.house, (message) => message.claps === 3)
    const moving = ana.next(GALLERY.moving)
    const ended = house.stop()
    expect(await moving).toBeTruthy()
    expect(await ana.ended).toBe(CLOSED.moving)
    expect(await ended).toBe(0)

    const again = await spawnHouse({ dataDir })
    const back = await attend(again, show, 'Ana', ana.ticket)
    expect(back.seat).toBe(ana.seat)
    expect(back.welcome.acclaim.claps).toBe(3)
    await again.stop()
  })
})

describe('a second house', () => {
  test('on the same data does not open, says why, and disturbs nobody', async () => {
    const house = await spawnHouse()
    const show = await putOn(house)
    await expect(spawnHouse({ dataDir: house.dataDir })).rejects.toThrow(
      /in use by another Front Row.*DATA_DIR/,
    )
    expect((await attend(house, show, 'Ana')).seat).toBe(0)
    await house.stop()
  })

  test('on the same port does not open and says why', async () => {
    const house = await spawnHouse()
    await expect(spawnHouse({ port: house.port })).rejects.toThrow(/Port \d+ is in use.*PORT/)
    await house.stop()
  })

  test('finds the data free again after the first was killed', async () => {
    const dataDir = newDataDir()
    await (await spawnHouse({ dataDir })).kill()
    await (await spawnHouse({ dataDir })).stop()
  })
})

describe('settings that cannot be used', () => {
  test('are named, with what they should be', async () => {
    await expect(spawnHouse({ env: { PORT: 'eighty', LOG_LEVEL: 'loud' } })).rejects.toThrow(
      /PORT: .*\n.*LOG_LEVEL: /,
    )
  })
})
