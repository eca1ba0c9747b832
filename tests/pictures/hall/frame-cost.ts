import { ArrayCamera, type PerspectiveCamera, type Scene, Vector4, type WebGLRenderer } from 'three'
import type { Cost } from './cost.ts'

/** How many people, and how many eyes. */
export interface FrameWanted {
  readonly people: number
  readonly eyes: 1 | 2
}

export interface FrameCost extends Cost {
  /** Milliseconds of the main thread in our own systems, without drawing. */
  readonly scriptMs: number
}

/** Between the eyes, metres. */
const APART = 0.064
const FRAMES = 300

/** What one frame takes: our own script as a mean of many, and what is drawn for one eye or for both. */
export function costOfAFrame(
  renderer: WebGLRenderer,
  scene: Scene,
  camera: PerspectiveCamera,
  eyes: 1 | 2,
  update: (frame: number) => void,
  cost: () => Cost,
): FrameCost {
  for (let frame = 0; frame < FRAMES; frame++) update(frame)
  const began = performance.now()
  for (let frame = 0; frame < FRAMES; frame++) update(FRAMES + frame)
  const scriptMs = (performance.now() - began) / FRAMES
  renderer.info.reset()
  update(2 * FRAMES)
  renderer.render(scene, eyes === 1 ? camera : bothEyes(renderer, camera))
  renderer.getContext().finish()
  return { ...cost(), scriptMs }
}

/** Two eyes side by side, each with its half of the picture, as a headset draws them. */
function bothEyes(renderer: WebGLRenderer, between: PerspectiveCamera): ArrayCamera {
  const { width, height } = renderer.domElement
  const both = new ArrayCamera(
    [-1, 1].map((side, index) => {
      const eye = between.clone() as PerspectiveCamera & { viewport: Vector4 }
      eye.translateX((side * APART) / 2)
      eye.viewport = new Vector4((index * width) / 2, 0, width / 2, height)
      eye.updateMatrixWorld()
      return eye
    }) as never,
  )
  both.copy(between as never, false)
  both.updateMatrixWorld()
  return both
}
