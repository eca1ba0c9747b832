import type { Vector2, WebGLRenderer } from 'three'
import type { Stage } from '#shared/show/stage.ts'
import { emptyStage } from '#shared/show/stage-at.ts'
import { ms } from '#shared/units/units.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import type { Venue } from '#shared/venue/venue.ts'
import { type Frame, FULL_HOUSE } from '../../../client/frame/index.ts'
import { createGpu, type Gpu } from '../../../client/gpu/index.ts'
import { opticsOf } from '../../../client/venue/index.ts'

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

export const blindGpu = (venue: Venue = NOCTURNE): Gpu => createGpu(blindRenderer(), opticsOf(venue))

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
