import { InstancedBufferGeometry, Object3D } from 'three'
import type { Venue } from '#shared/venue/venue.ts'
import type { Frame } from '../../frame/index.ts'
import { type Gpu, patiently, Shades } from '../../gpu/index.ts'
import { PEOPLE_CAPACITY, type People } from '../people.ts'
import { Cast } from './cast.ts'
import { Names } from './names.ts'
import { Roster } from './roster.ts'
import { shadeSeats } from './seating.ts'
import { Seen } from './seen.ts'
import { fetchFigure, finishOf, LEVELS, type Level, Rack, WARDROBES } from './wardrobe.ts'

/** The audience as drawn: at most seven draws for everybody, their reflections included. */
export interface Crowd {
  readonly object: Object3D
  /** Settled when the figures have come, or could not be had. The hall need not wait for it. */
  readonly ready: Promise<void>
  update(frame: Frame, people: People): void
  dispose(): void
}

interface Racks {
  readonly all: readonly { readonly near: Rack; readonly far: Rack }[]
  readonly mirror: Rack
}

export function createCrowd(whole: Gpu, venue: Venue, capacity: number = PEOPLE_CAPACITY): Crowd {
  const gpu = whole.scope()
  const object = new Object3D()
  object.name = `audience of ${venue.id}`
  object.matrixAutoUpdate = false
  const roster = gpu.keep(new Roster(capacity))
  const cast = new Cast(capacity)
  const seen = new Seen(capacity)
  const shades = new Shades(gpu, capacity * 2, 'decal')
  const names = new Names(gpu)
  object.add(shades.mesh, names.mesh)
  const leaving = new AbortController()
  let racks: Racks | null = null

  const hang = (geometries: Record<Level, InstancedBufferGeometry>[]) => {
    const rack = (geometry: InstancedBufferGeometry, wardrobe: number, level: Level) =>
      new Rack(gpu, geometry, finishOf(wardrobe, level, 'solid', roster), capacity)
    const all = geometries.map(({ near, far }, wardrobe) => ({
      near: rack(near, wardrobe, 'near'),
      far: rack(far, wardrobe, 'far'),
    }))
    const image = shareVertices(geometries[0]!.far)
    const mirror = new Rack(gpu, image, finishOf(0, 'far', 'mirror', roster), capacity)
    for (const { near, far } of all) object.add(near.mesh, far.mesh)
    object.add(mirror.mesh)
    racks = { all, mirror }
  }
  const ready = patiently(() => fetchAll(leaving.signal), leaving.signal).then((geometries) => {
    if (geometries !== null) hang(geometries)
  })

  return {
    object,
    ready,
    update(frame, people) {
      cast.update(frame, people, roster)
      roster.publish()
      shadeSeats(shades, people, cast, roster.data, venue.seatHalf)
      names.update(people, cast, roster.data, gpu, frame.seconds)
      if (racks === null) return
      seen.fill(racks.all, racks.mirror, people, cast, roster.data, gpu.eye, frame.seconds)
    },
    dispose() {
      leaving.abort()
      object.clear()
      gpu.dispose()
    },
  }
}

const fetchAll = (signal: AbortSignal): Promise<Record<Level, InstancedBufferGeometry>[]> =>
  Promise.all(
    WARDROBES.map(async (wardrobe) => {
      const [near, far] = await Promise.all(
        LEVELS.map((level) => fetchFigure(`${wardrobe}-${level}`, signal)),
      )
      return { near: near!, far: far! }
    }),
  )

/** A geometry over the same vertices whose instances are its own. */
function shareVertices(of: InstancedBufferGeometry): InstancedBufferGeometry {
  const shared = new InstancedBufferGeometry()
  for (const name of Object.keys(of.attributes)) {
    if (name !== 'who') shared.setAttribute(name, of.getAttribute(name))
  }
  shared.setIndex(of.index)
  return shared
}
