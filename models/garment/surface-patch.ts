import type { Field } from '../field/field.ts'
import type { Region } from '../field/lattice.ts'
import type { Mesh } from '../field/mesh.ts'
import { occlusion } from '../field/occlusion.ts'
import { fieldNormals } from '../field/project.ts'
import { simplify } from '../field/simplify.ts'
import { surfaceOf } from '../field/surface.ts'
import type { Vec3 } from '../field/vector.ts'
import type { Layer, Patch } from './patch.ts'
import type { Rig } from './rig.ts'

export interface SurfacePatch {
  readonly field: Field
  readonly region: Region
  readonly pitch: number
  readonly triangles: number
  readonly zone: number
  readonly layer?: Layer
  readonly rig: Rig
  /** Metres of cloth at a place. */
  readonly weave: (place: Vec3) => readonly [number, number]
  readonly seam?: (place: Vec3) => number
  /** What shades it; itself if not given. */
  readonly scene?: Field
  /** Cuts applied before simplifying, keeping what is at or below 0. */
  readonly cut?: (mesh: Mesh) => Mesh
}

/** A patch whose shape is a field: shoes, gloves, bodies. */
export function surfacePatch(spec: SurfacePatch): Patch {
  const whole = surfaceOf(spec.field, spec.region, { pitch: spec.pitch })
  const cut = spec.cut?.(whole) ?? whole
  const normalsOf = fieldNormals(cut.positions, spec.field)
  const mesh = simplify(cut, {
    triangles: spec.triangles,
    error: 0.004,
    attributes: { values: Float32Array.from(normalsOf), size: 3, weights: [0.02, 0.02, 0.02] },
  })
  const normals = fieldNormals(mesh.positions, spec.field)
  const count = mesh.positions.length / 3
  const places = Array.from(
    { length: count },
    (_, i): Vec3 => [mesh.positions[i * 3]!, mesh.positions[i * 3 + 1]!, mesh.positions[i * 3 + 2]!],
  )
  return {
    positions: mesh.positions,
    normals,
    uvs: Float64Array.from(places.flatMap((place) => spec.weave(place))),
    indices: mesh.indices,
    seams: Float32Array.from(places, (place) => spec.seam?.(place) ?? 0),
    open: occlusion(mesh.positions, normals, spec.scene ?? spec.field, { strength: 0.8 }),
    zone: spec.zone,
    layer: spec.layer ?? 'outer',
    rig: spec.rig,
  }
}
