import {
  type Camera,
  Color,
  type Object3D,
  PlaneGeometry,
  Scene,
  type ShaderMaterial,
  type WebGLRenderer,
} from 'three'
import type { Passage } from '#shared/show/passage.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { emptyStage } from '#shared/show/stage-at.ts'
import { metres, ms, NEVER, radians } from '#shared/units/units.ts'
import { type Frame, FULL_HOUSE } from '../../frame/index.ts'
import { createGpu, createLettering, type HallLight, type Lettering, takeStill } from '../../gpu/index.ts'
import { createRunway } from '../../runway/index.ts'
import { HOUSE_OPTICS } from '../../venue/index.ts'
import { type Paper, type Seamless, seamlessOf } from './seamless.ts'

/** The looks of a show, one at a time, standing in a studio: the runway's own figures under a light of their own. */
export interface Mannequin {
  /** Settled once a look, by its index in the run, is dressed; false where it cannot be had. */
  dress(look: number): Promise<boolean>
  /** Draws a look to the canvas as it stands so many seconds after it has come to stand. */
  draw(look: number, seconds: number, camera: Camera): void
  /** Draws it into a picture of its own. */
  take(look: number, seconds: number, camera: Camera, sheet: Sheet): Promise<ImageData>
  dispose(): void
}

/** A picture apart from the canvas: its pixels, and what is written on the wall behind her with a white pen. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly write?: (pen: CanvasRenderingContext2D) => void
}

const ASK_AGAIN_MS = 30
/** By then the body has settled into its pose. */
const SETTLED_MS = 3600
const STEPS = 4
const STEP = 0.68
const STEP_MS = 500
/** The backdrop hides what the hall's floor would mirror, and is hidden by whatever stands before it. */
const BACKDROP_ORDER = -60
const UNSEEN_LAYER = 1

export function createMannequin(renderer: WebGLRenderer, run: RunOfShow, paper: Paper): Mannequin {
  const gpu = createGpu(renderer, HOUSE_OPTICS)
  light(gpu.light)
  const passages = run.looks.map((_, look) => standing(look))
  let passage = passages[0]!
  const runway = createRunway(gpu, run, () => ({ passages: [passage] }))
  const scene = new Scene()
  scene.matrixAutoUpdate = false
  const wall = seamlessOf(paper)
  const backdrop = gpu.mesh(new PlaneGeometry(2, 2), wall.finish)
  backdrop.renderOrder = BACKDROP_ORDER
  scene.add(backdrop, runway.object)

  const frame: { -readonly [Key in keyof Frame]: Frame[Key] } = {
    stage: emptyStage(),
    now: ms(0),
    // Long enough for whoever comes to be there at once.
    seconds: 1,
    calm: true,
    gathering: FULL_HOUSE,
  }
  const model = {
    look: 0,
    passage: 0,
    x: metres(0),
    z: metres(0),
    heading: radians(0),
    phase: 'wait' as const,
    pose: 'still' as const,
    phaseFor: ms(0),
    onStageFor: ms(0),
  }
  frame.stage.models = [model]
  let isLeft = false

  const pose = (look: number, seconds: number, camera: Camera) => {
    gpu.see(camera)
    passage = passages[look]!
    model.look = look
    frame.stage.showTime = ms(SETTLED_MS + seconds * 1000)
    runway.update(frame)
    hideMirrored(runway.object)
  }

  return {
    draw(look, seconds, camera) {
      pose(look, seconds, camera)
      renderer.render(scene, camera)
    },
    async take(look, seconds, camera, { width, height, write }) {
      pose(look, seconds, camera)
      gpu.shared.viewHeight.value = height
      const lettering = write ? lettersOn(wall, write, width, height) : null
      const taken = takeStill(renderer, scene, camera, width, height)
      wall.lettered.value = 0
      wall.letters.value = null
      lettering?.dispose()
      return taken
    },
    async dress(look) {
      while (!isLeft && !runway.lacks(look)) {
        if (runway.has(look)) return true
        await new Promise((again) => setTimeout(again, ASK_AGAIN_MS))
      }
      return false
    },
    dispose() {
      isLeft = true
      runway.dispose()
      scene.clear()
      gpu.dispose()
    },
  }
}

function lettersOn(
  wall: Seamless,
  write: NonNullable<Sheet['write']>,
  width: number,
  height: number,
): Lettering {
  const lettering = createLettering(width, height)
  lettering.set(write)
  wall.letters.value = lettering.texture
  wall.lettered.value = 1
  return lettering
}

/** She has just walked up and waits, breathing, until she is released, which nobody does. */
function standing(look: number): Passage {
  const [x, z, heading] = [metres(0), metres(0), radians(0)]
  const startsAt = ms(-STEPS * STEP_MS)
  return {
    look,
    entry: 0,
    startsAt,
    endsAt: NEVER,
    segments: [
      {
        kind: 'walk',
        startsAt,
        endsAt: ms(0),
        fromX: x,
        fromZ: metres(-STEPS * STEP),
        toX: x,
        toZ: z,
        heading,
        steps: STEPS,
      },
      { kind: 'wait', startsAt: ms(0), endsAt: NEVER, x, z, heading, pose: 'contrapposto' },
    ],
  }
}

/** Images in a floor that is not there are not even sent to the GPU. */
function hideMirrored(object: Object3D): void {
  object.traverse((part) => {
    const { material } = part as { material?: ShaderMaterial }
    if (material?.defines && 'MIRROR' in material.defines) part.layers.set(UNSEEN_LAYER)
  })
}

/** Soft light of a studio: a key from before her, light from all round, a rim from behind. */
function light(hall: HallLight): void {
  hall.keyColour.value.setRGB(1.42, 1.36, 1.28)
  hall.washColour.value.setRGB(0.62, 0.62, 0.64)
  hall.houseColour.value.copy(new Color(0.72, 0.72, 0.73))
  hall.ribColour.value.setRGB(0.3, 0.31, 0.33)
  hall.ribLevels.value.fill(1)
  hall.spill.value.fill(0)
  hall.haze.value = 0
}
