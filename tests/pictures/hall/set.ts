import { Scene, type WebGLRenderer } from 'three'
import type { Passage } from '#shared/show/passage.ts'
import type { Stage } from '#shared/show/stage.ts'
import { textIn } from '#shared/show/text.ts'
import type { VenueId } from '#shared/venue/venue.ts'
import { VENUES } from '#shared/venue/venues.ts'
import { createCrowd } from '../../../client/crowd/index.ts'
import { createGpu } from '../../../client/gpu/index.ts'
import { createRunway } from '../../../client/runway/index.ts'
import { buildingOf, openRoom } from '../../../client/venue/index.ts'
import { audience } from './audience.ts'
import { show } from './show.ts'
import { walksOf } from './stage.ts'

/** A venue with its audience and its models, ready to be drawn. */
export type StageSet = Awaited<ReturnType<typeof buildSet>>

/** Builds a venue up; what is on stage is asked for in each frame. */
export async function buildSet(renderer: WebGLRenderer, id: VenueId, staged: () => Stage) {
  const venue = VENUES[id]
  const building = await buildingOf(venue)
  const gpu = createGpu(renderer, building.optics)
  const hall = openRoom(gpu, venue, building)
  const crowd = createCrowd(gpu, venue)
  const runway = createRunway(gpu, show, walksFor(staged))
  const scene = new Scene()
  scene.add(hall.object, crowd.object, runway.object)
  hall.setHouse({ title: textIn(venue.name, 'en'), lookName: (look) => `Look of the night ${look}` })
  return {
    id,
    scene,
    gpu,
    hall,
    crowd,
    runway,
    house: audience(venue),
    strike() {
      runway.dispose()
      crowd.dispose()
      hall.dispose()
      gpu.dispose()
    },
  }
}

/** The walks of whoever is on stage, made once for each stage. */
function walksFor(staged: () => Stage): () => { readonly passages: readonly Passage[] } {
  let of: Stage | null = null
  let walks: { readonly passages: readonly Passage[] } = { passages: [] }
  return () => {
    if (of !== staged()) {
      of = staged()
      walks = { passages: walksOf(of) }
    }
    return walks
  }
}
