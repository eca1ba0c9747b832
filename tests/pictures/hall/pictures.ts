import { type ScreenContent, SHOTS } from '#shared/show/cues/scene-cue.ts'
import { runOfShow } from '#shared/show/run-of-show.ts'
import type { Stage } from '#shared/show/stage.ts'
import { ms } from '#shared/units/units.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { SALON } from '#shared/venue/salon.ts'
import type { VenueId } from '#shared/venue/venue.ts'
import vide from '../../../assets/seasons/demo/1-vide.json'
import type { Gathering } from '../../../client/frame/index.ts'
import { cameraFor, emptyView, seatView, type View } from '../../../client/venue/index.ts'
import { lamps, lights, modelAt, SHOW_LIGHT, stage } from './stage.ts'

type Triple = [number, number, number]

export interface Picture {
  readonly from: Triple
  readonly at: Triple
  readonly fov: number
  readonly stage: Stage
  /** Nocturne unless told. */
  readonly venue?: VenueId
  /** How many people have come; all seats are taken unless told. */
  readonly people?: number
  /** The page's clock in milliseconds: what drifts stands where it stood. */
  readonly now?: number
  /** Share of the audience that applauds. */
  readonly clapping?: number
  readonly ovation?: boolean
  /** Hearts sent in the last seconds. */
  readonly hearts?: number
  /** Metres between them, where they are to sit closely in the front row. */
  readonly apart?: number
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

/** What the first house of the demo season projects. */
const demo = runOfShow
  .parse(vide)
  .cues.flatMap((cue) => (cue.kind === 'screen' && 'fit' in cue.content ? [cue.content] : []))
const film = demo.find(({ type }) => type === 'film')!
const image = demo.find(({ type }) => type === 'image')!

/** Something on the wall, seven seconds after its cue, with the lamps of a quiet moment. */
const projecting = (
  view: { from: readonly number[]; at: readonly number[]; fov: number },
  to: ScreenContent,
  changes: Partial<Stage> = {},
): Picture =>
  picture(
    view,
    stage({
      models: four,
      lights: lights({ ribs: 0.3, portal: 0.5, edges: 0.7, key: 0.8, wash: 0.3 }),
      screen: { from: { type: 'house' }, to, mix: 1, fromFor: ms(0), toFor: ms(7000) },
      ...changes,
    }),
  )

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

const BLANK = { from: { type: 'dark' }, to: { type: 'dark' }, mix: 1, fromFor: ms(0), toFor: ms(0) } as const

const salonFour = [
  modelAt(0, 0.46, 3.4),
  modelAt(1, -0.46, -0.6, { heading: Math.PI as never }),
  modelAt(3, 0.46, -3.4),
  modelAt(2, 0.46, -7.6),
]
salonFour.forEach((model, index) => {
  model.passage = index
})
const MORNING = { ribs: 0.4, portal: 0.6, edges: 0.5, key: 0.85, wash: 0.75 }
const salonShow = stage({ models: salonFour, lights: lights(MORNING) })
const salon = (
  from: readonly number[],
  at: readonly number[],
  fov: number,
  changes: Partial<Picture> = {},
): Picture => ({ ...picture({ from, at, fov }, salonShow), venue: 'salon', ...changes })

/** Six people in the middle of the rows, and the room they need. */
const FEW = { people: 6, gathering: { from: 0.5, to: 4.2, second: 0 } } as const

const salonShots = Object.fromEntries(
  SHOTS.map((shot): [string, Picture] => {
    const { x, y, z, atX, atY, atZ, fieldOfView } = cameraFor(
      { ...salonShow, camera: { shot, shotFor: ms(6000) } },
      SALON,
      emptyView(),
    )
    return [`salon-shot-${shot}`, salon([x, y, z], [atX, atY, atZ], fieldOfView)]
  }),
)

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
  crowdNear: {
    ...picture(
      { from: [0.36, 1.22, 2.6], at: [1.96, 1.0, 2.6], fov: 56 },
      stage({ models: [modelAt(1, -0.5, 5.6)] }),
    ),
    people: 6,
    apart: 0.54,
  },
  standing: {
    ...picture({ from: [4.5, 1.62, 14.6], at: [4.0, 1.2, 7], fov: 46 }, show),
    people: 90,
  },
  ovation: {
    ...picture({ from: [-1.95, 1.45, 7.2], at: [1.4, 1.25, 1.2], fov: 60 }, show),
    ovation: true,
    clapping: 0.8,
    hearts: 36,
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
        screen: { from: { type: 'house' }, to: { type: 'look' }, mix: 1, fromFor: ms(0), toFor: ms(0) },
      }),
    ),
    ovation: true,
    clapping: 0.9,
  },
  haze: picture(PIT, stage({ models: four, effects: { haze: 1, petals: 0, rain: 0 } })),
  petals: picture(PIT, stage({ models: four, effects: { haze: 0.3, petals: 1, rain: 0 } })),
  rain: picture(PIT, stage({ models: four, effects: { haze: 0.3, petals: 0, rain: 1 } })),
  dark: picture(PIT, stage({ lights: lights({}), screen: BLANK })),
  few: { ...picture(WIDE, show), ...FEW },
  fewFront: { ...picture({ from: [-1.95, 1.2, 4.2], at: [1.0, 1.15, -0.6], fov: 58 }, show), ...FEW },
  fewHigh: { ...picture({ from: [-2.9, 5.6, 12.4], at: [0.4, 0.9, 0.5], fov: 50 }, show), ...FEW },
  salonFront: salon([-1.9, 1.19, 6.1], [0.9, 1.12, 0.2], 58),
  salonOpposite: salon([2.9, 1.62, 7.6], [-0.9, 1.45, 0.2], 58),
  salonHigh: salon([-3.0, 3.7, 11.6], [0.6, 1.3, -1.5], 54),
  salonPit: salon([0, 1.65, 11.6], [0, 1.9, 0], 44),
  salonDoors: salon([0.25, 1.6, 1.2], [0, 2.2, -10], 50),
  salonWindows: salon([4.1, 1.7, 5.2], [-5, 2.2, -1.6], 60),
  salonHouse: salon([-3.2, 2.0, 11.2], [0.6, 1.9, 0], 52, {
    stage: stage({ houseLights: 1, lights: lights({ ribs: 0.3, portal: 0.3, edges: 0.3 }) }),
  }),
  salonFinale: salon([-1.5, 1.7, 11.3], [0.4, 1.35, 2], 46, {
    stage: stage({
      models: Array.from({ length: 10 }, (_, i) => modelAt(i, 0.46, 7.6 - 1.75 * i, { passage: i })),
      lights: {
        ...lights({ ...MORNING, ribs: 0.8, portal: 1, edges: 0.9 }),
        wash: lamps(0.85, [1, 0.8, 0.55]),
      },
      effects: { haze: 0.5, petals: 0.8, rain: 0 },
    }),
    ovation: true,
    clapping: 0.9,
  }),
  salonPortrait: salon([0.05, 1.6, 5.0], [0.45, 1.5, 3.4], 26, {
    stage: stage({ models: [modelAt(1, 0.46, 3.4, { passage: 0 })], lights: lights(MORNING) }),
  }),
  salonDawn: salon([-1.9, 1.19, 6.1], [0.9, 1.12, 0.2], 58, {
    stage: stage({
      models: salonFour,
      lights: {
        ...lights({ portal: 0.55, key: 0.9 }),
        wash: lamps(0.36, [0.66, 0.75, 0.87]),
        ribs: lamps(0.6, [1, 0.72, 0.44]),
        edges: lamps(0.8, [1, 0.69, 0.39]),
      },
    }),
  }),
  salonCurtain: salon([-3.2, 2.0, 11.2], [0.6, 1.9, 0], 52, {
    stage: stage({
      houseLights: 0.85,
      lights: { ...lights({ ...MORNING, portal: 0.5 }), wash: lamps(0.9, [1, 0.69, 0.33]) },
    }),
  }),
  salonRain: salon([0, 1.65, 11.6], [0, 1.9, 0], 44, {
    stage: stage({
      models: salonFour,
      lights: lights({ ribs: 0.7, edges: 0.8, portal: 0.6, key: 0.9, wash: 0.15 }),
      effects: { haze: 0.4, petals: 0, rain: 1 },
    }),
  }),
  salonDark: salon([0, 1.65, 11.6], [0, 1.9, 0], 44, { stage: stage({ lights: lights({}), screen: BLANK }) }),
  salonCandles: salon([-1.9, 1.19, 6.1], [0.9, 1.12, 0.2], 58, {
    stage: stage({ models: salonFour, lights: lights({ ribs: 1, edges: 1, portal: 0.6, key: 0.8 }) }),
  }),
  fewSalon: salon([-3.2, 1.9, 10.4], [0.5, 1.3, 0], 50, FEW),
  ...salonShots,
  ...shots,
  seatFirst: seen(seatView(NOCTURNE.seats[4]!, emptyView())),
  seatBack: seen(seatView(NOCTURNE.seats[43]!, emptyView())),
  filmWide: projecting(WIDE, film),
  filmPit: projecting(PIT, film),
  filmFirst: projecting(FRONT_ROW, film, { models: [modelAt(0, 0.5, 3.4, { passage: 0 })] }),
  filmDark: projecting(PIT, film, {
    models: [],
    lights: lights({ ribs: 0.06, portal: 0.4, edges: 0.5, key: 0.06, wash: 0.06 }),
  }),
  filmSalon: salon([0, 1.65, 11.6], [0, 1.9, 0], 44, {
    stage: {
      ...salonShow,
      screen: { from: { type: 'house' }, to: film, mix: 1, fromFor: ms(0), toFor: ms(7000) },
    },
  }),
  filmWhole: projecting(PIT, { ...film, fit: 'contain' } as ScreenContent),
  imageWide: projecting(WIDE, image),
  imagePit: projecting(PIT, image),
  imageWhole: projecting(PIT, { ...image, fit: 'contain' } as ScreenContent),
  filmFull: projecting(PIT, film, { lights: lights(SHOW_LIGHT) }),
  panic: picture(WIDE, stage({ models: four, panicFor: 2000 as never })),
}
