import { Color, type Mesh, PlaneGeometry, Vector2 } from 'three'
import type { ScreenContent } from '#shared/show/cues/scene-cue.ts'
import { type Ms, ms } from '#shared/units/units.ts'
import type { Frame } from '../../frame/index.ts'
import { type Gpu, PROJECT } from '../../gpu/index.ts'
import { Film } from './film.ts'
import type { Projected } from './projected.ts'
import { steadyLight, stepLight } from './steady-light.ts'
import { createStill } from './still.ts'
import { WALL_PICTURE_FRAGMENT, WALL_PICTURE_VERTEX } from './wall-picture.glsl.ts'
import { fade, frameOf, type PictureContent, Slot, type WallPicturePlace } from './wall-slot.ts'

/** What is projected, for whoever measures. */
export interface WallPictureState {
  readonly content: ScreenContent['type'] | null
  readonly isThere: boolean
  readonly failure: string | null
  readonly film: ReturnType<Projected['film']>
}

export interface WallPicture {
  readonly mesh: Mesh
  /** What the show will project, in the order of its cues: the next is made ready before its time. */
  expect(contents: readonly PictureContent[]): void
  /** Whether a content cannot be shown, so that something else has to be. */
  hasFailed(content: ScreenContent): boolean
  update(frame: Frame): void
  state(): WallPictureState
  dispose(): void
}

/** A picture that comes late still comes gently. */
const COMES_IN_S = 0.5
/** The hall takes on the light of a picture over this long. */
const LIT_OVER_S = 0.3
/** Whoever comes sees the hall first; only then is made ready what will be shown later. */
const READY_AFTER_S = 4
/** Light that leaves the wall for each of the picture's: the projector's and what stone sends back. */
const SENT_BACK = 0.36
/** The rectangle of a whole picture is in the way of nothing; half the wall is lit by one that covers. */
const LIT = { cover: 1, contain: 0.4 } as const

/** Pictures and films on the wall at the head: two at a time, one fading into the other. */
export function createWallPicture(gpu: Gpu, at: WallPicturePlace): WallPicture {
  const slots: readonly [Slot, Slot] = [new Slot(), new Slot()]
  const steady = { value: new Vector2() }
  const light = steadyLight()
  const thrown = new Color()
  const ready = new Slot()
  let expected: readonly PictureContent[] = []
  let shown = 0
  let showTime: Ms = ms(-1)
  let seconds = 0

  const sheet = new PlaneGeometry(at.cover.width, at.cover.height)
  sheet.translate(at.cover.x, at.cover.y, at.z)
  const mesh = gpu.mesh(sheet, {
    name: 'picture on the wall',
    layer: at.layer,
    vertexChunks: [PROJECT],
    vertex: WALL_PICTURE_VERTEX,
    fragmentChunks: [at.wall],
    fragment: WALL_PICTURE_FRAGMENT,
    uniforms: {
      firstPicture: slots[0].picture,
      secondPicture: slots[1].picture,
      firstWeight: slots[0].weight,
      secondWeight: slots[1].weight,
      firstFrame: slots[0].frame,
      secondFrame: slots[1].frame,
      steady,
    },
  })
  mesh.visible = false

  const put = (slot: Slot, content: PictureContent) => {
    if (slot.content === content) return
    slot.empty()
    slot.content = content
    if (ready.content !== null && fileOf(ready.content) === fileOf(content)) {
      slot.projected = ready.projected
      ready.projected = null
      ready.empty()
    } else slot.projected = open(content)
  }
  /** Puts what fades in and what fades out each into a slot of its own. */
  const place = (from: PictureContent | null, to: PictureContent | null) => {
    if (to !== null && slots[shown]!.content !== to) {
      shown = 1 - shown
      put(slots[shown]!, to)
    }
    const other = to === null && slots[shown]!.content === from ? slots[shown]! : slots[1 - shown]!
    if (from !== null && from !== to) put(other, from)
  }
  const advance = (slot: Slot, share: number, shownFor: Ms, isHeld: boolean, frame: Frame) => {
    const { projected, content } = slot
    if (projected === null || content === null) return
    projected.update(shownFor, isHeld, frame.now)
    if (projected.sheet !== null && slot.picture.value === null) {
      slot.picture.value = projected.sheet.texture
      frameOf(content, projected.sheet.aspect, at, slot.frame.value)
    }
    slot.come = projected.sheet === null ? 0 : Math.min(1, slot.come + frame.seconds / COMES_IN_S)
    fade(slot, share * slot.come * slot.come * (3 - 2 * slot.come), frame.seconds)
  }
  const throwLight = (passed: number) => {
    thrown.setRGB(0, 0, 0)
    for (const { projected, content, weight } of slots) {
      if (projected === null || content === null || weight.value === 0) continue
      const sent = SENT_BACK * weight.value * LIT[content.fit]
      thrown.r += projected.mean.red * sent
      thrown.g += projected.mean.green * sent
      thrown.b += projected.mean.blue * sent
    }
    const level = slots[0].level + slots[1].level
    if (level > light.high) thrown.multiplyScalar(light.high / level)
    gpu.light.screenColour.value.lerp(thrown, Math.min(1, passed / LIT_OVER_S))
  }
  const makeReady = () => {
    if (seconds < READY_AFTER_S || ready.content !== null) return
    const last = expected.findLastIndex((one) => one === slots[0].content || one === slots[1].content)
    const next = expected[last + 1]
    if (next === undefined) return
    ready.content = next
    ready.projected = open(next)
  }

  return {
    mesh,
    expect(contents) {
      expected = contents
    },
    hasFailed: (content) =>
      slots.some(
        (slot) => slot.content === content && slot.projected !== null && slot.projected.failure !== null,
      ),
    update(frame) {
      const { screen, showTime: now } = frame.stage
      const isHeld = now === showTime
      showTime = now
      seconds += frame.seconds
      const to = pictured(screen.to)
      const from = screen.mix < 1 ? pictured(screen.from) : null
      place(from, to)
      for (const slot of slots) {
        if (slot.content === null) continue
        if (slot.content === to) advance(slot, screen.mix, screen.toFor, isHeld, frame)
        else if (slot.content === from) advance(slot, 1 - screen.mix, screen.fromFor, isHeld, frame)
        else if (fade(slot, 0, frame.seconds) === 0) slot.empty()
      }
      makeReady()
      stepLight(light, slots[0].level + slots[1].level, frame.now / 1000, frame.seconds)
      steady.value.set(light.low, light.high)
      throwLight(frame.seconds)
      mesh.visible = slots[0].weight.value + slots[1].weight.value > 0 || light.low > 0
    },
    state() {
      const { content, projected } = slots[shown]!
      return {
        content: content?.type ?? null,
        isThere: projected?.sheet != null,
        failure: projected?.failure ?? null,
        film: projected?.film() ?? null,
      }
    },
    dispose() {
      for (const slot of [...slots, ready]) slot.empty()
    },
  }
}

const pictured = (content: ScreenContent): PictureContent | null =>
  content.type === 'image' || content.type === 'film' ? content : null

const fileOf = (content: PictureContent): string =>
  content.type === 'image' ? content.image : `${content.film} ${content.loop}`

const open = (content: PictureContent): Projected =>
  content.type === 'image' ? createStill(content.image) : new Film(content.film, content.loop)
