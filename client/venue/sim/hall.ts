import { Object3D } from 'three'
import type { Venue } from '#shared/venue/venue.ts'
import type { Frame } from '../../frame/index.ts'
import {
  AIR,
  ENVIRONMENT,
  type Finish,
  type Gpu,
  GRADE,
  IRRADIANCE,
  type Layer,
  POLISH,
  PROJECT,
  SEEN,
  STONE,
} from '../../gpu/index.ts'
import { petals } from './effects/petals.ts'
import { rainOfLight } from './effects/rain.ts'
import { glows } from './lamps/glows.ts'
import { lightHall } from './lamps/light-hall.ts'
import { ribLines } from './lamps/rib-lines.ts'
import { BENCHES_FRAGMENT, BENCHES_VERTEX } from './masonry/benches.glsl.ts'
import { benches } from './masonry/benches.ts'
import { addEndWall, addPortal } from './masonry/ends.ts'
import { FLOOR_CHUNKS, FLOOR_FRAGMENT, FLOOR_VERTEX, RUNWAY_FRAGMENT } from './masonry/floors.glsl.ts'
import { floorSheets, runwaySheet } from './masonry/floors.ts'
import { Masonry } from './masonry/masonry.ts'
import { addLedges, addRibs, addVault } from './masonry/vault.ts'
import { WALLS_FRAGMENT, WALLS_VERTEX } from './masonry/walls.glsl.ts'
import { createScreen } from './screen/screen.ts'
import type { HouseWords } from './screen/typesetting.ts'
import type { WallPictureState } from './screen/wall-picture.ts'
import type { PictureContent } from './screen/wall-slot.ts'

/** The room a show is held in. Its object must stand at the origin: light is reckoned in the hall's metres. */
export interface Hall {
  readonly object: Object3D
  /** Settled when the hall can be shown. */
  readonly ready: Promise<void>
  setHouse(words: HouseWords): void
  /** Pictures and films of the show, in the order of its cues. */
  expect(contents: readonly PictureContent[]): void
  update(frame: Frame): void
  /** What is projected, for whoever measures. */
  projected(): WallPictureState
  dispose(): void
}

export function createVenue(whole: Gpu, venue: Venue): Hall {
  const gpu = whole.scope()
  const object = new Object3D()
  object.name = venue.id
  object.matrixAutoUpdate = false

  const screen = createScreen(gpu)
  const falling = [petals(gpu), rainOfLight(gpu)] as const
  object.add(
    ...floors(gpu),
    walls(gpu),
    ...seating(gpu),
    ...ribLines(gpu),
    glows(gpu),
    falling[0].mesh,
    falling[1].mesh,
    ...screen.meshes,
  )

  const fall = (which: 0 | 1, level: number) => {
    falling[which].level.value = level
    falling[which].mesh.visible = level > 0
  }

  return {
    object,
    ready: Promise.resolve(),
    setHouse: screen.setHouse,
    expect: screen.expect,
    projected: screen.state,
    update(frame) {
      lightHall(gpu.light, frame)
      const { petals: petalling, rain } = frame.stage.effects
      fall(0, frame.calm ? 0 : petalling)
      fall(1, frame.calm ? 0 : rain)
      screen.update(frame)
    },
    dispose() {
      object.clear()
      screen.dispose()
      gpu.dispose()
    },
  }
}

function floors(gpu: Gpu): Object3D[] {
  const sheet = runwaySheet()
  const skin = gpu.mesh(sheet, {
    name: 'runway',
    layer: 'skin',
    vertexChunks: [PROJECT],
    vertex: FLOOR_VERTEX,
    fragmentChunks: [IRRADIANCE, ENVIRONMENT, STONE, ...FLOOR_CHUNKS, POLISH, AIR, GRADE, SEEN],
    fragment: RUNWAY_FRAGMENT,
  })
  const seal = gpu.mesh(sheet, {
    name: 'seal of the runway',
    layer: 'seal',
    vertexChunks: [PROJECT],
    vertex: FLOOR_VERTEX,
    fragmentChunks: [],
    fragment: 'void main() { gl_FragColor = vec4(0.0); }',
  })
  const floor = gpu.mesh(floorSheets(), {
    name: 'floor',
    layer: 'solid',
    vertexChunks: [PROJECT],
    vertex: FLOOR_VERTEX,
    fragmentChunks: [IRRADIANCE, ENVIRONMENT, STONE, ...FLOOR_CHUNKS, AIR, GRADE, SEEN],
    fragment: FLOOR_FRAGMENT,
  })
  return [skin, seal, floor]
}

function walls(gpu: Gpu): Object3D {
  const masonry = new Masonry()
  addVault(masonry)
  addRibs(masonry)
  addLedges(masonry)
  addPortal(masonry)
  addEndWall(masonry)
  return gpu.mesh(masonry.build(), {
    name: 'walls',
    layer: 'solid',
    vertexChunks: [PROJECT],
    vertex: WALLS_VERTEX,
    fragmentChunks: [STONE, ENVIRONMENT, AIR, GRADE, SEEN],
    fragment: WALLS_FRAGMENT,
  })
}

/** The benches, and their image in the runway. */
function seating(gpu: Gpu): Object3D[] {
  const geometry = benches().build()
  const finish = (layer: Layer): Finish => ({
    name: 'benches',
    layer,
    vertexChunks: [PROJECT],
    vertex: BENCHES_VERTEX,
    fragmentChunks: [IRRADIANCE, ENVIRONMENT, STONE, AIR, GRADE, SEEN],
    fragment: BENCHES_FRAGMENT,
  })
  return [gpu.mesh(geometry, finish('solid')), gpu.mesh(geometry, finish('mirror'))]
}
