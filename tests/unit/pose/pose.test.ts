import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { restingPose } from '#shared/pose/avatar-pose.ts'
import { checkPose, POSE_BYTES, readPose, writePose } from '#shared/pose/codec.ts'
import { RECORD_BYTES, readFrame, recordAt, writeFrameHeader } from '#shared/pose/frame.ts'
import { packQuaternion, unpackQuaternion } from '#shared/pose/quantise.ts'
import { blockAt, nearBlocks } from '#shared/pose/tiers.ts'
import { type Metres, ms } from '#shared/units/units.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'

fc.configureGlobal({ seed: 7, numRuns: 500 })

const unit = fc
  .tuple(...[0, 1, 2, 3].map(() => fc.double({ min: -1, max: 1, noNaN: true })))
  .filter((q) => Math.hypot(...q) > 0.01)
  .map((q) => q.map((part) => part / Math.hypot(...q)) as [number, number, number, number])

describe('a turn of the head', () => {
  test('comes through within 0.3 degrees', () => {
    fc.assert(
      fc.property(unit, ([x, y, z, w]) => {
        const got = [0, 0, 0, 0]
        unpackQuaternion(packQuaternion(x, y, z, w), got, 0)
        const dot = Math.abs(x * got[0]! + y * got[1]! + z * got[2]! + w * got[3]!)
        expect((2 * Math.acos(Math.min(1, dot)) * 180) / Math.PI).toBeLessThan(0.3)
      }),
    )
  })

  test('any 32 bits are a unit quaternion', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (bits) => {
        const got = [0, 0, 0, 0]
        unpackQuaternion(bits, got, 0)
        expect(Math.hypot(...got)).toBeCloseTo(1, 6)
      }),
    )
  })
})

describe('a pose on the wire', () => {
  const coordinate = fc.double({ min: -15, max: 15, noNaN: true })
  const reach = fc.double({ min: -1.2, max: 1.2, noNaN: true })

  test(`takes ${POSE_BYTES} bytes, with its place ${RECORD_BYTES}: within the budget of 30`, () => {
    expect(RECORD_BYTES).toBeLessThanOrEqual(30)
  })

  test('comes through to the millimetre, hands to the centimetre', () => {
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, reach, fc.nat(15), (x, y, z, hand, flags) => {
        const pose = restingPose()
        Object.assign(pose.head, { x, y, z })
        Object.assign(pose.left, { x: x + hand, y: y - hand, z })
        Object.assign(pose.right, { x, y, z: z - hand })
        Object.assign(pose, {
          hands: !!(flags & 1),
          seated: !!(flags & 2),
          clapping: !!(flags & 4),
          ovation: !!(flags & 8),
        })
        const view = new DataView(new ArrayBuffer(POSE_BYTES))
        writePose(pose, view, 0)
        const got = restingPose()
        readPose(view, 0, got)
        expect(Math.abs(got.head.x - x)).toBeLessThan(0.0006)
        expect(Math.abs(got.left.x - (x + hand))).toBeLessThan(0.0061)
        expect(Math.abs(got.right.z - (z - hand))).toBeLessThan(0.0061)
        expect([got.hands, got.seated, got.clapping, got.ovation]).toEqual([
          pose.hands,
          pose.seated,
          pose.clapping,
          pose.ovation,
        ])
      }),
    )
  })

  test('what cannot be a pose is refused with a reason', () => {
    expect(checkPose(new Uint8Array(24))).toEqual({ ok: false, error: 'a pose has 25 bytes, not 24' })
    expect(checkPose(new Uint8Array(25).fill(255))).toEqual({
      ok: false,
      error: 'a pose has flags that mean nothing here',
    })
    expect(checkPose(new Uint8Array(25)).ok).toBe(true)
  })

  test('not a number becomes the middle of the hall, never something else', () => {
    const pose = restingPose()
    pose.head.x = Number.NaN as Metres
    pose.head.y = Number.POSITIVE_INFINITY as Metres
    const view = new DataView(new ArrayBuffer(POSE_BYTES))
    writePose(pose, view, 0)
    const got = restingPose()
    readPose(view, 0, got)
    expect(got.head.x).toBe(0)
    expect(got.head.y).toBeCloseTo(32.767, 3)
  })
})

describe('a frame of poses', () => {
  const frame = (records: number) => {
    const bytes = new Uint8Array(recordAt(records))
    writeFrameHeader(new DataView(bytes.buffer), ms(1234.5), records)
    return bytes
  }

  test('says its time and how many it holds', () => {
    const read = readFrame(frame(3))
    expect(read).toMatchObject({ ok: true, value: { houseTime: 1234.5, records: 3 } })
  })

  test('of a length that is not its count is refused', () => {
    expect(readFrame(frame(3).subarray(0, -1)).ok).toBe(false)
    expect(readFrame(new Uint8Array(4)).ok).toBe(false)
  })
})

describe('who is near whom', () => {
  test('one sees the same block, its neighbours and the one across in full', () => {
    const near = nearBlocks(NOCTURNE)
    expect(near[0]).toEqual([true, true, false, true, false, false])
    expect(near[4]).toEqual([false, true, false, true, true, true])
  })

  test('near is mutual', () => {
    const near = nearBlocks(NOCTURNE)
    for (const [from, row] of near.entries()) {
      for (const [to, sees] of row.entries()) expect(near[to]![from]).toBe(sees)
    }
  })

  test('somebody walking about belongs to the block of the nearest seat', () => {
    for (const seat of NOCTURNE.seats) expect(blockAt(NOCTURNE, seat.x, seat.z)).toBe(seat.block)
  })
})

describe('seats of Nocturne', () => {
  test('there are 60, each with its own name, none within half a metre of another', () => {
    expect(NOCTURNE.seats).toHaveLength(60)
    expect(new Set(NOCTURNE.seats.map((seat) => seat.name)).size).toBe(60)
    NOCTURNE.seats.forEach((a, index) => {
      for (const b of NOCTURNE.seats.slice(index + 1))
        expect(Math.hypot(a.x - b.x, a.z - b.z)).toBeGreaterThan(0.5)
    })
  })

  test('the first few are given out side by side and face to face, in the front row', () => {
    const first = NOCTURNE.seats.slice(0, 8)
    expect(first.every((seat) => seat.row === 'front')).toBe(true)
    expect(Math.max(...first.map((seat) => seat.z)) - Math.min(...first.map((seat) => seat.z))).toBeLessThan(
      2.5,
    )
    expect(first.filter((seat) => seat.x > 0)).toHaveLength(4)
  })
})
