import {
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  type Mesh,
  PlaneGeometry,
} from 'three'
import { glsl } from './glsl/chunk.ts'
import { PROJECT } from './glsl/mirror.glsl.ts'
import type { Gpu } from './gpu.ts'

/** Floats of one shade: its middle and where it points, then its half sizes and how dark it is. */
const PLACE = 4
const SHAPE = 3

/**
 * Soft dark ellipses where something touches what it stands or sits on: one draw for all of them. On the
 * runway they lie on its skin, under what is mirrored in it.
 */
export class Shades {
  readonly mesh: Mesh
  readonly #geometry = new InstancedBufferGeometry()
  readonly #place: InstancedBufferAttribute
  readonly #shape: InstancedBufferAttribute
  #count = 0

  constructor(gpu: Gpu, capacity: number, layer: 'shade' | 'decal') {
    const sheet = new PlaneGeometry(2, 2).rotateX(-Math.PI / 2)
    this.#geometry.setAttribute('position', sheet.getAttribute('position'))
    this.#geometry.setIndex(sheet.getIndex())
    const instances = (size: number) => {
      const attribute = new InstancedBufferAttribute(new Float32Array(capacity * size), size)
      attribute.setUsage(DynamicDrawUsage)
      return attribute
    }
    this.#place = instances(PLACE)
    this.#shape = instances(SHAPE)
    this.#geometry.setAttribute('lies', this.#place)
    this.#geometry.setAttribute('shape', this.#shape)
    this.#geometry.instanceCount = 0
    this.mesh = gpu.mesh(this.#geometry, {
      name: 'shade',
      layer,
      vertexChunks: [PROJECT],
      vertex: VERTEX,
      fragmentChunks: [],
      fragment: FRAGMENT,
    })
  }

  clear(): void {
    this.#count = 0
  }

  /** Half sizes in metres, across and along the heading; `dark` from 0 to 1. */
  add(x: number, y: number, z: number, heading: number, across: number, along: number, dark: number): void {
    const place = this.#place.array
    const shape = this.#shape.array
    if ((this.#count + 1) * PLACE > place.length) return
    const p = this.#count * PLACE
    const s = this.#count++ * SHAPE
    place[p] = x
    place[p + 1] = y
    place[p + 2] = z
    place[p + 3] = heading
    shape[s] = across
    shape[s + 1] = along
    shape[s + 2] = dark
  }

  publish(): void {
    this.#geometry.instanceCount = this.#count
    this.mesh.visible = this.#count > 0
    if (this.#count === 0) return
    this.#place.needsUpdate = true
    this.#shape.needsUpdate = true
  }
}

const VERTEX = glsl`
in vec4 lies;
in vec3 shape;

out vec2 onShade;
out float dark;

void main() {
  onShade = position.xz;
  dark = shape.z;
  float s = sin(lies.w);
  float c = cos(lies.w);
  vec2 at = position.xz * shape.xy;
  gl_Position = project(lies.xyz + vec3(c * at.x + s * at.y, 0.0, c * at.y - s * at.x));
}
`

const FRAGMENT = glsl`
in vec2 onShade;
in float dark;

void main() {
  float inside = saturate1(1.0 - length(onShade));
  gl_FragColor = vec4(0.0, 0.0, 0.0, dark * inside * sqrt(inside));
}
`
