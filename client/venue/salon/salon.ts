import { Color, DoubleSide, type Object3D, Vector3 } from 'three'
import type { Stage } from '#shared/show/stage.ts'
import type { Venue } from '#shared/venue/venue.ts'
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
  SUNLIGHT,
} from '../../gpu/index.ts'
import type { Building, Interior } from '../room.ts'
import { sheets } from '../sheets.ts'
import { foldingScreens } from './furniture/screens.ts'
import { HANGING } from './hanging.glsl.ts'
import { addCeiling, addCornice } from './joinery/ceiling.ts'
import { FLOOR_VERTEX, MARBLE_FRAGMENT } from './joinery/floor.glsl.ts'
import { SHELL_CHUNKS, SHELL_FRAGMENT, SHELL_VERTEX } from './joinery/walls.glsl.ts'
import { walls } from './joinery/walls.ts'
import { candlelight } from './lamps/candlelight.ts'
import { sunInDust } from './lamps/shafts.ts'
import { SALON_OPTICS } from './optics/optics.ts'
import { SALON_RIG } from './rig.ts'
import { CHAIR_FRAGMENT, CHAIR_VERTEX } from './seating/chair.glsl.ts'
import { COARSE, chairGeometry, FINE } from './seating/chair.ts'
import { chairRows, piecesOf } from './seating/chair-rows.ts'
import { MOST_SHADED, seated } from './seating/seated.glsl.ts'
import { Taken } from './seating/taken.ts'
import { SALON_SHAPE as S } from './shape.ts'

const TYPE_COLOUR = [0.15, 0.085, 0.025] as const

/** A white salon of boiserie and marble: morning through arched windows, gilt chairs, doors standing open. */
export const SALON_BUILDING: Building = { optics: SALON_OPTICS, build }

function build(gpu: Gpu, venue: Venue): Interior {
  const rows = chairRows(venue.seats)
  const taken = new Taken(rows)
  const presence: Presence = {
    stretch: { value: new Vector3(-99, 99, 1) },
    walkers: { value: Array.from({ length: MOST_SHADED }, () => new Vector3()) },
    sitters: taken.uniform,
  }
  const colour = new Color()
  return {
    meshes: [
      ...floor(gpu, venue, presence),
      shell(gpu, venue, presence),
      ...chairs(gpu, venue, presence),
      ...foldingScreens(gpu, presence.stretch),
      ...candlelight(gpu),
      sunInDust(gpu),
    ],
    rig: SALON_RIG,
    screen: {
      middle: { x: 0, y: 4.52, z: S.doorsZ + 0.06 },
      width: 2.05,
      height: 0.64,
      colour,
      pictures: {
        z: S.doorsZ + 0.055,
        layer: 'print',
        wall: HANGING,
        cover: { x: 0, y: S.corniceFrom / 2, width: 2 * S.halfWidth, height: S.corniceFrom },
        contain: { x: 0, y: 4.6, width: 5.6, height: 2.1 },
      },
    },
    petals: { pale: [0.86, 0.46, 0.42], blush: [0.62, 0.13, 0.16] },
    pieces: piecesOf(rows),
    update(frame, wanted, sitters) {
      taken.update(sitters, frame.seconds)
      presence.stretch.value.set(wanted.from, wanted.to, wanted.second)
      for (let i = 0; i < MOST_SHADED; i++) noteWalker(presence.walkers.value[i]!, frame.stage, i)
      lightType(colour, gpu)
    },
  }
}

/** Who stands where, as floor and chairs read it. */
type Presence = {
  readonly stretch: { readonly value: Vector3 }
  readonly walkers: { readonly value: Vector3[] }
  readonly sitters: Taken['uniform']
}

const FAR = 99

function noteWalker(into: Vector3, { models }: Stage, i: number): void {
  const model = models[i]
  if (model === undefined) into.set(0, FAR, 0)
  else into.set(model.x, model.z, Math.min(1, model.onStageFor / 600))
}

/** Gilt letters: as bright as the light that falls on them. */
function lightType(colour: Color, { light }: Gpu): void {
  const day = light.washColour.value
  const house = light.houseColour.value
  const [r, g, b] = TYPE_COLOUR
  const work = 0.6 * light.workLight.value
  colour.setRGB(
    r * (day.r + house.r + 0.5 * light.ribColour.value.r + work),
    g * (day.g + house.g + 0.5 * light.ribColour.value.g + work),
    b * (day.b + house.b + 0.5 * light.ribColour.value.b + work),
  )
}

function floor(gpu: Gpu, venue: Venue, presence: Presence): Object3D[] {
  const { halfWidth: w, doorHalfWidth: half, doorsZ, doorDepth, endZ } = S
  const sheet = sheets([
    [-w, w, doorsZ, endZ],
    [-half, half, doorsZ - doorDepth, doorsZ],
  ])
  const skin = gpu.mesh(sheet, {
    name: 'marble',
    layer: 'skin',
    vertexChunks: [PROJECT],
    vertex: FLOOR_VERTEX,
    fragmentChunks: [
      IRRADIANCE,
      SUNLIGHT,
      ENVIRONMENT,
      STONE,
      POLISH,
      seated(chairRows(venue.seats)),
      AIR,
      GRADE,
      SEEN,
    ],
    fragment: MARBLE_FRAGMENT,
    uniforms: presence,
  })
  const seal = gpu.mesh(sheet, {
    name: 'seal of the marble',
    layer: 'seal',
    vertexChunks: [PROJECT],
    vertex: FLOOR_VERTEX,
    fragmentChunks: [],
    fragment: 'void main() { gl_FragColor = vec4(0.0); }',
  })
  return [skin, seal]
}

function shell(gpu: Gpu, venue: Venue, presence: Presence): Object3D {
  const masonry = walls()
  addCornice(masonry)
  addCeiling(masonry)
  return gpu.mesh(masonry.build(), {
    name: 'boiserie',
    layer: 'solid',
    vertexChunks: [PROJECT],
    vertex: SHELL_VERTEX,
    fragmentChunks: [
      IRRADIANCE,
      SUNLIGHT,
      ENVIRONMENT,
      ...SHELL_CHUNKS,
      seated(chairRows(venue.seats)),
      AIR,
      GRADE,
      SEEN,
    ],
    fragment: SHELL_FRAGMENT,
    uniforms: presence,
    side: DoubleSide,
  })
}

/** The chairs, and their image in the marble. */
function chairs(gpu: Gpu, venue: Venue, presence: Presence): Object3D[] {
  const finish = (layer: Layer): Finish => ({
    name: 'chairs',
    layer,
    vertexChunks: [seated(chairRows(venue.seats)), PROJECT],
    vertex: CHAIR_VERTEX,
    fragmentChunks: [IRRADIANCE, SUNLIGHT, ENVIRONMENT, AIR, GRADE, SEEN],
    fragment: CHAIR_FRAGMENT,
    uniforms: presence,
    side: DoubleSide,
  })
  return [
    gpu.mesh(chairGeometry(venue.seats, FINE), finish('solid')),
    // Behind the first row nothing is seen in the floor.
    gpu.mesh(
      chairGeometry(
        venue.seats.filter(({ row }) => row === 'front'),
        COARSE,
      ),
      finish('mirror'),
    ),
  ]
}
