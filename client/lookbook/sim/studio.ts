import { NoToneMapping, PerspectiveCamera, Vector3, WebGLRenderer } from 'three'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { framingOf, LENS, type Room, type View } from './framing.ts'
import { createMannequin, type Mannequin, type Sheet } from './mannequin.ts'
import { noteLeft, noteOpened } from './probe.ts'
import type { Paper } from './seamless.ts'

/** A picture to be taken, and how much of the studio it takes in. */
export interface Still extends Sheet {
  readonly room?: Room
}

/** A camera before a seamless backdrop with a canvas of its own. Owner of everything on its GPU. */
export class Studio {
  readonly canvas: HTMLCanvasElement
  readonly #renderer: WebGLRenderer
  readonly #mannequin: Mannequin
  readonly #camera = new PerspectiveCamera(LENS, 1, 0.05, 40)
  readonly #target = new Vector3()
  #aspect = 1

  /** Throws where the browser gives no WebGL 2. */
  constructor(run: RunOfShow, paper: Paper) {
    this.#renderer = new WebGLRenderer({ antialias: true })
    this.#renderer.toneMapping = NoToneMapping
    this.canvas = this.#renderer.domElement
    this.#mannequin = createMannequin(this.#renderer, run, paper)
    noteOpened()
  }

  /** Settled once a look, by its index, can be drawn; false where it cannot. */
  dress(look: number): Promise<boolean> {
    return this.#mannequin.dress(look)
  }

  /** Sizes the canvas: points of the page, and pixels across one. */
  size(width: number, height: number, density: number): void {
    this.#renderer.setPixelRatio(density)
    this.#renderer.setSize(width, height, false)
    this.#aspect = width / height
  }

  /** Draws a look on the canvas, `seconds` after she has come to stand. */
  draw(look: number, view: View, seconds: number): void {
    this.#aim(view, this.#aspect)
    this.#mannequin.draw(look, seconds, this.#camera)
  }

  /** Takes a picture of a look; the canvas stays as it is. */
  take(look: number, view: View, seconds: number, { room, ...sheet }: Still): Promise<ImageData> {
    this.#aim(view, sheet.width / sheet.height, room)
    return this.#mannequin.take(look, seconds, this.#camera, sheet)
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

  #aim(view: View, aspect: number, room?: Room): void {
    const camera = this.#camera
    const { distance, eyeHeight, lookHeight } = framingOf(view, aspect, room)
    camera.aspect = aspect
    camera.position.set(-Math.sin(view.turn) * distance, eyeHeight, Math.cos(view.turn) * distance)
    camera.lookAt(this.#target.set(0, lookHeight, 0))
    camera.updateMatrixWorld()
    camera.updateProjectionMatrix()
  }
}
