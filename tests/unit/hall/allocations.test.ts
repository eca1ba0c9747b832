import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { nightOf } from '#shared/night/night.ts'
import { ms } from '#shared/units/units.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { VENUE_IDS, VENUES } from '#shared/venue/venues.ts'
import { createPeople } from '../../../client/crowd/index.ts'
import { Cast } from '../../../client/crowd/sim/cast.ts'
import { Names } from '../../../client/crowd/sim/names.ts'
import { Roster } from '../../../client/crowd/sim/roster.ts'
import { shadeSeats } from '../../../client/crowd/sim/seating.ts'
import { Shades } from '../../../client/gpu/index.ts'
import { RoomDrawsIn } from '../../../client/hall/sim/gathering.ts'
import { ReplayPeople, seatAgain } from '../../../client/hall/sim/replay-people.ts'
import { Viewer } from '../../../client/hall/sim/viewer.ts'
import { Bones } from '../../../client/runway/sim/bones.ts'
import { Levels } from '../../../client/runway/sim/fading.ts'
import { shadeFeet } from '../../../client/runway/sim/footing.ts'
import { Spots } from '../../../client/runway/sim/spots.ts'
import { Walkers } from '../../../client/runway/sim/walkers.ts'
import { cameraFor, emptyView, openRoom } from '../../../client/venue/index.ts'
import { audience } from '../../pictures/hall/audience.ts'
import { modelAt, walksOf } from '../../pictures/hall/stage.ts'
import { aNightRecord } from '../night/a-night.ts'
import { BUILDINGS, blindGpu, frameOf, litStage } from './stand-ins.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const WARM_UP = 20_000
const FRAMES = 2000
/**
 * The engine boxes a number now and then where it does not inline a call: 12 bytes each, more or fewer as its
 * compiler thinks fit. One object for each attendee would be twice this.
 */
const BOXES = 1024

/** Bytes that a frame leaves behind, once the engine has compiled it. */
function leftByAFrame(frame: () => void): number {
  for (let warm = 0; warm < WARM_UP; warm++) frame()
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 4; round++) {
    collect()
    const before = process.memoryUsage().heapUsed
    for (let i = 0; i < FRAMES; i++) frame()
    least = Math.min(least, (process.memoryUsage().heapUsed - before) / FRAMES)
  }
  return least
}

const stage = litStage()
stage.models = [modelAt(0, 0.5, 3), modelAt(1, -0.5, -4)]
stage.effects = { haze: 0.4, petals: 0.5, rain: 0.5 }
const frame = frameOf(stage)

describe('a frame allocates nothing of ours', () => {
  it.each(VENUE_IDS)('in the venue %s', (id) => {
    const hall = openRoom(blindGpu(id), VENUES[id], BUILDINGS[id])
    const { people } = audience(VENUES[id])
    expect(leftByAFrame(() => hall.update(frame, people))).toBeLessThan(BOXES)
  })

  it("in the director's camera", () => {
    const view = emptyView()
    expect(leftByAFrame(() => void cameraFor(stage, NOCTURNE, view))).toBeLessThan(BOXES)
  })

  it('in an audience of 60 that claps, watches, and stands up', () => {
    const gpu = blindGpu()
    const { people, watch } = audience(NOCTURNE)
    watch(stage, 0.4, true)
    const cast = new Cast(people.capacity)
    const roster = new Roster(people.capacity)
    const shades = new Shades(gpu, people.capacity * 2, 'decal')
    const names = new Names(gpu, NOCTURNE)
    const moving = { ...frame, now: ms(0) }
    const update = () => {
      cast.update(moving, people, roster)
      shadeSeats(shades, people, cast, roster.data, NOCTURNE.seatHalf)
      names.update(people, cast, roster.data, gpu, moving)
    }
    expect(leftByAFrame(update)).toBeLessThan(BOXES)
  })

  it('in a crowd that is seen again, and in the room that draws in around it', () => {
    const night = nightOf(aNightRecord())
    const viewer = new Viewer(NOCTURNE, seatAgain(night, NOCTURNE))
    const crowd = new ReplayPeople(night, NOCTURNE, viewer)
    const room = new RoomDrawsIn(NOCTURNE)
    const from = night.record.since + 29_000
    let into = 0
    const update = () => {
      into = (into + 7) % 5000
      crowd.write(ms(from + into), 1 / 72, stage)
      room.update(crowd.people, viewer, true, 1 / 72, false)
    }
    expect(leftByAFrame(update)).toBeLessThan(BOXES)
  })

  it('in the shades at the feet of four models', () => {
    const shades = new Shades(blindGpu(), 80, 'shade')
    const bones = new Bones()
    const walkers = new Walkers(ms(500))
    const gait = { build: 'willow', stance: 'heels', manner: 'poised' } as const
    const walking = litStage()
    walking.models = [0, 1, 2, 3].map((i) => modelAt(i, 0.5, 8 - 3 * i))
    const passages = walksOf(walking)
    const bodies = passages.map((passage, i) => walkers.pose(passage, gait, walking.showTime, bones.row(i)))
    const update = () => {
      shades.clear()
      for (let i = 0; i < bodies.length; i++) shadeFeet(shades, bodies[i]!, bones.row(i), 1)
      shades.publish()
      bones.publish()
    }
    expect(leftByAFrame(update)).toBeLessThan(BOXES)
  })

  it('in levels of detail that fade and spots that go from one model to the next', () => {
    const levels = [0, 1, 2, 3].map(() => new Levels())
    const spots = new Spots(2)
    const wanted = new Int32Array(2)
    let turn = 0
    const update = () => {
      turn++
      wanted[0] = turn % 90 < 45 ? 1 : 2
      wanted[1] = 3
      spots.update(wanted, 1 / 72)
      for (const one of levels) one.update(turn % 200 < 100 ? 5 : 15, 1, 1 / 72)
    }
    expect(leftByAFrame(update)).toBeLessThan(BOXES)
  })

  it('in an empty house', () => {
    const people = createPeople()
    const cast = new Cast(people.capacity)
    const roster = new Roster(people.capacity)
    expect(leftByAFrame(() => cast.update(frame, people, roster))).toBeLessThan(BOXES)
  })
})
