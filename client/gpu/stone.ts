import type { IUniform, WebGLRenderer } from 'three'
import { type Baked, bake } from './bake.ts'
import { STONE_PAINT } from './stone-paint.ts'

const ROUGH_TEXELS = 256
const FINE_TEXELS = 1024
/** Whoever comes sees the hall first; the stone of a hand's breadth is painted once so many frames are drawn. */
const FRAMES_FIRST = 5

/** The stone every material reads: rough at once, fine a moment later, the same in both but for its grain. */
export class Stone {
  readonly map: IUniform
  readonly #renderer: WebGLRenderer
  #baked: Baked
  #frames = 0

  constructor(renderer: WebGLRenderer) {
    this.#renderer = renderer
    this.#baked = bake(renderer, ROUGH_TEXELS, STONE_PAINT)
    this.map = { value: this.#baked.texture }
  }

  /** To be called once a frame. */
  refine(): void {
    if (this.#frames > FRAMES_FIRST || ++this.#frames <= FRAMES_FIRST) return
    const rough = this.#baked
    this.#baked = bake(this.#renderer, FINE_TEXELS, STONE_PAINT)
    this.map.value = this.#baked.texture
    rough.dispose()
  }

  dispose(): void {
    this.#baked.dispose()
  }
}
