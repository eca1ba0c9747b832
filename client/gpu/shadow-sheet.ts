import {
  type Camera,
  DepthTexture,
  NearestFilter,
  type Scene,
  UnsignedIntType,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import { aside } from './aside.ts'

/** Depth seen from lamps: square tiles side by side on one sheet. */
export class ShadowSheet {
  readonly depth: DepthTexture
  readonly #target: WebGLRenderTarget
  readonly #tile: number

  constructor(tile: number, tiles: number) {
    this.#tile = tile
    this.depth = new DepthTexture(tile * tiles, tile, UnsignedIntType)
    this.depth.minFilter = NearestFilter
    this.depth.magFilter = NearestFilter
    this.#target = new WebGLRenderTarget(tile * tiles, tile, { depthTexture: this.depth })
  }

  /** Draws a scene from a lamp onto one tile, and onto nothing else. */
  draw(renderer: WebGLRenderer, scene: Scene, lamp: Camera, tile: number): void {
    const x = tile * this.#tile
    this.#target.viewport.set(x, 0, this.#tile, this.#tile)
    this.#target.scissor.set(x, 0, this.#tile, this.#tile)
    this.#target.scissorTest = true
    aside(renderer, this.#target, () => {
      renderer.autoClear = true
      renderer.render(scene, lamp)
    })
  }

  dispose(): void {
    this.#target.dispose()
    this.depth.dispose()
  }
}
