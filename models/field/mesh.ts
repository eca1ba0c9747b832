/** Triangles: three coordinates a vertex in metres, three vertices a triangle, counter-clockwise from outside. */
export interface Mesh {
  readonly positions: Float64Array
  readonly indices: Uint32Array
}

/** A mesh made from another, with the vertex each of its own came from. */
export interface DerivedMesh extends Mesh {
  readonly source: Uint32Array
}

export const vertexCount = (mesh: Mesh): number => mesh.positions.length / 3
export const triangleCount = (mesh: Mesh): number => mesh.indices.length / 3

/** Leaves out vertices that no triangle uses; the rest come in the order triangles first use them. */
export function compact(positions: Float64Array, indices: ArrayLike<number>): DerivedMesh {
  const place = new Int32Array(positions.length / 3).fill(-1)
  const source: number[] = []
  const packed = new Uint32Array(indices.length)
  for (let i = 0; i < indices.length; i++) {
    const vertex = indices[i]!
    if (place[vertex]! < 0) {
      place[vertex] = source.length
      source.push(vertex)
    }
    packed[i] = place[vertex]!
  }
  const kept = new Float64Array(source.length * 3)
  source.forEach((vertex, at) => {
    kept.set(positions.subarray(vertex * 3, vertex * 3 + 3), at * 3)
  })
  return { positions: kept, indices: packed, source: Uint32Array.from(source) }
}

/** Keeps the triangles that `keep` says yes to, given by their first index. */
export function filterTriangles(mesh: Mesh, keep: (firstIndex: number) => boolean): DerivedMesh {
  const indices: number[] = []
  for (let i = 0; i < mesh.indices.length; i += 3) {
    if (keep(i)) indices.push(mesh.indices[i]!, mesh.indices[i + 1]!, mesh.indices[i + 2]!)
  }
  return compact(mesh.positions, indices)
}
