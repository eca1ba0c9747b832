import {
  BufferAttribute,
  DoubleSide,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  type Mesh,
  type ShaderMaterial,
} from 'three'
import {
  AIR,
  FACE,
  type Finish,
  fetchMeshes,
  type GlbMesh,
  type Gpu,
  GRADE,
  IRRADIANCE,
  type Layer,
  PROJECT,
  SEEN,
  SUNLIGHT,
  shareOf,
} from '../../gpu/index.ts'
import { FIGURE_FRAGMENT } from './dress.glsl.ts'
import { FIGURE_VERTEX } from './figure.glsl.ts'
import { ROSTER, type Roster } from './roster.ts'

export const WARDROBES = ['blazer', 'overcoat', 'column'] as const
export const LEVELS = ['near', 'far'] as const
export type Level = (typeof LEVELS)[number]

/** Floats an instance takes: row of the person, and the range of noise it is kept in. */
const INSTANCE = 3

/** One draw: everybody of one wardrobe at one level of detail. */
export class Rack {
  readonly mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>
  readonly #who: InstancedBufferAttribute
  #count = 0

  constructor(gpu: Gpu, geometry: InstancedBufferGeometry, finish: Finish, capacity: number) {
    this.#who = new InstancedBufferAttribute(new Float32Array(capacity * INSTANCE), INSTANCE)
    this.#who.setUsage(DynamicDrawUsage)
    geometry.setAttribute('who', this.#who)
    geometry.instanceCount = 0
    this.mesh = gpu.mesh(geometry, finish) as Mesh<InstancedBufferGeometry, ShaderMaterial>
    this.mesh.visible = false
  }

  clear(): void {
    this.#count = 0
  }

  add(person: number, from: number, to: number): void {
    const array = this.#who.array
    const at = this.#count++ * INSTANCE
    array[at] = person
    array[at + 1] = from
    array[at + 2] = to
  }

  publish(): void {
    this.mesh.geometry.instanceCount = this.#count
    this.mesh.visible = this.#count > 0
    this.#who.needsUpdate = this.#count > 0
  }
}

/** Fetches a figure and puts both its stances into one geometry. */
export async function fetchFigure(file: string, signal: AbortSignal): Promise<InstancedBufferGeometry> {
  const [seated, standing] = await fetchMeshes(`crowd/${file}.glb`, signal)
  if (!seated || !standing) throw new Error(`crowd/${file}.glb: expected the meshes seated and standing`)
  return figureGeometry(seated, standing)
}

function figureGeometry(seated: GlbMesh, standing: GlbMesh): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', metres(seated))
  geometry.setAttribute('normal', stored(seated, 'NORMAL'))
  geometry.setAttribute('standing', metres(standing))
  geometry.setAttribute('standingNormal', stored(standing, 'NORMAL'))
  geometry.setAttribute('limb', limbs(seated))
  geometry.setIndex(new BufferAttribute(seated.indices, 1))
  return geometry
}

function metres({ attributes, scale }: GlbMesh): BufferAttribute {
  const { array } = attributes.POSITION!
  return new BufferAttribute(
    Float32Array.from(array, (value) => value * scale),
    3,
  )
}

function stored({ attributes }: GlbMesh, name: string): BufferAttribute {
  const attribute = attributes[name]!
  return new BufferAttribute(attribute.array, attribute.size, attribute.normalized)
}

/** Limb, hair style, openness seated and standing. */
function limbs({ attributes }: GlbMesh): BufferAttribute {
  const numbers = attributes.JOINTS_0!
  const open = attributes.COLOR_0!
  const share = shareOf(open)
  const count = numbers.array.length / numbers.size
  const packed = new Float32Array(count * 4)
  for (let vertex = 0; vertex < count; vertex++) {
    packed[vertex * 4] = numbers.array[vertex * numbers.size]!
    packed[vertex * 4 + 1] = numbers.array[vertex * numbers.size + 1]!
    packed[vertex * 4 + 2] = open.array[vertex * open.size]! * share
    packed[vertex * 4 + 3] = open.array[vertex * open.size + 1]! * share
  }
  return new BufferAttribute(packed, 4)
}

/** Where each wardrobe's jacket ends on the thigh; a column of cloth ends at its hem. */
const HEMS = [0.125, 0.29, 9] as const

export const finishOf = (wardrobe: number, level: Level, layer: Layer, roster: Roster): Finish => ({
  name: 'figure',
  layer,
  vertexChunks: level === 'far' ? [ROSTER, IRRADIANCE, AIR, PROJECT] : [ROSTER, AIR, PROJECT],
  vertex: FIGURE_VERTEX,
  fragmentChunks: [FACE, IRRADIANCE, SUNLIGHT, AIR, GRADE, SEEN],
  fragment: FIGURE_FRAGMENT,
  uniforms: {
    roster: { value: roster.texture },
    hem: { value: HEMS[wardrobe] },
    jacketed: { value: WARDROBES[wardrobe] === 'column' ? 0 : 1 },
    shaven: { value: WARDROBES[wardrobe] === 'overcoat' ? 2 : 0 },
  },
  ...(level === 'far' ? { defines: { FAR: 1 } } : {}),
  side: DoubleSide,
})
