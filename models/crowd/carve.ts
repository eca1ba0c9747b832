import type { Field } from '../field/field.ts'
import type { Region } from '../field/lattice.ts'
import type { Mesh } from '../field/mesh.ts'
import { fieldNormals } from '../field/project.ts'
import { simplify } from '../field/simplify.ts'
import { surfaceOf } from '../field/surface.ts'

/** Triangles of one level of detail. */
export interface Detail {
  readonly body: number
  readonly head: number
  readonly hand: number
  readonly shoes: number
  /** The net hair is drawn with. */
  readonly columns: 'fine' | 'coarse'
  readonly rows: number
  readonly glasses: boolean
}

/** The surface of a field with so many triangles, most of them where it curves. */
export function carveOut(field: Field, region: Region, pitch: number, triangles: number): Mesh {
  const dense = surfaceOf(field, region, { pitch })
  const normals = Float32Array.from(fieldNormals(dense.positions, field))
  return simplify(dense, {
    triangles,
    error: 0.05,
    attributes: { values: normals, size: 3, weights: [0.02, 0.02, 0.02] },
  })
}
