import { BackSide, DoubleSide, Matrix4, type Mesh, Object3D, type Texture, Vector2, Vector3 } from 'three'
import {
  AIR,
  type Finish,
  type Gpu,
  GRADE,
  IRRADIANCE,
  type Layer,
  PROJECT,
  SEEN,
  SUNLIGHT,
} from '../../gpu/index.ts'
import { type Bones, SKINNING } from './bones.ts'
import { Levels } from './fading.ts'
import { KEY_SHADOW, LOOK_FRAGMENT, LOOK_VERTEX, SHADOW_VERTEX } from './look.glsl.ts'
import { STUFF } from './stuffs.glsl.ts'
import { SURFACE } from './surface.glsl.ts'
import { type Swatch, swatchTable } from './swatches.ts'
import type { Sewn } from './tailor.ts'

/** How one look stands and is shown this frame. */
export interface Showing {
  /** Row of her bones. */
  row: number
  x: number
  z: number
  heading: number
  /** 0 to 1. */
  appear: number
  /** Metres from the visitor's head. */
  away: number
  /** Which tile of the shadow sheet is hers, for those lit in full, −1 for the others; and how far, 0 to 1. */
  tile: number
  detail: number
  /** Since the last frame. */
  seconds: number
}

/** A dressed model as drawn: near or far, her sheer cloths after what is solid, and her image in the runway. */
export class Figure {
  readonly object = new Object3D()
  readonly #gpu: Gpu
  readonly #uniforms: ReturnType<typeof uniformsOf>
  readonly #near: readonly Mesh[]
  readonly #far: readonly Mesh[]
  readonly #image: Mesh
  /** Belongs to the scene of the shadows; visible only while it is drawn there. */
  readonly shadow: Mesh
  readonly #levels = new Levels()
  /** Bounds of the noise each level is drawn within. */
  readonly #bounds = { near: new Vector2(), far: new Vector2(), image: new Vector2() }

  constructor(
    whole: Gpu,
    bones: Bones,
    shadows: Texture,
    near: Sewn,
    far: Sewn,
    swatches: readonly Swatch[],
  ) {
    this.#gpu = whole.scope()
    this.#uniforms = uniformsOf(bones, shadows, swatches)
    this.#near = this.#hang(near, this.#bounds.near)
    this.#far = this.#hang(far, this.#bounds.far)
    this.#image = this.#gpu.mesh(far.whole, this.#finish('mirror', this.#bounds.image))
    this.shadow = this.#gpu.mesh(far.whole, this.#shadowFinish())
    this.shadow.visible = false
    this.object.matrixAutoUpdate = false
    this.object.add(...this.#near, ...this.#far, this.#image)
    this.hide()
  }

  show(showing: Showing): void {
    const { row, x, z, heading, appear, away, tile, detail, seconds } = showing
    const uniforms = this.#uniforms
    uniforms.boneRow.value = row
    uniforms.ahead.value = Math.cos(heading)
    keyFor(x, z, heading, uniforms.key.value)
    uniforms.detail.value = detail
    uniforms.shadowTile.value = tile
    const levels = this.#levels
    const { near, far, image } = this.#bounds
    levels.update(away, appear, seconds)
    near.set(0, levels.meeting)
    far.set(levels.meeting, levels.appear)
    image.set(0, levels.mirrored)
    this.object.visible = true
    for (const mesh of this.#near) mesh.visible = near.y > near.x
    for (const mesh of this.#far) mesh.visible = far.y > far.x
    this.#image.visible = image.y > image.x
  }

  /** Where her key stands, and what takes places of the hall to its view. */
  get key(): Vector3 {
    return this.#uniforms.key.value
  }

  get toKey(): Matrix4 {
    return this.#uniforms.toKey.value
  }

  hide(): void {
    this.object.visible = false
    this.#levels.leave()
  }

  dispose(): void {
    this.object.removeFromParent()
    this.shadow.removeFromParent()
    this.#gpu.dispose()
  }

  #hang(sewn: Sewn, bounds: Vector2): Mesh[] {
    const meshes = [this.#gpu.mesh(sewn.solid, this.#finish('solid', bounds))]
    if (sewn.sheer) meshes.push(this.#gpu.mesh(sewn.sheer, this.#finish('sheer', bounds)))
    return meshes
  }

  #shadowFinish(): Finish {
    return {
      name: 'shadow of a look',
      layer: 'solid',
      vertexChunks: [SKINNING, PROJECT],
      vertex: SHADOW_VERTEX,
      fragmentChunks: [],
      fragment: 'void main() { gl_FragColor = vec4(0.0); }',
      uniforms: this.#uniforms,
      // What is turned away from the key: what it lights cannot throw a shadow on itself.
      side: BackSide,
    }
  }

  #finish(layer: Layer, bounds: Vector2): Finish {
    return {
      name: 'look',
      layer,
      vertexChunks: [SKINNING, IRRADIANCE, PROJECT],
      vertex: LOOK_VERTEX,
      fragmentChunks: [SURFACE, SUNLIGHT, STUFF, KEY_SHADOW, AIR, GRADE, SEEN],
      fragment: LOOK_FRAGMENT,
      uniforms: { ...this.#uniforms, bounds: { value: bounds } },
      side: DoubleSide,
    }
  }
}

/**
 * The soft key stays before her: towards the photographers on the way out, towards the portal on the way back.
 */
function keyFor(x: number, z: number, heading: number, key: Vector3): void {
  const aside = Math.sin(heading)
  const ahead = Math.cos(heading)
  key.set(x - 2.5 * ahead + 1.3 * aside, 2.75, z + 2.9 * ahead + 0.6 * aside)
}

function uniformsOf(bones: Bones, shadows: Texture, swatches: readonly Swatch[]) {
  const { colours, accents } = swatchTable(swatches)
  return {
    bonesMap: { value: bones.texture },
    boneRow: { value: 0 },
    swatches: { value: colours },
    accents: { value: accents },
    ahead: { value: 1 },
    key: { value: new Vector3() },
    toKey: { value: new Matrix4() },
    shadowMap: { value: shadows },
    shadowTile: { value: -1 },
    detail: { value: 1 },
  }
}
