import { type Color, type Mesh, PlaneGeometry, type Texture } from 'three'
import type { ScreenContent } from '#shared/show/cues/scene-cue.ts'
import type { Frame } from '../../frame/index.ts'
import {
  AIR,
  createLettering,
  type Gpu,
  GRADE,
  glsl,
  type Lettering,
  PROJECT,
  SEEN,
  whenLettersCome,
} from '../../gpu/index.ts'
import { type HouseWords, linesOf, setLines } from './typesetting.ts'
import { createWallPicture, type WallPictureState } from './wall-picture.ts'
import type { PictureContent, WallPicturePlace } from './wall-slot.ts'

const SHEET = { width: 2048, height: 640 } as const
const FADE_S = 0.4

/** One text on the wall, and how much of it shows. */
interface Slot {
  readonly lettering: Lettering
  readonly map: { value: Texture | null }
  readonly weight: { value: number }
  content: ScreenContent | null
  look: number | null
}

/** Where the type stands: on a wall that faces the photographers. */
export interface ScreenPlace {
  /** Metres of the room. */
  readonly middle: { readonly x: number; readonly y: number; readonly z: number }
  readonly width: number
  readonly height: number
  /** Light of the letters; the room may change it from frame to frame. */
  readonly colour: Color
  /** Under the type: where pictures lie on the wall, and how it takes them. */
  readonly pictures: WallPicturePlace
}

export interface Screen {
  readonly meshes: readonly Mesh[]
  setHouse(words: HouseWords): void
  /** Pictures and films of the show, in the order of its cues. */
  expect(contents: readonly PictureContent[]): void
  update(frame: Frame): void
  /** What is projected, for whoever measures. */
  state(): WallPictureState
  /** Lets go of films and images; what is on the GPU besides goes with its owner. */
  dispose(): void
}

const HOUSE: ScreenContent = { type: 'house' }

/**
 * Thin type and projected pictures on the wall where models come out. What is there fades into what comes next.
 */
export function createScreen(gpu: Gpu, place: ScreenPlace): Screen {
  const { middle, width, height, colour } = place
  const slots: readonly [Slot, Slot] = [blankSlot(gpu), blankSlot(gpu)]
  let shown = 0
  let words: HouseWords = { title: '' }

  const sheet = new PlaneGeometry(width, height)
  sheet.translate(middle.x, middle.y, middle.z)
  const mesh = gpu.mesh(sheet, {
    name: 'type on the wall',
    layer: 'type',
    vertexChunks: [PROJECT],
    vertex: VERTEX,
    fragmentChunks: [AIR, GRADE, SEEN],
    fragment: FRAGMENT,
    uniforms: {
      typeColour: { value: colour },
      firstMap: slots[0].map,
      secondMap: slots[1].map,
      firstWeight: slots[0].weight,
      secondWeight: slots[1].weight,
    },
  })

  const pictures = createWallPicture(gpu, place.pictures)

  const draw = (slot: Slot) => {
    const lines = slot.content === null ? [] : linesOf(slot.content, slot.look, words)
    slot.lettering.set((pen, width, height) => setLines(pen, width, height, lines))
    return lines.map(({ text }) => text).join('')
  }
  const compose = (slot: Slot) => whenLettersCome(draw(slot), () => draw(slot))
  const recompose = () => {
    for (const slot of slots) compose(slot)
  }
  const show = (slot: Slot, content: ScreenContent, look: number | null) => {
    const number = content.type === 'look' ? look : null
    if (slot.content === content && slot.look === number) return
    slot.content = content
    slot.look = number
    compose(slot)
  }
  /** Where a picture cannot be shown the house's name stands. */
  const said = (content: ScreenContent) => (pictures.hasFailed(content) ? HOUSE : content)
  return {
    meshes: [pictures.mesh, mesh],
    expect: pictures.expect,
    state: pictures.state,
    dispose: pictures.dispose,
    setHouse(given) {
      words = given
      recompose()
    },
    update(frame) {
      pictures.update(frame)
      const { stage, seconds } = frame
      const { mix } = stage.screen
      const from = said(stage.screen.from)
      const to = said(stage.screen.to)
      const next = slots[1 - shown]!
      if (!says(slots[shown]!, to, stage.lookNumber)) {
        show(next, to, stage.lookNumber)
        shown = 1 - shown
      }
      const current = slots[shown]!
      const other = slots[1 - shown]!
      if (mix < 1) {
        show(other, from, stage.lookNumber)
        current.weight.value = mix
        other.weight.value = 1 - mix
      } else {
        current.weight.value = Math.min(1, current.weight.value + seconds / FADE_S)
        other.weight.value = Math.max(0, other.weight.value - seconds / FADE_S)
      }
      mesh.visible = current.weight.value + other.weight.value > 0
    },
  }
}

function says(slot: Slot, content: ScreenContent, look: number | null): boolean {
  return slot.content === content && (content.type !== 'look' || slot.look === look)
}

function blankSlot(gpu: Gpu): Slot {
  const lettering = gpu.keep(createLettering(SHEET.width, SHEET.height))
  return { lettering, map: { value: lettering.texture }, weight: { value: 0 }, content: null, look: null }
}

const VERTEX = glsl`
out vec2 onSheet;

void main() {
  onSheet = uv;
  gl_Position = project(position);
}
`

const FRAGMENT = glsl`
in vec2 onSheet;

uniform vec3 typeColour;
uniform sampler2D firstMap;
uniform sampler2D secondMap;
uniform float firstWeight;
uniform float secondWeight;

void main() {
  float coverage = texture(firstMap, onSheet).r * firstWeight + texture(secondMap, onSheet).r * secondWeight;
  if (coverage < 0.004) discard;
  gl_FragColor = shown(throughAir(typeColour, eye(), place), min(1.0, coverage));
}
`
