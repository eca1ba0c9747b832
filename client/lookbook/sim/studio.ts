import { NoToneMapping, PerspectiveCamera, Vector3, WebGLRenderer } from 'three'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { framingOf, LENS, type Room, type View } from './framing.ts'
import { createMannequin, type Mannequin } from './mannequin.ts'
import { noteLeft, noteOpened } from './probe.ts'
import type { Paper } from './seamless.ts'

const MOST_WAITED_MS = 12_000

/** A camera before a seamless backdrop with a canvas of its own. Owner of everything on its GPU. */
export class Studio {
  readonly canvas: HTMLCanvasElement
  readonly #renderer: WebGLRenderer
  readonly #mannequin: Mannequin
  readonly #camera = new PerspectiveCamera(LENS, 1, 0.05, 40)
  readonly #target = new Vector3()

  /** Throws where the browser gives no WebGL 2. `isKept`: what was drawn stays until the next picture. */
  constructor(run: RunOfShow, paper: Paper, isKept: boolean) {
    this.#renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: isKept })
    this.#renderer.toneMapping = NoToneMapping
    this.#renderer.info.autoReset = true
    this.canvas = this.#renderer.domElement
    this.#mannequin = createMannequin(this.#renderer, run, paper)
    noteOpened()
  }

  /** Settled once a look, by its index, can be drawn; false where it cannot. */
  dress(look: number): Promise<boolean> {
    return this.#mannequin.dress(look)
  }

  /** Sizes the picture: points of the page, and pixels across one. */
  size(width: number, height: number, density: number): void {
    this.#renderer.setPixelRatio(density)
    this.#renderer.setSize(width, height, false)
    this.#camera.aspect = width / height
  }

  /** Draws a look `seconds` after she has come to stand, `since` the frame before. */
  draw(look: number, view: View, seconds: number, since: number, room?: Room): void {
    this.#aim(view, room)
    this.#mannequin.gpu.see(this.#camera)
    this.#mannequin.pose(look, seconds, since)
    this.#renderer.render(this.#mannequin.scene, this.#camera)
  }

  /** Writes on the wall, behind whoever stands before it; null: nothing. `write` has the picture's own pixels. */
  letter(write: ((pen: CanvasRenderingContext2D) => void) | null, width: number, height: number): void {
    this.#mannequin.letter(write, width, height)
  }

  /** Settled when the picture is drawn, without standing in anybody's way until then. */
  async drawn(): Promise<void> {
    const gl = this.#renderer.getContext() as WebGL2RenderingContext
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
    gl.flush()
    if (fence === null) return
    const since = performance.now()
    while (performance.now() - since < MOST_WAITED_MS) {
      await new Promise((again) => setTimeout(again, 8))
      const status = gl.clientWaitSync(fence, 0, 0)
      if (status !== gl.TIMEOUT_EXPIRED) break
    }
    gl.deleteSync(fence)
  }

  dispose(): void {
    this.#mannequin.dispose()
    const { memory, programs } = this.#renderer.info
    noteLeft({
      geometries: memory.geometries,
      textures: memory.textures,
      programs: programs?.length ?? 0,
    })
    this.#renderer.dispose()
    this.#renderer.forceContextLoss()
    this.canvas.remove()
  }

  #aim(view: View, room?: Room): void {
    const camera = this.#camera
    const { distance, eyeHeight, lookHeight } = framingOf(view, camera.aspect, room)
    camera.position.set(-Math.sin(view.turn) * distance, eyeHeight, Math.cos(view.turn) * distance)
    camera.lookAt(this.#target.set(0, lookHeight, 0))
    camera.updateMatrixWorld()
    camera.updateProjectionMatrix()
  }
}
