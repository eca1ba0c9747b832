import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carve, type Field, union } from '../../../../models/field/field.ts'
import { vertexCount } from '../../../../models/field/mesh.ts'
import { fieldNormals } from '../../../../models/field/project.ts'
import { cone, ellipsoid } from '../../../../models/field/shapes.ts'
import { simplify } from '../../../../models/field/simplify.ts'
import { surfaceOf } from '../../../../models/field/surface.ts'
import { inspect } from '../../../../models/field/topology.ts'

const REGION = { low: [-0.3, -0.3, -0.3], high: [0.3, 0.3, 0.3] } as const
const PAIR = union(0.03, ellipsoid([0, 0, 0], [0.1, 0.2, 0.1]), cone([0, 0, 0], [0.25, 0.1, 0], 0.03, 0.02))

function farthest(field: Field, positions: Float64Array): number {
  let worst = 0
  for (let i = 0; i < positions.length; i += 3) {
    worst = Math.max(worst, Math.abs(field(positions[i]!, positions[i + 1]!, positions[i + 2]!)))
  }
  return worst
}

describe('the surface of a field', () => {
  it('is closed, faces outwards consistently and has no handles it should not have', () => {
    const mesh = surfaceOf(PAIR, REGION, { pitch: 0.008 })
    expect(inspect(mesh)).toEqual({ open: 0, crossed: 0, euler: 2 })
  })

  it('stays closed and manifold for any few blobs that touch, miss or pierce each other', () => {
    const place = fc.tuple(
      ...Array.from({ length: 3 }, () => fc.double({ min: -0.15, max: 0.15, noNaN: true })),
    )
    const blob = fc.tuple(place, fc.double({ min: 0.02, max: 0.1, noNaN: true }))
    fc.assert(
      fc.property(fc.array(blob, { minLength: 1, maxLength: 5 }), fc.boolean(), (blobs, hollow) => {
        const shapes = blobs.map(([[x, y, z], r]) => ellipsoid([x!, y!, z!], [r, r, r]))
        const joined = union(0, ...shapes)
        const field = hollow ? carve(joined, ellipsoid([0, 0, 0], [0.05, 0.05, 0.3]), 0) : joined
        const mesh = surfaceOf(field, REGION, { pitch: 0.02, projections: 0 })
        expect(inspect(mesh)).toMatchObject({ open: 0, crossed: 0 })
      }),
      { seed: 7, numRuns: 40 },
    )
  })

  it('lies on the field to a fiftieth of a millimetre', () => {
    const mesh = surfaceOf(PAIR, REGION, { pitch: 0.008 })
    expect(farthest(PAIR, mesh.positions)).toBeLessThan(2e-5)
  })

  it('keeps everything whatever blocks are left out', () => {
    const all = surfaceOf(PAIR, REGION, { pitch: 0.01, steepness: 100 })
    const few = surfaceOf(PAIR, REGION, { pitch: 0.01 })
    expect(vertexCount(few)).toBe(vertexCount(all))
  })

  it('comes out the same every time', () => {
    expect(surfaceOf(PAIR, REGION, { pitch: 0.012 })).toEqual(surfaceOf(PAIR, REGION, { pitch: 0.012 }))
  })
})

describe('a simplified surface', () => {
  it('has no more triangles than asked for and stays closed', () => {
    const mesh = simplify(surfaceOf(PAIR, REGION, { pitch: 0.006 }), { triangles: 900, error: 0.002 })
    expect(mesh.indices.length / 3).toBeLessThanOrEqual(900)
    expect(inspect(mesh)).toEqual({ open: 0, crossed: 0, euler: 2 })
  })

  it('says for each vertex which one it was', () => {
    const before = surfaceOf(PAIR, REGION, { pitch: 0.01 })
    const after = simplify(before, { triangles: 400, error: 0.005 })
    after.source.forEach((source, vertex) => {
      expect(after.positions.subarray(vertex * 3, vertex * 3 + 3)).toEqual(
        before.positions.subarray(source * 3, source * 3 + 3),
      )
    })
  })
})

it('normals from the field are of unit length and point out of it', () => {
  const mesh = surfaceOf(PAIR, REGION, { pitch: 0.01 })
  const normals = fieldNormals(mesh.positions, PAIR)
  for (let i = 0; i < normals.length; i += 3) {
    const [x, y, z] = normals.subarray(i, i + 3)
    expect(Math.hypot(x!, y!, z!)).toBeCloseTo(1, 6)
    const outside = [0, 1, 2].map((axis) => mesh.positions[i + axis]! + normals[i + axis]! * 0.004)
    expect(PAIR(outside[0]!, outside[1]!, outside[2]!)).toBeGreaterThan(0)
  }
})
