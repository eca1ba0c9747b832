import { InstancedBufferGeometry, Object3D } from 'three'
import type { Venue } from '#shared/venue/venue.ts'
import type { Frame } from '../../frame/index.ts'
import { type Gpu, type Layer, patiently, Shades } from '../../gpu/index.ts'
import { PEOPLE_CAPACITY, type People } from '../people.ts'
import { Cast } from './cast.ts'
import { Hearts } from './hearts.ts'
import { Names } from './names.ts'
import { Roster } from './roster.ts'
import { shadeSeats } from './seating.ts'
import { type Racks, Seen } from './seen.ts'
import { SKIRTS, WARDROBES } from './styles.ts'
import { fetchFigure, fetchHeads, finishOf, type Heads, type Level, Rack } from './wardrobe.ts'

/** The audience as drawn: at most eighteen draws for everybody, their reflections included. */
export interface Crowd {
  readonly object: Object3D
  /** Settled when the figures have come, or could not be had. The hall need not wait for it. */
  readonly ready: Promise<void>
  update(frame: Frame, people: People): void
  dispose(): void
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
  const names = new Names(gpu, venue)
  const hearts = new Hearts(gpu, venue)
  object.add(shades.mesh, names.mesh, hearts.mesh)
  const leaving = new AbortController()
  let racks: Racks | null = null

  const hang = ({ figures, heads }: Fetched) => {
    const sheets = { near: gpu.keep(heads.near.sheet), far: gpu.keep(heads.far.sheet) }
    const rack = (
      geometry: InstancedBufferGeometry,
      wardrobe: number,
      level: Level,
      layer: Layer = 'solid',
    ) => {
      const one = new Rack(gpu, geometry, finishOf(wardrobe, level, layer, roster, sheets[level]), capacity)
      object.add(one.mesh)
      return one
    }
    const image = (wardrobe: number) => rack(shareVertices(figures[wardrobe]!.far), wardrobe, 'far', 'mirror')
    const skirt = image(WARDROBES.indexOf('column'))
    const trousers = image(WARDROBES.indexOf('blazer'))
    racks = {
      figures: figures.map(({ near, far }, wardrobe) => ({
        near: rack(near, wardrobe, 'near'),
        far: rack(far, wardrobe, 'far'),
      })),
      heads: { near: rack(heads.near.geometry, -1, 'near'), far: rack(heads.far.geometry, -1, 'far') },
      images: WARDROBES.map((name) => (SKIRTS.includes(name) ? skirt : trousers)),
      headImages: rack(shareVertices(heads.far.geometry), -1, 'far', 'mirror'),
    }
  }
  const ready = patiently(() => fetchAll(leaving.signal), leaving.signal).then((fetched) => {
    if (fetched !== null) hang(fetched)
  })

  return {
    object,
    ready,
    update(frame, people) {
      cast.update(frame, people, roster)
      roster.publish()
      shadeSeats(shades, people, cast, roster.data, venue.seatHalf)
      names.update(people, cast, roster.data, gpu, frame)
      hearts.update(frame, people)
      if (racks === null) return
      seen.fill(racks, people.capacity, cast, roster.data, gpu.eye, frame.seconds)
    },
    dispose() {
      leaving.abort()
      object.clear()
      gpu.dispose()
    },
  }
}

interface Fetched {
  readonly figures: readonly Record<Level, InstancedBufferGeometry>[]
  readonly heads: Record<Level, Heads>
}

async function fetchAll(signal: AbortSignal): Promise<Fetched> {
  const both = async <Thing>(fetchOne: (level: Level) => Promise<Thing>): Promise<Record<Level, Thing>> => {
    const [near, far] = await Promise.all([fetchOne('near'), fetchOne('far')])
    return { near, far }
  }
  const [heads, ...figures] = await Promise.all([
    both((level) => fetchHeads(level, signal)),
    ...WARDROBES.map((wardrobe) => both((level) => fetchFigure(`${wardrobe}-${level}`, signal))),
  ])
  return { figures, heads }
}

/** A geometry over the same vertices whose instances are its own. */
function shareVertices(of: InstancedBufferGeometry): InstancedBufferGeometry {
  const shared = new InstancedBufferGeometry()
  for (const name of Object.keys(of.attributes)) {
    if (name !== 'who') shared.setAttribute(name, of.getAttribute(name))
  }
  shared.setIndex(of.index)
  return shared
}
