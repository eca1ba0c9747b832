import { type Object3D, PerspectiveCamera, type Texture, Vector3, WebGLRenderer } from 'three'
import '@fontsource/cormorant-garamond/300.css'
import '@fontsource/cormorant-garamond/400.css'
import '@fontsource-variable/jost'
import { ms } from '#shared/units/units.ts'
import type { VenueId } from '#shared/venue/venue.ts'
import { VENUES } from '#shared/venue/venues.ts'
import { type Frame, FULL_HOUSE } from '../../../client/frame/index.ts'
import { audience } from './audience.ts'
import type { Cost } from './cost.ts'
import { costOfAFrame, type FrameCost, type FrameWanted } from './frame-cost.ts'
import { type Picture, pictures } from './pictures.ts'
import { buildSet, type StageSet } from './set.ts'

const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true })
renderer.setPixelRatio(1)
renderer.info.autoReset = false
document.body.appendChild(renderer.domElement)

const camera = new PerspectiveCamera(50, 16 / 9, 0.05, 80)
const target = new Vector3()

let staged = pictures.front!.stage
/** One venue at a time is built up. */
let built = await buildSet(renderer, 'nocturne', () => staged)

async function setFor(id: VenueId): Promise<StageSet> {
  if (built.id === id) return built
  built.strike()
  built = await buildSet(renderer, id, () => staged)
  return built
}

/** Frames until figures have faded in and standing people stand. */
const SETTLING = 24

async function take(name: string, width: number, height: number): Promise<Cost> {
  const picture = pictures[name]
  if (picture === undefined) throw new Error(`no picture ${name}`)
  staged = picture.stage
  const { scene, hall, crowd } = await setFor(picture.venue ?? 'nocturne')
  await document.fonts.ready
  await Promise.all([hall.ready, crowd.ready])
  aim(picture, width, height)
  const frame: Frame = {
    stage: picture.stage,
    now: ms(picture.now ?? 12_300),
    seconds: 0.2,
    calm: false,
    gathering: picture.gathering ?? FULL_HOUSE,
  }
  await dressed(frame)
  await projected(frame)
  built.house = audience(VENUES[built.id])
  const { house } = built
  house.admit(picture.people ?? house.seats)
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

/** Frames of the show as it goes on with so many people in the hall, none of them drawn. */
function runFrames(people: number, frames: number): void {
  built.house.admit(people)
  const step = stepper()
  for (let count = 0; count < frames; count++) step(count)
}

/** A frame from the front row with so many people in the hall and four models on the runway. */
async function frameCost({ people, eyes }: FrameWanted, width: number, height: number): Promise<FrameCost> {
  await take('front', width, height)
  const { scene, house } = built
  house.admit(people)
  return costOfAFrame(renderer, scene, camera, eyes, stepper(), cost)
}

/** Updates everything to the frame of a number, 72 of them a second. */
function stepper(): (count: number) => void {
  const frame: { -readonly [Key in keyof Frame]: Frame[Key] } = {
    stage: staged,
    now: ms(0),
    seconds: 1 / 72,
    calm: false,
    gathering: FULL_HOUSE,
  }
  return (count) => {
    frame.now = ms(count * (1000 / 72))
    update(frame)
  }
}

function update(frame: Frame): void {
  const { gpu, hall, runway, crowd, house } = built
  gpu.see(camera)
  hall.update(frame, house.people)
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
  const { runway } = built
  runway.update(frame)
  await runway.load(() => {})
  for (let round = 0; round < 100 && !frame.stage.models.every(({ look }) => runway.has(look)); round++) {
    await new Promise((again) => setTimeout(again, 30))
  }
}

/** Waits for what is on the wall, if anything is: a film is sought to its picture. */
async function projected(frame: Frame): Promise<void> {
  const { hall } = built
  for (let round = 0; round < 100; round++) {
    hall.update({ ...frame, now: ms(frame.now - 60_000 + round * 100) }, built.house.people)
    const { content, isThere, film } = hall.projected()
    const isInPlace = film === null || Math.abs(film.standsMs - film.wantedMs) < 60
    if (content === null || (isThere && isInPlace)) return
    await new Promise((again) => setTimeout(again, 50))
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
  built.scene.traverse((object: Object3D) => {
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

/** Mean of all channels of all pixels, 0 to 1. */
function brightness(): number {
  const gl = renderer.getContext()
  const pixels = new Uint8Array(gl.drawingBufferWidth * gl.drawingBufferHeight * 4)
  gl.readPixels(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight, gl.RGBA, gl.UNSIGNED_BYTE, pixels)
  let sum = 0
  for (let i = 0; i < pixels.length; i++) if (i % 4 !== 3) sum += pixels[i]!
  return sum / (255 * 0.75 * pixels.length)
}

function strike(): Cost {
  built.strike()
  return cost()
}

declare global {
  interface Window {
    take: typeof take
    frameCost: typeof frameCost
    runFrames: typeof runFrames
    strike: typeof strike
    brightness: typeof brightness
    names: string[]
  }
}
window.names = Object.keys(pictures)
window.take = take
window.frameCost = frameCost
window.runFrames = runFrames
window.strike = strike
window.brightness = brightness
