import { SHOTS } from '#shared/show/cues/scene-cue.ts'
import type { Stage } from '#shared/show/stage.ts'
import { ms } from '#shared/units/units.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import type { Gathering } from '../../../client/frame/index.ts'
import { cameraFor, emptyView, seatView, type View } from '../../../client/venue/index.ts'
import { lights, modelAt, stage } from './stage.ts'

type Triple = [number, number, number]

export interface Picture {
  readonly from: Triple
  readonly at: Triple
  readonly fov: number
  readonly stage: Stage
  /** The page's clock in milliseconds: what drifts stands where it stood. */
  readonly now?: number
  /** Share of the audience that applauds. */
  readonly clapping?: number
  readonly ovation?: boolean
  /** How far the room has drawn in; a full house unless told. */
  readonly gathering?: Gathering
}

/** Four models spread along the runway, as in the middle of a show. */
const four = [
  modelAt(0, 0.5, 3.4),
  modelAt(1, -0.5, -0.6, { heading: Math.PI as never }),
  modelAt(2, 0.5, -4.4),
  modelAt(3, 0.5, -9.6),
]
four.forEach((model, index) => {
  model.passage = index
})
const show = stage({ models: four })

const FRONT_ROW = { from: [-1.95, 1.18, 6.0], at: [0.9, 1.05, 0.2], fov: 58 } as const
const PIT = { from: [0, 1.75, 14.6], at: [0, 1.7, 0], fov: 42 } as const
const WIDE = { from: [-3.2, 2.4, 13.6], at: [0.6, 2.1, 0], fov: 52 } as const

const picture = (
  view: { from: readonly number[]; at: readonly number[]; fov: number },
  of: Stage,
): Picture => ({
  from: view.from as Triple,
  at: view.at as Triple,
  fov: view.fov,
  stage: of,
})

const seen = ({ x, y, z, atX, atY, atZ, fieldOfView }: View): Picture =>
  picture({ from: [x, y, z], at: [atX, atY, atZ], fov: fieldOfView }, show)

/** Every shot the director has, six seconds after the cut. */
const shots = Object.fromEntries(
  SHOTS.map((shot) => [
    `shot-${shot}`,
    seen(cameraFor({ ...show, camera: { shot, shotFor: ms(6000) } }, NOCTURNE, emptyView())),
  ]),
)

/** Four looks abreast, for their cloth. */
const abreast = (first: number): Picture => {
  const models = [0, 1, 2, 3].map((i) =>
    modelAt(Math.min(first + i, 10), -0.93 + 0.62 * i, 4.4 + 0.12 * (i % 2), {
      passage: i,
      heading: ((i - 1.5) * 0.12) as never,
    }),
  )
  return picture({ from: [0, 1.35, 8.2], at: [0, 0.98, 4.4], fov: 33 }, stage({ models }))
}

/** One look from as near as an arm's length and a half. */
const portrait = (look: number): Picture => {
  const models = [modelAt(look, 0.5, 3.4, { passage: 0 })]
  return picture({ from: [0.05, 1.62, 5.0], at: [0.47, 1.52, 3.4], fov: 26 }, stage({ models }))
}

/** One face, three-quarter, from nine tenths of a metre: on the side of her key, or from the other. */
const face = (look: number, height: number, side: 1 | -1): Picture => {
  const models = [modelAt(look, 0.5, 3.4, { passage: 0 })]
  const [x, z] = [0.46, 3.05]
  return picture(
    { from: [x + 0.52 * side, height, z + 0.74], at: [x, height - 0.03, z], fov: 24 },
    stage({ models }),
  )
}

export const pictures: Record<string, Picture> = {
  face1: face(0, 1.7, -1),
  face2: face(1, 1.72, 1),
  face3: face(3, 1.63, -1),
  face4: face(2, 1.74, 1),
  profile: { ...face(0, 1.7, -1), from: [-0.45, 1.7, 3.05] as Triple, fov: 22 },
  portrait1: portrait(0),
  portrait2: portrait(1),
  portrait3: portrait(2),
  portrait4: portrait(3),
  cloths1: abreast(0),
  cloths2: abreast(4),
  cloths3: abreast(8),
  front: picture(FRONT_ROW, show),
  opposite: picture({ from: [3.1, 1.75, 8.6], at: [-0.6, 1.3, 0.2], fov: 58 }, show),
  pit: picture(PIT, show),
  high: picture({ from: [-3.4, 5.6, 14.4], at: [0.4, 0.9, -1.5], fov: 52 }, show),
  audience: picture({ from: [0.2, 1.45, 4.4], at: [2.8, 1.15, 4.6], fov: 50 }, show),
  faces: picture({ from: [0.95, 1.32, 4.35], at: [2.2, 1.12, 4.6], fov: 42 }, show),
  row: picture({ from: [-0.6, 1.5, 2.4], at: [2.4, 1.1, 3.2], fov: 40 }, show),
  ovation: {
    ...picture({ from: [-1.95, 1.45, 7.2], at: [1.4, 1.25, 1.2], fov: 60 }, show),
    ovation: true,
    clapping: 0.8,
  },
  under: picture({ from: [0.3, 0.35, 8.6], at: [0.9, 1.1, 0.2], fov: 55 }, show),
  follow: picture({ from: [0.1, 1.5, 6.4], at: [0.5, 1.02, 3.4], fov: 42 }, show),
  turned: picture({ from: [-1.3, 1.45, 1.9], at: [-0.5, 1.02, -0.6], fov: 46 }, show),
  doors: picture(WIDE, stage({ houseLights: 1, lights: lights({ ribs: 0.15, portal: 0.12, edges: 0.3 }) })),
  doorsPit: picture(PIT, stage({ houseLights: 1, lights: lights({ ribs: 0.15, portal: 0.12, edges: 0.3 }) })),
  ribs: picture(WIDE, stage({ models: four, lights: lights({ ribs: 1 }) })),
  portal: picture(WIDE, stage({ models: four, lights: lights({ portal: 1 }) })),
  edges: picture(WIDE, stage({ models: four, lights: lights({ edges: 1 }) })),
  key: picture(WIDE, stage({ models: four, lights: lights({ key: 1 }) })),
  wash: picture(WIDE, stage({ models: four, lights: lights({ wash: 1 }) })),
  finale: {
    ...picture(
      { from: [-1.6, 1.9, 13.4], at: [0.3, 1.2, 2], fov: 46 },
      stage({
        models: Array.from({ length: 11 }, (_, i) => modelAt(i, 0.5, 9 - 1.9 * i, { passage: i })),
        effects: { haze: 0.4, petals: 0.8, rain: 0 },
        screen: { from: { type: 'house' }, to: { type: 'look' }, mix: 1 },
      }),
    ),
    ovation: true,
    clapping: 0.9,
  },
  haze: picture(PIT, stage({ models: four, effects: { haze: 1, petals: 0, rain: 0 } })),
  petals: picture(PIT, stage({ models: four, effects: { haze: 0.3, petals: 1, rain: 0 } })),
  rain: picture(PIT, stage({ models: four, effects: { haze: 0.3, petals: 0, rain: 1 } })),
  ...shots,
  seatFirst: seen(seatView(NOCTURNE.seats[4]!, emptyView())),
  seatBack: seen(seatView(NOCTURNE.seats[43]!, emptyView())),
  panic: picture(WIDE, stage({ models: four, panicFor: 2000 as never })),
}
