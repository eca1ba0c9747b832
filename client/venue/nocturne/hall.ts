import { Color, type Object3D, Vector3 } from 'three'
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
import { Masonry } from '../masonry.ts'
import type { Building } from '../room.ts'
import { GAUZE_FROM, gauze } from './gauze.ts'
import { glows } from './lamps/glows.ts'
import { ribLines } from './lamps/rib-lines.ts'
import { BENCH_BLOCKS } from './masonry/bench-blocks.ts'
import { BENCHES_FRAGMENT, BENCHES_VERTEX } from './masonry/benches.glsl.ts'
import { benches } from './masonry/benches.ts'
import { addEndWall, addPortal } from './masonry/ends.ts'
import { FLOOR_CHUNKS, FLOOR_FRAGMENT, FLOOR_VERTEX, RUNWAY_FRAGMENT } from './masonry/floors.glsl.ts'
import { floorSheets, runwaySheet } from './masonry/floors.ts'
import { addLedges, addRibs, addVault } from './masonry/vault.ts'
import { WALLS_FRAGMENT, WALLS_VERTEX } from './masonry/walls.glsl.ts'
import { NOCTURNE_OPTICS } from './optics/optics.ts'
import { PROJECTION } from './projection.glsl.ts'
import { HALL_RIG } from './rig.ts'
import { HALL } from './shape.ts'

/** A long dark hall: cool ribs of light, a warm portal, a runway of black stone. */
export const NOCTURNE_BUILDING: Building = {
  optics: NOCTURNE_OPTICS,
  build(gpu) {
    const stretch = { value: new Vector3(-FAR, FAR, 1) }
    const scrims = gauze(gpu, stretch)
    return {
      meshes: [...floors(gpu), walls(gpu), ...seating(gpu, stretch), scrims, ...ribLines(gpu), glows(gpu)],
      rig: HALL_RIG,
      petals: { pale: [0.8, 0.74, 0.67], blush: [0.78, 0.55, 0.5] },
      pieces: BENCH_BLOCKS,
      screen: {
        middle: { x: 0, y: 7.55, z: HALL.portalZ + 0.03 },
        width: 6.4,
        height: 2,
        colour: new Color(1.55, 1.47, 1.36),
        // Over all of the wall round the portal, or whole above it.
        pictures: {
          z: HALL.portalZ + 0.02,
          layer: 'cast',
          wall: PROJECTION,
          cover: { x: 0, y: 5.2, width: 10.8, height: 10.4 },
          contain: { x: 0, y: 7.62, width: 5.9, height: 3.4 },
        },
      },
      update(_frame, { from, to, second }) {
        stretch.value.set(from, to, second)
        scrims.visible = from > GAUZE_FROM
      },
    }
  },
}

const FAR = 99

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
function seating(gpu: Gpu, stretch: { readonly value: Vector3 }): Object3D[] {
  const geometry = benches().build()
  const finish = (layer: Layer): Finish => ({
    name: 'benches',
    layer,
    vertexChunks: [PROJECT],
    vertex: BENCHES_VERTEX,
    fragmentChunks: [IRRADIANCE, ENVIRONMENT, STONE, AIR, GRADE, SEEN],
    fragment: BENCHES_FRAGMENT,
    uniforms: { stretch },
  })
  return [gpu.mesh(geometry, finish('solid')), gpu.mesh(geometry, finish('mirror'))]
}
