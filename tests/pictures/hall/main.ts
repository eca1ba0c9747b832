import { type Object3D, PerspectiveCamera, Scene, type Texture, Vector3, WebGLRenderer } from 'three'
import '@fontsource/cormorant-garamond/300.css'
import '@fontsource/cormorant-garamond/400.css'
import '@fontsource-variable/jost'
import { ms } from '#shared/units/units.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { createCrowd } from '../../../client/crowd/index.ts'
import { type Frame, FULL_HOUSE } from '../../../client/frame/index.ts'
import { createGpu } from '../../../client/gpu/index.ts'
import { createRunway } from '../../../client/runway/index.ts'
import { createVenue } from '../../../client/venue/index.ts'
import { audience } from './audience.ts'
import type { Cost } from './cost.ts'
import { costOfAFrame, type FrameCost, type FrameWanted } from './frame-cost.ts'
import { type Picture, pictures } from './pictures.ts'
import { show } from './show.ts'
import { walksOf } from './stage.ts'

const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true })
renderer.setPixelRatio(1)
renderer.info.autoReset = false
document.body.appendChild(renderer.domElement)

const scene = new Scene()
const camera = new PerspectiveCamera(50, 16 / 9, 0.05, 80)
const target = new Vector3()

const gpu = createGpu(renderer)
const hall = createVenue(gpu, NOCTURNE)
const crowd = createCrowd(gpu, NOCTURNE)
let house = audience(NOCTURNE)
let staged = pictures.front!.stage
const runway = createRunway(gpu, show, () => ({ passages: walksOf(staged) }))
scene.add(hall.object, crowd.object, runway.object)
hall.setHouse({ title: 'Nocturne', lookName: (look) => `Look of the night ${look}` })

/** Frames until figures have faded in and standing people stand. */
const SETTLING = 24

async function take(name: string, width: number, height: number): Promise<Cost> {
  const picture = pictures[name]
  if (picture === undefined) throw new Error(`no picture ${name}`)
  await document.fonts.ready
  await Promise.all([hall.ready, crowd.ready])
  staged = picture.stage
  aim(picture, width, height)
  const frame: Frame = {
    stage: picture.stage,
    now: ms(picture.now ?? 12_300),
    seconds: 0.2,
    calm: false,
    gathering: picture.gathering ?? FULL_HOUSE,
  }
  await dressed(frame)
  house = audience(NOCTURNE)
  house.admit(picture.people ?? NOCTURNE.seats.length)
  if (picture.apart !== undefined) house.huddle(picture.people ?? 6, picture.apart)
  house.hide(picture.from)
  house.watch(picture.stage, picture.clapping ?? 0.2, picture.ovation ?? false)
  house.people.hearts[0] = 0
  for (let settle = 0; settle < SETTLING; settle++) {
    // Half the hearts a second and a half ago, half just now.
    const sent = settle < SETTLING - 8 ? 0 : settle < SETTLING - 3 ? 0.5 : 1
    house.people.hearts[0] = Math.round((picture.hearts ?? 0) * sent)
    update(frame)
  }
  // What is written asks for its letters; they may have to come first.
  await document.fonts.ready
  renderer.info.reset()
  update(frame)
  renderer.render(scene, camera)
  renderer.getContext().finish()
  return cost()
}

/** A frame from the front row with so many people in the hall and four models on the runway. */
async function frameCost({ people, eyes }: FrameWanted, width: number, height: number): Promise<FrameCost> {
  await take('front', width, height)
  house.admit(people)
  const frame: { -readonly [Key in keyof Frame]: Frame[Key] } = {
    stage: staged,
    now: ms(0),
    seconds: 1 / 72,
    calm: false,
    gathering: FULL_HOUSE,
  }
  const step = (count: number) => {
    frame.now = ms(count * (1000 / 72))
    update(frame)
  }
  return costOfAFrame(renderer, scene, camera, eyes, step, cost)
}

function update(frame: Frame): void {
  gpu.see(camera)
  hall.update(frame)
  runway.update(frame)
  crowd.update(frame, house.people)
}

function aim({ from, at, fov }: Picture, width: number, height: number): void {
  renderer.setSize(width, height)
  camera.aspect = width / height
  camera.fov = fov
  camera.position.set(...from)
  camera.lookAt(target.set(...at))
  camera.updateMatrixWorld()
  camera.updateProjectionMatrix()
}

/** Asks for the looks on stage until all of them hang there. */
async function dressed(frame: Frame): Promise<void> {
  runway.update(frame)
  await runway.load(() => {})
  for (let round = 0; round < 100 && !frame.stage.models.every(({ look }) => runway.has(look)); round++) {
    await new Promise((again) => setTimeout(again, 30))
  }
}

function cost(): Cost {
  const { render, memory, programs } = renderer.info
  return {
    calls: render.calls,
    triangles: render.triangles,
    programs: programs?.length ?? 0,
    textures: memory.textures,
    geometries: memory.geometries,
    textureBytes: textureBytes(),
  }
}

/** Sums what materials of the scene look at, each texture once; a mipmapped one takes a third more. */
function textureBytes(): number {
  const seen = new Set<Texture>()
  scene.traverse((object: Object3D) => {
    const { material } = object as { material?: { uniforms?: Record<string, { value: unknown }> } }
    for (const { value } of Object.values(material?.uniforms ?? {})) {
      if (value && (value as Texture).isTexture) seen.add(value as Texture)
    }
  })
  let bytes = 0
  for (const texture of seen) {
    const { width, height } = texture.image as { width: number; height: number }
    const texel = texture.type === 1015 ? 16 : 4
    bytes += width * height * texel * (texture.generateMipmaps ? 4 / 3 : 1)
  }
  return Math.round(bytes)
}

function strike(): Cost {
  runway.dispose()
  crowd.dispose()
  hall.dispose()
  gpu.dispose()
  return cost()
}

declare global {
  interface Window {
    take: typeof take
    frameCost: typeof frameCost
    strike: typeof strike
    names: string[]
  }
}
window.names = Object.keys(pictures)
window.take = take
window.frameCost = frameCost
window.strike = strike
