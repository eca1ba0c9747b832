/** One mesh of a GLB as plain arrays, attributes by their glTF names, as they are stored. */
export interface GlbMesh {
  readonly name: string
  readonly attributes: Readonly<Record<string, GlbAttribute>>
  readonly indices: Uint16Array | Uint32Array
  /** Factor from stored positions to metres. */
  readonly scale: number
}

export interface GlbAttribute {
  readonly array: Stored
  /** Numbers a vertex. */
  readonly size: number
  readonly normalized: boolean
}

type Stored = Int8Array | Uint8Array | Int16Array | Uint16Array | Uint32Array | Float32Array

/** Undoes EXT_meshopt_compression; `meshoptimizer`'s decoder fits. */
export interface MeshoptDecoder {
  decodeGltfBuffer(
    target: Uint8Array,
    count: number,
    stride: number,
    source: Uint8Array,
    mode: string,
    filter?: string,
  ): void
}

interface View {
  byteOffset?: number
  byteLength: number
  byteStride?: number
  extensions?: {
    EXT_meshopt_compression?: {
      byteOffset?: number
      byteLength: number
      byteStride: number
      count: number
      mode: string
      filter?: string
    }
  }
}

interface Accessor {
  bufferView: number
  byteOffset?: number
  componentType: number
  count: number
  type: string
  normalized?: boolean
}

interface Gltf {
  accessors: Accessor[]
  bufferViews: View[]
  meshes: { name?: string; primitives: { attributes: Record<string, number>; indices: number }[] }[]
  nodes: { mesh?: number; scale?: [number, number, number] }[]
}

const MAGIC = 0x46546c67
const HEADER = 12
const SIZES: Readonly<Record<string, number>> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4 }
const ARRAYS = {
  5120: Int8Array,
  5121: Uint8Array,
  5122: Int16Array,
  5123: Uint16Array,
  5125: Uint32Array,
  5126: Float32Array,
} as const

/**
 * Reads our own GLB files: one primitive a mesh, uniformly scaled nodes, no skins, materials or images. A
 * general loader would be ten times the code.
 */
export function readGlb(file: ArrayBuffer, decoder: MeshoptDecoder): GlbMesh[] {
  const head = new DataView(file)
  if (file.byteLength < HEADER + 8 || head.getUint32(0, true) !== MAGIC) throw new Error('not a GLB file')
  const jsonLength = head.getUint32(HEADER, true)
  const json = new TextDecoder().decode(new Uint8Array(file, HEADER + 8, jsonLength))
  const gltf = JSON.parse(json) as Gltf
  const binary = new Uint8Array(file, HEADER + 8 + jsonLength + 8)
  const views = new Map<number, Uint8Array>()
  const view = (index: number): Uint8Array => {
    const known = views.get(index)
    if (known) return known
    const read = readView(gltf.bufferViews[index]!, binary, decoder)
    views.set(index, read)
    return read
  }
  return gltf.meshes.map((mesh, index) => {
    const primitive = mesh.primitives[0]!
    const attributes: Record<string, GlbAttribute> = {}
    for (const [name, accessor] of Object.entries(primitive.attributes)) {
      attributes[name] = readAccessor(gltf, accessor, view)
    }
    const { array } = readAccessor(gltf, primitive.indices, view)
    const node = gltf.nodes.find((one) => one.mesh === index)
    return {
      name: mesh.name ?? '',
      attributes,
      indices: array as Uint16Array | Uint32Array,
      scale: node?.scale?.[0] ?? 1,
    }
  })
}

function readView(view: View, binary: Uint8Array, decoder: MeshoptDecoder): Uint8Array {
  const packed = view.extensions?.EXT_meshopt_compression
  if (packed === undefined) {
    return binary.slice(view.byteOffset ?? 0, (view.byteOffset ?? 0) + view.byteLength)
  }
  const target = new Uint8Array(packed.count * packed.byteStride)
  const start = packed.byteOffset ?? 0
  const source = binary.subarray(start, start + packed.byteLength)
  decoder.decodeGltfBuffer(target, packed.count, packed.byteStride, source, packed.mode, packed.filter)
  return target
}

/** Copies an accessor's numbers out of its view, whose rows may be padded. */
function readAccessor(gltf: Gltf, index: number, view: (index: number) => Uint8Array): GlbAttribute {
  const accessor = gltf.accessors[index]!
  const size = SIZES[accessor.type]!
  const Kind = ARRAYS[accessor.componentType as keyof typeof ARRAYS]
  const bytes = view(accessor.bufferView)
  const row = size * Kind.BYTES_PER_ELEMENT
  const from = gltf.bufferViews[accessor.bufferView]!
  const stride = from.extensions?.EXT_meshopt_compression?.byteStride ?? from.byteStride ?? row
  const first = accessor.byteOffset ?? 0
  const copied = new Uint8Array(accessor.count * row)
  for (let vertex = 0; vertex < accessor.count; vertex++) {
    const start = first + vertex * stride
    copied.set(bytes.subarray(start, start + row), vertex * row)
  }
  return { array: new Kind(copied.buffer), size, normalized: accessor.normalized ?? false }
}

/** A normalized integer as the share it stands for. */
export const shareOf = ({ array, normalized }: GlbAttribute): number => {
  if (!normalized) return 1
  if (array instanceof Uint8Array) return 1 / 255
  if (array instanceof Int8Array) return 1 / 127
  return array instanceof Int16Array ? 1 / 32767 : 1 / 65535
}
