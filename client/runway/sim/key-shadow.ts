import { type Matrix4, OrthographicCamera, Scene, Vector3 } from 'three'
import { type Gpu, ShadowSheet } from '../../gpu/index.ts'
import type { Figure } from './figure.ts'

/** Those lit in full throw their key's shadow onto themselves: a tile each. */
export const SHADOWED = 2
const TILE = 512
/** Half the width and height a figure with a train and a hat takes, in metres, and how far the lamp sees. */
const HALF = { width: 0.95, height: 1.12 } as const
const REACH = { near: 0.5, far: 7 } as const
const MIDDLE_Y = 0.92

/** Shadows of the keys, drawn before the picture from where each key stands. */
export class KeyShadows {
  readonly scene = new Scene()
  readonly #gpu: Gpu
  readonly #sheet: ShadowSheet
  readonly #lamp = new OrthographicCamera(
    -HALF.width,
    HALF.width,
    HALF.height,
    -HALF.height,
    REACH.near,
    REACH.far,
  )
  readonly #middle = new Vector3()

  constructor(gpu: Gpu) {
    this.#gpu = gpu
    this.#sheet = gpu.keep(new ShadowSheet(TILE, SHADOWED))
    this.scene.matrixAutoUpdate = false
  }

  get map() {
    return this.#sheet.depth
  }

  /** Draws one figure's shadow; writes to `toLamp` what takes a place of the hall to the lamp's view. */
  draw(figure: Figure, tile: number, key: Vector3, x: number, z: number, toLamp: Matrix4): void {
    this.#lamp.position.copy(key)
    this.#lamp.lookAt(this.#middle.set(x, MIDDLE_Y, z))
    this.#lamp.updateMatrixWorld()
    toLamp.multiplyMatrices(this.#lamp.projectionMatrix, this.#lamp.matrixWorldInverse)
    figure.shadow.visible = true
    this.#sheet.draw(this.#gpu.renderer, this.scene, this.#lamp, tile)
    figure.shadow.visible = false
  }
}
