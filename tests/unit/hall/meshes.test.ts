import { MeshoptDecoder } from 'meshoptimizer/decoder'
import { beforeAll, describe, expect, it } from 'vitest'
import { type GlbMesh, readGlb } from '../../../client/gpu/glb.ts'
import { sew, WEAVE_UNIT } from '../../../client/runway/sim/tailor.ts'
import { type Part, WEAVE_UNIT as WRITTEN_UNIT, writeGlb } from '../../../models/field/glb.ts'

/** A strip of triangles with every attribute a file may have. */
function part(name: string): Part {
  const count = 6
  return {
    name,
    indices: Uint32Array.from([0, 1, 2, 2, 1, 3, 2, 3, 4, 4, 3, 5]),
    positions: Float64Array.from(
      { length: count * 3 },
      (_, i) => Math.round(Math.sin(i * 3.7) * 10_000) / 10_000,
    ),
    normals: Float64Array.from({ length: count * 3 }, (_, i) => (i % 3 === 1 ? 1 : 0)),
    uvs: Float64Array.from({ length: count * 2 }, (_, i) => i / 100),
    joints: Uint8Array.from({ length: count * 4 }, (_, i) => i % 22),
    weights: Uint8Array.from({ length: count * 4 }, (_, i) => (i % 4 === 0 ? 255 : 0)),
    colours: Uint8Array.from({ length: count * 4 }, (_, i) => (i * 9) % 256),
  }
}

const bufferOf = async (...parts: Part[]): Promise<ArrayBuffer> => {
  const bytes = await writeGlb(parts)
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}

/** Corners of triangles by their places, however the file ordered vertices. */
function corners(indices: ArrayLike<number>, place: (vertex: number) => readonly number[]): string[] {
  const triangles: string[] = []
  for (let i = 0; i < indices.length; i += 3) {
    const three = [0, 1, 2].map((c) =>
      place(indices[i + c]!)
        .map((v) => v.toFixed(4))
        .join(' '),
    )
    triangles.push(three.sort().join(' | '))
  }
  return triangles.sort()
}

let meshes: GlbMesh[]
beforeAll(async () => {
  await MeshoptDecoder.ready
  meshes = readGlb(await bufferOf(part('near'), part('far')), MeshoptDecoder)
})

describe('reading meshes', () => {
  it('gives back the triangles that were written, by name, in metres', () => {
    expect(meshes.map(({ name }) => name)).toEqual(['near', 'far'])
    const { attributes, indices, scale } = meshes[0]!
    const read = corners(indices, (vertex) => {
      const { array, size } = attributes.POSITION!
      return [0, 1, 2].map((i) => array[vertex * size + i]! * scale)
    })
    const given = part('near')
    const written = corners(given.indices, (vertex) => [
      ...given.positions.subarray(vertex * 3, vertex * 3 + 3),
    ])
    expect(read).toEqual(written)
  })

  it('refuses what is not a GLB file', () => {
    expect(() =>
      readGlb(new TextEncoder().encode('<!doctype html><html>not found</html>').buffer, MeshoptDecoder),
    ).toThrow('not a GLB file')
  })
})

describe('sewing a look', () => {
  const piece = (slot: number, sheer: boolean) => ({
    mesh: meshes[0]!,
    slotOf: () => slot,
    hidden: new Set<number>(),
    floor: 0,
    sheer,
  })

  it('joins its pieces into one set of vertices with the swatch of each', () => {
    const { solid, triangles } = sew([piece(0, false), piece(3, false)])
    expect(triangles).toBe(8)
    const marks = solid.getAttribute('marks')
    const slots = new Set(Array.from({ length: marks.count }, (_, i) => marks.getZ(i)))
    expect(slots).toEqual(new Set([0, 3]))
  })

  it('draws sheer cloth apart, from the same vertices, and images of both together', () => {
    const { solid, sheer, whole } = sew([piece(0, false), piece(1, true)])
    expect(sheer?.getAttribute('position')).toBe(solid.getAttribute('position'))
    expect(solid.index?.count).toBe(12)
    expect(sheer?.index?.count).toBe(12)
    expect(whole.index?.count).toBe(24)
  })

  it('leaves out zones that something covers', () => {
    const { COLOR_0 } = meshes[0]!.attributes
    const zones = new Set(Array.from(COLOR_0!.array).filter((_, i) => i % 4 === 2))
    expect(sew([{ ...piece(0, false), hidden: zones }]).triangles).toBe(0)
    expect(sew([{ ...piece(0, false), hidden: new Set([-1]) }]).triangles).toBe(4)
  })

  it('reads weaves in the unit they are written in', () => {
    expect(WEAVE_UNIT).toBe(WRITTEN_UNIT)
  })

  it('has nothing apart when nothing is sheer', () => {
    const { solid, sheer, whole } = sew([piece(0, false)])
    expect(sheer).toBeNull()
    expect(whole).toBe(solid)
  })
})
