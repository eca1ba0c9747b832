import { MeshoptSimplifier } from 'meshoptimizer'
import { compact, type DerivedMesh, type Mesh } from './mesh.ts'

await MeshoptSimplifier.ready

export interface SimplifyOptions {
  /** Triangles to come down to, if the error allows. */
  readonly triangles: number
  /** Largest error in metres. */
  readonly error: number
  /** Values per vertex that should survive where they change, such as normals or masks. */
  readonly attributes?: {
    readonly values: Float32Array
    /** How many values a vertex has. */
    readonly size: number
    /** What an error of 1 in each value weighs, against the same error in metres over the mesh's size. */
    readonly weights: readonly number[]
  }
  /** Leaves vertices on open edges where they are. */
  readonly keepBorder?: boolean
}

/** Fewer triangles by edge collapse (meshoptimizer); the vertices that stay do not move. */
export function simplify(mesh: Mesh, options: SimplifyOptions): DerivedMesh {
  const { attributes, error } = options
  const count = Math.min(Math.round(options.triangles) * 3, mesh.indices.length)
  const positions = Float32Array.from(mesh.positions)
  const flags = ['ErrorAbsolute' as const, ...(options.keepBorder ? ['LockBorder' as const] : [])]
  const [indices] = attributes
    ? MeshoptSimplifier.simplifyWithAttributes(
        mesh.indices,
        positions,
        3,
        attributes.values,
        attributes.size,
        [...attributes.weights],
        null,
        count,
        error,
        flags,
      )
    : MeshoptSimplifier.simplify(mesh.indices, positions, 3, count, error, flags)
  return compact(mesh.positions, indices)
}
