import type { Vector2, WebGLRenderer } from 'three'
import type { Stage } from '#shared/show/stage.ts'
import { emptyStage } from '#shared/show/stage-at.ts'
import { ms } from '#shared/units/units.ts'
import type { VenueId } from '#shared/venue/venue.ts'
import { type Frame, FULL_HOUSE } from '../../../client/frame/index.ts'
import { createGpu, type Gpu } from '../../../client/gpu/index.ts'
import type { Building } from '../../../client/venue/index.ts'
import { NOCTURNE_BUILDING } from '../../../client/venue/nocturne/hall.ts'
import { SALON_BUILDING } from '../../../client/venue/salon/salon.ts'

/** A renderer that draws nothing: systems can run without a screen. */
function blindRenderer(): WebGLRenderer {
  const blind = {
    xr: { enabled: false, isPresenting: false },
    getRenderTarget: () => null,
    setRenderTarget: () => {},
    render: () => {},
    getDrawingBufferSize: (size: Vector2) => size.set(1280, 720),
  }
  return blind as unknown as WebGLRenderer
}

export const BUILDINGS: Readonly<Record<VenueId, Building>> = {
  nocturne: NOCTURNE_BUILDING,
  salon: SALON_BUILDING,
}

export const blindGpu = (id: VenueId = 'nocturne'): Gpu => createGpu(blindRenderer(), BUILDINGS[id].optics)

/** A stage with all lamps at a level of white, nobody on it. */
export function litStage(level = 1): Stage {
  const stage = emptyStage()
  for (const group of Object.values(stage.lights)) {
    for (const look of [group.from, group.to]) {
      look.level = level
      look.red = 1
      look.green = 1
      look.blue = 1
    }
  }
  return stage
}

export const frameOf = (stage: Stage, changes: Partial<Frame> = {}): Frame => ({
  stage,
  now: ms(10_000),
  seconds: 1 / 72,
  calm: false,
  gathering: FULL_HOUSE,
  ...changes,
})
