import { DoubleSide, type Mesh, Object3D } from 'three'
import { AIR, type Finish, type Gpu, GRADE, IRRADIANCE, type Layer, PROJECT, SEEN } from '../../gpu/index.ts'
import { type Bones, SKINNING } from './bones.ts'
import { LOOK_FRAGMENT, LOOK_VERTEX } from './look.glsl.ts'
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
  /** Whether she is among those lit in full. */
  inFull: boolean
}

const NEAR = 9
const HYSTERESIS = 1.5
/** Reflections of those farther than this are too small to miss. */
const MIRRORED_WITHIN = 22

/** A dressed model as drawn: near or far, her sheer cloths after what is solid, and her image in the runway. */
export class Figure {
  readonly object = new Object3D()
  readonly #gpu: Gpu
  readonly #uniforms: ReturnType<typeof uniformsOf>
  readonly #near: readonly Mesh[]
  readonly #far: readonly Mesh[]
  readonly #image: Mesh
  #isNear = false

  constructor(whole: Gpu, bones: Bones, near: Sewn, far: Sewn, swatches: readonly Swatch[]) {
    this.#gpu = whole.scope()
    this.#uniforms = uniformsOf(bones, swatches)
    this.#near = this.#hang(near)
    this.#far = this.#hang(far)
    this.#image = this.#gpu.mesh(far.whole, this.#finish('mirror'))
    this.object.matrixAutoUpdate = false
    this.object.add(...this.#near, ...this.#far, this.#image)
    this.hide()
  }

  show(showing: Showing): void {
    const { row, x, z, heading, appear, away, inFull } = showing
    const uniforms = this.#uniforms
    uniforms.boneRow.value = row
    uniforms.stand.value[0] = x
    uniforms.stand.value[2] = z
    uniforms.heading.value[0] = Math.sin(heading)
    uniforms.heading.value[1] = Math.cos(heading)
    uniforms.appear.value = appear
    uniforms.detail.value = inFull ? 1 : 0
    if (away < NEAR) this.#isNear = true
    else if (away > NEAR + HYSTERESIS) this.#isNear = false
    this.object.visible = true
    for (const mesh of this.#near) mesh.visible = this.#isNear
    for (const mesh of this.#far) mesh.visible = !this.#isNear
    this.#image.visible = away < MIRRORED_WITHIN
  }

  hide(): void {
    this.object.visible = false
  }

  dispose(): void {
    this.object.removeFromParent()
    this.#gpu.dispose()
  }

  #hang(sewn: Sewn): Mesh[] {
    const meshes = [this.#gpu.mesh(sewn.solid, this.#finish('solid'))]
    if (sewn.sheer) meshes.push(this.#gpu.mesh(sewn.sheer, this.#finish('sheer')))
    return meshes
  }

  #finish(layer: Layer): Finish {
    return {
      name: 'look',
      layer,
      vertexChunks: [SKINNING, IRRADIANCE, PROJECT],
      vertex: LOOK_VERTEX,
      fragmentChunks: [SURFACE, STUFF, AIR, GRADE, SEEN],
      fragment: LOOK_FRAGMENT,
      uniforms: this.#uniforms,
      side: DoubleSide,
    }
  }
}

function uniformsOf(bones: Bones, swatches: readonly Swatch[]) {
  const { colours, accents } = swatchTable(swatches)
  return {
    bonesMap: { value: bones.texture },
    boneRow: { value: 0 },
    swatches: { value: colours },
    accents: { value: accents },
    stand: { value: new Float32Array(3) },
    heading: { value: new Float32Array([0, 1]) },
    detail: { value: 1 },
    appear: { value: 0 },
  }
}
