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

/** Normals from the triangles themselves, weighted by their area; unit length. */
export function faceNormals(mesh: Mesh): Float64Array {
  const { positions, indices } = mesh
  const normals = new Float64Array(positions.length)
  for (let i = 0; i < indices.length; i += 3) {
    const a = indices[i]! * 3
    const b = indices[i + 1]! * 3
    const c = indices[i + 2]! * 3
    const ux = positions[b]! - positions[a]!
    const uy = positions[b + 1]! - positions[a + 1]!
    const uz = positions[b + 2]! - positions[a + 2]!
    const vx = positions[c]! - positions[a]!
    const vy = positions[c + 1]! - positions[a + 1]!
    const vz = positions[c + 2]! - positions[a + 2]!
    const nx = uy * vz - uz * vy
    const ny = uz * vx - ux * vz
    const nz = ux * vy - uy * vx
    for (const corner of [a, b, c]) {
      normals[corner] = normals[corner]! + nx
      normals[corner + 1] = normals[corner + 1]! + ny
      normals[corner + 2] = normals[corner + 2]! + nz
    }
  }
  return unitRows(normals)
}

/** Brings every row of three to unit length, in place. */
export function unitRows(rows: Float64Array): Float64Array {
  for (let i = 0; i < rows.length; i += 3) {
    const size =
      Math.sqrt(rows[i]! * rows[i]! + rows[i + 1]! * rows[i + 1]! + rows[i + 2]! * rows[i + 2]!) || 1
    rows[i] = rows[i]! / size
    rows[i + 1] = rows[i + 1]! / size
    rows[i + 2] = rows[i + 2]! / size
  }
  return rows
}
