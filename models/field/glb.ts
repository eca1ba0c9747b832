import { Document, NodeIO } from '@gltf-transform/core'
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions'
import { MeshoptEncoder } from 'meshoptimizer'

await MeshoptEncoder.ready

/** Lengths in a file are whole tenths of a millimetre; nodes are scaled by this to give metres. */
export const FILE_UNIT = 1e-4
/** Metres of cloth a unit of stored weave coordinates. */
export const WEAVE_UNIT = 5e-4

/** One level of detail of a part, ready to be written. */
export interface Part {
  /** The mesh's and the node's name, such as `near`. */
  readonly name: string
  readonly indices: Uint32Array
  /** Metres, three a vertex; within ±3.2 m. */
  readonly positions: Float64Array
  /** Unit length, three a vertex. */
  readonly normals: Float64Array
  /** Metres of cloth, two a vertex; within ±16 m. */
  readonly uvs?: Float64Array
  /** Four bone indices a vertex. */
  readonly joints?: Uint8Array
  /** Four weights a vertex that sum to 255. */
  readonly weights?: Uint8Array
  /** Four masks a vertex, 0 to 255. */
  readonly colours?: Uint8Array
}

/** Bits of a stored normal, sign included: finer than a highlight on satin shows, and still compressible. */
const NORMAL_BITS = 11
const NORMAL_STEP = 2 ** (16 - NORMAL_BITS)

/**
 * Writes parts as one GLB with KHR_mesh_quantization and EXT_meshopt_compression: a node and a mesh for each
 * part, without materials. The same parts give the same bytes. Triangles and vertices are put in the order that
 * compresses and draws best.
 */
export async function writeGlb(
  parts: readonly Part[],
  extras: Record<string, unknown> = {},
): Promise<Uint8Array> {
  const document = new Document()
  document.getRoot().getAsset().generator = 'Front Row'
  const buffer = document.createBuffer()
  const scene = document.createScene().setExtras(extras)
  document.getRoot().setDefaultScene(scene)
  document.createExtension(KHRMeshQuantization).setRequired(true)
  document
    .createExtension(EXTMeshoptCompression)
    .setRequired(true)
    .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.QUANTIZE })

  for (const part of parts) {
    const { indices, order, count } = drawingOrder(part)
    const rows = (source: Uint8Array | Int16Array, size: number) => reordered(source, size, order, count)
    const accessor = (type: 'VEC2' | 'VEC3' | 'VEC4', array: Stored, normalized = false) =>
      document.createAccessor().setType(type).setArray(array).setNormalized(normalized).setBuffer(buffer)

    const primitive = document
      .createPrimitive()
      .setIndices(
        document
          .createAccessor()
          .setType('SCALAR')
          .setArray(fittingIndices(indices, count))
          .setBuffer(buffer),
      )
      .setAttribute('POSITION', accessor('VEC3', rows(stored(part.positions, FILE_UNIT), 3)))
      .setAttribute('NORMAL', accessor('VEC3', rows(storedNormals(part.normals), 3), true))
    if (part.uvs)
      primitive.setAttribute('TEXCOORD_0', accessor('VEC2', rows(stored(part.uvs, WEAVE_UNIT), 2)))
    if (part.joints) primitive.setAttribute('JOINTS_0', accessor('VEC4', rows(part.joints, 4)))
    if (part.weights) primitive.setAttribute('WEIGHTS_0', accessor('VEC4', rows(part.weights, 4), true))
    if (part.colours) primitive.setAttribute('COLOR_0', accessor('VEC4', rows(part.colours, 4), true))
    const mesh = document.createMesh(part.name).addPrimitive(primitive)
    scene.addChild(document.createNode(part.name).setMesh(mesh).setScale([FILE_UNIT, FILE_UNIT, FILE_UNIT]))
  }
  const io = new NodeIO()
    .registerExtensions([KHRMeshQuantization, EXTMeshoptCompression])
    .registerDependencies({ 'meshopt.encoder': MeshoptEncoder })
  return io.writeBinary(document)
}

function drawingOrder(part: Part): { indices: Uint32Array; order: Uint32Array; count: number } {
  const indices = Uint32Array.from(part.indices)
  const [order, count] = MeshoptEncoder.reorderMesh(indices, true, true)
  return { indices, order, count }
}

type Stored = Uint8Array<ArrayBuffer> | Int16Array<ArrayBuffer>

/** Moves row i to place order[i]; rows no triangle uses are left out. */
function reordered(source: Uint8Array | Int16Array, size: number, order: Uint32Array, count: number): Stored {
  const moved = source.slice(0, count * size)
  order.forEach((place, row) => {
    if (place === 0xffffffff) return
    for (let i = 0; i < size; i++) moved[place * size + i] = source[row * size + i]!
  })
  return moved
}

const fittingIndices = (indices: Uint32Array, count: number) =>
  count <= 65535 ? Uint16Array.from(indices) : Uint32Array.from(indices)

const SHORT = 32767

function stored(metres: Float64Array, unit: number): Int16Array {
  return Int16Array.from(metres, (value) => {
    const units = Math.round(value / unit)
    if (Math.abs(units) > SHORT)
      throw new RangeError(`${value} m does not fit into a file: ±${SHORT * unit} m at most`)
    return units
  })
}

const storedNormals = (normals: Float64Array): Int16Array =>
  Int16Array.from(normals, (value) =>
    Math.max(-SHORT, Math.min(SHORT, Math.round((value * SHORT) / NORMAL_STEP) * NORMAL_STEP)),
  )
