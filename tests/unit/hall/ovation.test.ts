import { describe, expect, it } from 'vitest'
import { restingPose } from '#shared/pose/avatar-pose.ts'
import { readPose } from '#shared/pose/codec.ts'
import { ms } from '#shared/units/units.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { Ovation } from '../../../client/hall/sim/ovation.ts'
import { SelfPose } from '../../../client/hall/sim/self-pose.ts'
import { Viewer } from '../../../client/hall/sim/viewer.ts'
import { whereabouts } from '../../../server/rooms/whereabouts.ts'

/** A house in which so many clap so often a second, told five times a second, for so long. */
function applauding(ovation: Ovation, attendees: number, rate: number, seconds: number, since = 0): number {
  let now = since
  for (; now < since + seconds * 1000; now += 200) {
    ovation.take(
      { attendees, galleries: 1, claps: 1000 + Math.round((rate * attendees * now) / 1000), hearts: 0 },
      ms(now),
    )
    ovation.update(ms(now), 0.2)
  }
  return now
}

describe('an ovation', () => {
  it('is a house of which nearly everybody claps for a while, until it dies away', () => {
    const ovation = new Ovation()
    const clapped = applauding(ovation, 12, 3.6, 0.4)
    expect(ovation.isOvation).toBe(false)
    const ended = applauding(ovation, 12, 3.6, 4, clapped)
    expect(ovation.isOvation).toBe(true)
    for (let now = ended; now < ended + 4000; now += 200) ovation.update(ms(now), 0.2)
    expect(ovation.isOvation).toBe(false)
  })

  it('is not made by some of the house, nor by two or three who are there alone', () => {
    const [some, few] = [new Ovation(), new Ovation()]
    applauding(some, 12, 1.2, 5)
    applauding(few, 3, 5, 5)
    expect([some.isOvation, few.isOvation]).toEqual([false, false])
  })
})

describe('whoever claps in an ovation', () => {
  const seat = NOCTURNE.seats[4]!
  const posed = (applauds: 'not' | 'seated' | 'standing', self = new SelfPose()) => {
    const bytes = self.next(new Viewer(NOCTURNE, seat), applauds, ms(10_000))!
    const pose = restingPose()
    readPose(new DataView(bytes.buffer), 0, pose)
    return { pose, bytes }
  }

  it('rises for the others, who are told of the head as if it were still in the seat', () => {
    const [sits, stands] = [posed('seated'), posed('standing')]
    expect([sits.pose.ovation, stands.pose.ovation]).toEqual([false, true])
    expect(stands.pose.clapping).toBe(true)
    expect(stands.pose.head).toEqual(sits.pose.head)
    expect(whereabouts(stands.bytes, seat, NOCTURNE)).toBe(seat.block)
  })

  it('stands by their own body where that is tracked', () => {
    const self = new SelfPose()
    self.tracked = { read: () => true }
    expect(posed('standing', self).pose).toMatchObject({ ovation: false, clapping: true })
  })
})
