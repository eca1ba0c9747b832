import { Color, type Object3D, PlaneGeometry, Scene, type ShaderMaterial, type WebGLRenderer } from 'three'
import type { Passage } from '#shared/show/passage.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { emptyStage } from '#shared/show/stage-at.ts'
import { metres, ms, NEVER, radians } from '#shared/units/units.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { type Frame, FULL_HOUSE } from '../../frame/index.ts'
import { createGpu, createLettering, type Gpu, type HallLight, type Lettering } from '../../gpu/index.ts'
import { createRunway } from '../../runway/index.ts'
import { opticsOf } from '../../venue/index.ts'
import { type Paper, seamlessOf } from './seamless.ts'

/** The looks of a show, one at a time, standing in a studio: the runway's own figures under a light of their own. */
export interface Mannequin {
  readonly gpu: Gpu
  readonly scene: Scene
  /** Settled once a look, by its index in the run, is dressed; false where it cannot be had. */
  dress(look: number): Promise<boolean>
  /** Poses a look as it stands so many seconds after it has come to stand; `since` the frame before. */
  pose(look: number, seconds: number, since: number): void
  /** Writes on the wall behind her, in pixels of the picture; null: nothing. */
  letter(write: ((pen: CanvasRenderingContext2D) => void) | null, width: number, height: number): void
  dispose(): void
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
  const gpu = createGpu(renderer, opticsOf(NOCTURNE))
  light(gpu.light)
  const passages = run.looks.map((_, look) => standing(look))
  let passage = passages[0]!
  const runway = createRunway(gpu, run, () => ({ passages: [passage] }))
  const scene = new Scene()
  scene.matrixAutoUpdate = false
  const wall = seamlessOf(paper)
  const backdrop = gpu.mesh(new PlaneGeometry(2, 2), wall.finish)
  let lettering: Lettering | null = null
  backdrop.renderOrder = BACKDROP_ORDER
  scene.add(backdrop, runway.object)

  const frame: { -readonly [Key in keyof Frame]: Frame[Key] } = {
    stage: emptyStage(),
    now: ms(0),
    seconds: 0,
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

  const pose = (look: number, seconds: number, since: number) => {
    passage = passages[look]!
    model.look = look
    frame.stage.showTime = ms(SETTLED_MS + seconds * 1000)
    frame.seconds = since
    runway.update(frame)
    hideMirrored(runway.object)
  }

  return {
    gpu,
    scene,
    pose,
    async dress(look) {
      while (!isLeft && !runway.lacks(look)) {
        if (runway.has(look)) return true
        await new Promise((again) => setTimeout(again, ASK_AGAIN_MS))
      }
      return false
    },
    letter(write, width, height) {
      lettering?.dispose()
      lettering = write === null ? null : createLettering(width, height)
      if (write !== null) lettering?.set(write)
      wall.letters.value = lettering?.texture ?? null
      wall.lettered.value = lettering === null ? 0 : 1
    },
    dispose() {
      lettering?.dispose()
      isLeft = true
      runway.dispose()
      scene.clear()
      gpu.dispose()
    },
  }
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
