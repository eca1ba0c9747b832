import { describe, expect, test } from 'vitest'
import { readFrame } from '#shared/pose/frame.ts'
import { GALLERY } from '#shared/protocol/channels.ts'
import { attendeeId, ms } from '#shared/units/units.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { AcclaimPace } from '../../../server/rooms/acclaim-pace.ts'
import { Presence } from '../../../server/rooms/front-of-house.ts'
import { Limits } from '../../../server/rooms/limits.ts'
import { percentile } from '../../../server/rooms/percentile.ts'
import { PoseBoard } from '../../../server/rooms/pose-board.ts'
import { envelopeOf, sendFresh } from '../../../server/rooms/socket.ts'
import { whereabouts } from '../../../server/rooms/whereabouts.ts'
import { seatedPose } from '../../house/guest.ts'

describe('limits', () => {
  test('let a burst through, then so many a second', () => {
    const limits = new Limits({ pose: { burst: 3, perSecond: 2 } })
    const taken = [0, 0, 0, 0, 400, 500, 600, 1000].map((now) => limits.take('pose', ms(now)))
    expect(taken).toEqual([true, true, true, false, false, true, false, true])
  })

  test('are of each kind apart', () => {
    const limits = new Limits({ pose: { burst: 1, perSecond: 1 }, clock: { burst: 1, perSecond: 1 } })
    expect([limits.take('pose', ms(0)), limits.take('pose', ms(0)), limits.take('clock', ms(0))]).toEqual([
      true,
      false,
      true,
    ])
  })

  test('a clock that runs backwards gives nothing away', () => {
    const limits = new Limits({ pose: { burst: 1, perSecond: 1 } })
    limits.take('pose', ms(5000))
    expect(limits.take('pose', ms(0))).toBe(false)
  })
})

describe('the pace of applause', () => {
  test('is what two hands can do, with room for a page that was away', () => {
    const pace = new AcclaimPace(ms(0))
    const none = { claps: 0, hearts: 0 }
    expect(pace.allows(none, { claps: 300, hearts: 0 }, ms(0))).toBe(true)
    expect(pace.allows({ claps: 300, hearts: 0 }, { claps: 20_000, hearts: 0 }, ms(1000))).toBe(false)
  })
})

describe('the board of poses', () => {
  const seatIn = (block: number) => NOCTURNE.seats.findIndex((seat) => seat.block === block)
  const board = () => new PoseBoard(NOCTURNE, envelopeOf(GALLERY.pose))
  const places = (frame: Uint8Array | null) => {
    if (frame === null) return []
    const read = readFrame(frame.subarray(2))
    if (!read.ok) throw new Error(read.error)
    return Array.from({ length: read.value.records }, (_, record) =>
      read.value.view.getUint8(9 + record * 26),
    )
  }

  test('sends what is near at every tick and what is far at every third, only when something changed', () => {
    const poses = board()
    const seen: number[][] = []
    for (let tick = 0; tick < 6; tick++) {
      poses.put(7, seatedPose(seatIn(0), tick / 10), 0)
      poses.put(8, seatedPose(seatIn(2), tick / 10), 2)
      seen.push(places(poses.frameFor(0, ms(0))))
      poses.advance()
    }
    expect(seen).toEqual([[7, 8], [7], [7], [7, 8], [7], [7]])
    expect(places(poses.frameFor(5, ms(0)))).toEqual([7])
    poses.advance()
    poses.advance()
    poses.advance()
    expect(poses.frameFor(0, ms(0))).toBeNull()
  })

  test('forgets whoever left', () => {
    const poses = board()
    poses.put(7, seatedPose(0), 0)
    poses.remove(7)
    expect(poses.wholeFrame(ms(0))).toBeNull()
  })

  test('a full gallery costs a client at most 25 kB a second', () => {
    const poses = board()
    let bytes = 0
    for (let tick = 0; tick < 15; tick++) {
      for (const [place, seat] of NOCTURNE.seats.entries())
        poses.put(place, seatedPose(place, tick / 9), seat.block)
      bytes += poses.frameFor(1, ms(0))!.byteLength + 4
      poses.advance()
    }
    expect(bytes).toBeLessThan(25_000)
    expect(bytes / 60).toBeLessThan(500)
  })
})

describe('where somebody may be', () => {
  test('in their seat and nowhere else while seated', () => {
    const seat = NOCTURNE.seats[5]!
    expect(whereabouts(seatedPose(5), seat, NOCTURNE)).toBe(seat.block)
    expect(whereabouts(seatedPose(40), seat, NOCTURNE)).toBeNull()
    expect(whereabouts(new Uint8Array(25), seat, NOCTURNE)).toBeNull()
  })
})

describe('a reader that is behind', () => {
  const reader = (bufferedAmount: number) => {
    const done = { sent: 0, ended: 0 }
    const client = {
      ref: { bufferedAmount, terminate: () => done.ended++ },
      raw: () => done.sent++,
    }
    return { done, client: client as never }
  }

  test.each([
    [0, { sent: 1, ended: 0 }],
    [100_000, { sent: 0, ended: 0 }],
    [2_000_000, { sent: 0, ended: 1 }],
  ])('by %i bytes: %o', (behind, expected) => {
    const { client, done } = reader(behind)
    sendFresh(client, new Uint8Array(10))
    expect(done).toEqual(expected)
  })
})

describe('nobody sits in two places', () => {
  test('whoever sat before is asked to leave, and leaving late frees nothing of the latest', () => {
    const presence = new Presence()
    const asked: string[] = []
    const [first, second] = [() => asked.push('first'), () => asked.push('second')]
    presence.enter(attendeeId('ana'), first)
    presence.enter(attendeeId('ana'), second)
    expect(asked).toEqual(['first'])
    expect(presence.exit(attendeeId('ana'), first)).toBe(false)
    expect(presence.exit(attendeeId('ana'), second)).toBe(true)
  })
})

test('a percentile of nothing is nothing', () => {
  expect(percentile([], 0.95)).toBeNull()
  expect(percentile([3, 1, 2], 0.95)).toBe(3)
})
