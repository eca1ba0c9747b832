import { NodeIO } from '@gltf-transform/core'
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions'
import { MeshoptDecoder } from 'meshoptimizer'
import { describe, expect, it } from 'vitest'
import { FILE_UNIT, type Part, writeGlb } from '../../../../models/field/glb.ts'
import { fieldNormals } from '../../../../models/field/project.ts'
import { ellipsoid } from '../../../../models/field/shapes.ts'
import { surfaceOf } from '../../../../models/field/surface.ts'

const EGG = ellipsoid([0, 1, 0], [0.1, 0.2, 0.1])
const mesh = surfaceOf(EGG, { low: [-0.2, 0.7, -0.2], high: [0.2, 1.3, 0.2] }, { pitch: 0.02 })
const count = mesh.positions.length / 3
const part: Part = {
  ...mesh,
  name: 'near',
  normals: fieldNormals(mesh.positions, EGG),
  uvs: Float64Array.from({ length: count * 2 }, (_, i) => mesh.positions[i]! / 2),
  joints: new Uint8Array(count * 4).fill(3),
  weights: Uint8Array.from({ length: count * 4 }, (_, i) => (i % 4 === 0 ? 255 : 0)),
  colours: new Uint8Array(count * 4).fill(128),
}

async function read(bytes: Uint8Array) {
  await MeshoptDecoder.ready
  return new NodeIO()
    .registerExtensions([KHRMeshQuantization, EXTMeshoptCompression])
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder })
    .readBinary(bytes)
}

describe('a written file', () => {
  it('gives back every vertex to a twentieth of a millimetre and every attribute', async () => {
    const document = await read(await writeGlb([part]))
    const [primitive] = document.getRoot().listMeshes()[0]!.listPrimitives()
    const position = primitive!.getAttribute('POSITION')!
    expect(position.getCount()).toBe(count)
    const scale = document.getRoot().listNodes()[0]!.getScale()
    expect(scale).toEqual([FILE_UNIT, FILE_UNIT, FILE_UNIT].map((value) => expect.closeTo(value, 12)))
    for (let i = 0; i < count; i++) {
      const [x, y, z] = position.getElement(i, []).map((value) => value * FILE_UNIT)
      expect(Math.abs(EGG(x!, y!, z!))).toBeLessThan(1.5e-4)
    }
    expect(primitive!.listSemantics()).toEqual([
      'POSITION',
      'NORMAL',
      'TEXCOORD_0',
      'JOINTS_0',
      'WEIGHTS_0',
      'COLOR_0',
    ])
  })

  it('has the same bytes every time', async () => {
    expect(await writeGlb([part])).toEqual(await writeGlb([part]))
  })

  it('refuses what would not fit into its units', async () => {
    const far = { ...part, positions: part.positions.map((value) => value + 4) }
    await expect(writeGlb([far])).rejects.toThrow(RangeError)
  })
})
