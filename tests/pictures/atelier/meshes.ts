import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Accessor, type Mesh, NodeIO } from '@gltf-transform/core'
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions'
import { MeshoptDecoder } from 'meshoptimizer'
import { FILE_UNIT, type Part, WEAVE_UNIT } from '../../../models/field/glb.ts'
import type { Manifest } from '../../../models/manifest.ts'
import type { Build } from '../../../shared/garment/catalogue.ts'

const MESHES = fileURLToPath(new URL('../../../models/meshes/', import.meta.url))

await MeshoptDecoder.ready
const io = new NodeIO()
  .registerExtensions([KHRMeshQuantization, EXTMeshoptCompression])
  .registerDependencies({ 'meshopt.decoder': MeshoptDecoder })

export const manifest = (): Manifest => JSON.parse(readFileSync(`${MESHES}manifest.json`, 'utf8'))

export type Level = 'near' | 'far'

/** One level of a part, as it was written, in metres. */
export async function loadPart(build: Build, part: string, level: Level): Promise<Part> {
  const document = await io.readBinary(readFileSync(`${MESHES}${build}/${part}.glb`))
  const mesh = document
    .getRoot()
    .listMeshes()
    .find((candidate) => candidate.getName() === level)
  if (mesh === undefined) throw new Error(`${build}/${part} has no level ${level}`)
  return partOf(mesh)
}

function partOf(mesh: Mesh): Part {
  const primitive = mesh.listPrimitives()[0]!
  const rows = (name: string) => primitive.getAttribute(name)!
  return {
    name: mesh.getName(),
    indices: Uint32Array.from(primitive.getIndices()!.getArray()!),
    positions: scaled(rows('POSITION'), 3, FILE_UNIT),
    normals: scaled(rows('NORMAL'), 3, 1),
    uvs: scaled(rows('TEXCOORD_0'), 2, WEAVE_UNIT),
    joints: bytes(rows('JOINTS_0')),
    weights: bytes(rows('WEIGHTS_0')),
    colours: bytes(rows('COLOR_0')),
  }
}

function scaled(accessor: Accessor, size: number, unit: number): Float64Array {
  const element: number[] = []
  const values = new Float64Array(accessor.getCount() * size)
  for (let i = 0; i < accessor.getCount(); i++) {
    accessor.getElement(i, element)
    for (let axis = 0; axis < size; axis++) values[i * size + axis] = element[axis]! * unit
  }
  return values
}

/** Raw bytes of four a vertex, whatever padding the file has. */
function bytes(accessor: Accessor): Uint8Array {
  const element: number[] = []
  const factor = accessor.getNormalized() ? 255 : 1
  const values = new Uint8Array(accessor.getCount() * 4)
  for (let i = 0; i < accessor.getCount(); i++) {
    accessor.getElement(i, element)
    for (let axis = 0; axis < 4; axis++) values[i * 4 + axis] = Math.round(element[axis]! * factor)
  }
  return values
}
