import { describe, expect, it } from 'vitest'
import { restingPose } from '#shared/pose/avatar-pose.ts'
import { POSE_BYTES, writePose } from '#shared/pose/codec.ts'
import { FRAME_HEADER_BYTES, RECORD_BYTES, readFrame, writeFrameHeader } from '#shared/pose/frame.ts'
import { type Metres, ms } from '#shared/units/units.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { GalleryPeople } from '../../../client/hall/sim/gallery-people.ts'

const SECONDS = 1 / 60

/** Somebody on a seat of the front row, whose poses come ten times a second. */
function gallery(seat: number) {
  const people = new GalleryPeople(NOCTURNE)
  people.reset([{ place: 0, name: 'Inès M.', skin: 1, outfit: 2, seat, figure: 11 }])
  const pose = restingPose()
  const place = NOCTURNE.seats[seat]!
  let now = 1000
  const say = (x: number, z: number, seated: boolean) => {
    Object.assign(pose.head, { x: x as Metres, y: (seated ? 1.22 : 1.63) as Metres, z: z as Metres })
    pose.seated = seated
    const bytes = new Uint8Array(FRAME_HEADER_BYTES + RECORD_BYTES)
    const view = new DataView(bytes.buffer)
    writeFrameHeader(view, ms(now), 1)
    view.setUint8(FRAME_HEADER_BYTES, 0)
    writePose(pose, view, FRAME_HEADER_BYTES + 1)
    expect(POSE_BYTES).toBe(RECORD_BYTES - 1)
    const frame = readFrame(bytes)
    if (frame.ok) people.take(frame.value)
  }
  /** What is seen over some seconds in which samples keep coming. */
  const watch = (x: number, z: number, seated: boolean, seconds: number) => {
    const seen = []
    for (let t = 0; t < seconds; t += SECONDS) {
      if (Math.floor(t * 10) !== Math.floor((t - SECONDS) * 10)) say(x, z, seated)
      now += SECONDS * 1000
      people.write(ms(now), SECONDS)
      const { present, place: at, seated: sits } = people.people
      seen.push({ here: present[0] === 1, x: at[0]!, z: at[2]!, sits: sits[0] === 1 })
    }
    return seen
  }
  return { place, watch }
}

describe('somebody in the gallery', () => {
  it('who goes from a seat to the aisle behind the benches is out of sight between, and never in between', () => {
    const { place, watch } = gallery(0)
    watch(place.x, place.z, true, 1)
    const seen = watch(4.2, place.z, false, 2)
    expect(seen.some(({ here }) => !here)).toBe(true)
    expect(seen.at(-1)).toMatchObject({ here: true, sits: false })
    expect(seen.at(-1)!.x).toBeCloseTo(4.2, 3)
    for (const { x } of seen) expect(Math.min(Math.abs(x - place.x), Math.abs(x - 4.2))).toBeLessThan(0.01)
  })

  it('who takes a few steps is followed, in sight all the while', () => {
    const { place, watch } = gallery(0)
    watch(place.x, place.z, true, 1)
    watch(4.2, 2, false, 2)
    let last = 2
    for (let z = 2; z < 4; z += 0.15) {
      for (const { here, z: at } of watch(4.2, z, false, 0.1)) {
        expect(here).toBe(true)
        expect(at).toBeGreaterThanOrEqual(last - 1e-4)
        expect(at - last).toBeLessThan(0.1)
        last = at
      }
    }
    expect(last).toBeGreaterThan(3)
  })

  it('who sits stays on the seat however the head leans', () => {
    const { place, watch } = gallery(3)
    for (const { x, z, sits } of watch(place.x - 0.3, place.z + 0.2, true, 1)) {
      expect(sits).toBe(true)
      expect(x).toBeCloseTo(place.x, 5)
      expect(z).toBeCloseTo(place.z, 5)
    }
  })
})
