import {
  BufferAttribute,
  DataTexture,
  DoubleSide,
  DynamicDrawUsage,
  FloatType,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  type Mesh,
  NearestFilter,
  RGBAFormat,
  type ShaderMaterial,
  type Texture,
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
import { COIFFURES } from './styles.ts'

export const LEVELS = ['near', 'far'] as const
export type Level = (typeof LEVELS)[number]

/** Floats an instance takes: row of the person, and the range of noise it is kept in. */
const INSTANCE = 3

/** One draw: everybody of one wardrobe, or everybody's head, at one level of detail. */
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
  geometry.setAttribute('openness', openness(seated))
  geometry.setIndex(new BufferAttribute(seated.indices, 1))
  return geometry
}

/** All heads of one level: the triangles they share, and a sheet with the place of each vertex in each of them. */
export interface Heads {
  readonly geometry: InstancedBufferGeometry
  readonly sheet: DataTexture
}

export async function fetchHeads(level: Level, signal: AbortSignal): Promise<Heads> {
  const file = `crowd/heads-${level}.glb`
  const meshes = await fetchMeshes(file, signal)
  const first = meshes[0]
  if (!first || meshes.length !== COIFFURES.length)
    throw new Error(`${file}: expected ${COIFFURES.length} heads, found ${meshes.length}`)
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', metres(first))
  geometry.setAttribute('normal', stored(first, 'NORMAL'))
  geometry.setAttribute('limb', limbs(first))
  geometry.setAttribute('openness', openness(first))
  geometry.setIndex(new BufferAttribute(first.indices, 1))
  return { geometry, sheet: sheetOf(meshes) }
}

/** Two rows a head: places with openness, and normals; four floats a vertex. */
function sheetOf(meshes: readonly GlbMesh[]): DataTexture {
  const width = meshes[0]!.attributes.POSITION!.array.length / 3
  const data = new Float32Array(width * meshes.length * 8)
  meshes.forEach((mesh, row) => {
    const places = metres(mesh)
    const normals = stored(mesh, 'NORMAL')
    const open = openness(mesh)
    for (let vertex = 0; vertex < width; vertex++) {
      const at = (row * 2 * width + vertex) * 4
      data.set([places.getX(vertex), places.getY(vertex), places.getZ(vertex), open.getX(vertex)], at)
      data.set([normals.getX(vertex), normals.getY(vertex), normals.getZ(vertex), 0], at + width * 4)
    }
  })
  const sheet = new DataTexture(data, width, meshes.length * 2, RGBAFormat, FloatType)
  sheet.minFilter = NearestFilter
  sheet.magFilter = NearestFilter
  sheet.generateMipmaps = false
  sheet.needsUpdate = true
  return sheet
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

/** Limb, and two shares: of the arms, or of the way to the hair's edge. */
function limbs({ attributes }: GlbMesh): BufferAttribute {
  const { array, size } = attributes.JOINTS_0!
  const packed = new Float32Array((array.length / size) * 3)
  for (let vertex = 0; vertex < packed.length / 3; vertex++) {
    packed[vertex * 3] = array[vertex * size]!
    packed[vertex * 3 + 1] = array[vertex * size + 1]! / 255
    packed[vertex * 3 + 2] = array[vertex * size + 2]! / 255
  }
  return new BufferAttribute(packed, 3)
}

function openness({ attributes }: GlbMesh): BufferAttribute {
  const open = attributes.COLOR_0!
  const share = shareOf(open)
  const packed = new Float32Array((open.array.length / open.size) * 2)
  for (let vertex = 0; vertex < packed.length / 2; vertex++) {
    packed[vertex * 2] = open.array[vertex * open.size]! * share
    packed[vertex * 2 + 1] = open.array[vertex * open.size + 1]! * share
  }
  return new BufferAttribute(packed, 2)
}

/** What a figure, or everybody's heads, is drawn with; a wardrobe is an index into WARDROBES, −1 for heads. */
export const finishOf = (
  wardrobe: number,
  level: Level,
  layer: Layer,
  roster: Roster,
  heads: Texture,
): Finish => ({
  name: 'figure',
  layer,
  vertexChunks: [ROSTER, IRRADIANCE, AIR, PROJECT],
  vertex: FIGURE_VERTEX,
  fragmentChunks: [FACE, IRRADIANCE, SUNLIGHT, AIR, GRADE, SEEN],
  fragment: FIGURE_FRAGMENT,
  uniforms: {
    roster: { value: roster.texture },
    heads: { value: heads },
    kindOf: { value: wardrobe },
  },
  ...(level === 'far' ? { defines: { FAR: 1 } } : {}),
  side: DoubleSide,
})
