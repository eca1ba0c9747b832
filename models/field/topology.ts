import { type Mesh, vertexCount } from './mesh.ts'

/** What `inspect` finds out about how triangles meet. */
export interface Topology {
  /** Edges with one triangle. */
  readonly open: number
  /** Edges with more than two, or two that disagree about which side is outside. */
  readonly crossed: number
  /** Vertices − edges + triangles: 2 for each closed surface without a handle. */
  readonly euler: number
}

/** Counts how triangles meet. Closed: `open` is 0. Manifold and consistently facing: `crossed` is 0. */
export function inspect(mesh: Mesh): Topology {
  const directed = new Map<number, number>()
  const count = vertexCount(mesh)
  forEachEdge(mesh, (a, b) => {
    const key = a * count + b
    directed.set(key, (directed.get(key) ?? 0) + 1)
  })
  let open = 0
  let crossed = 0
  let edges = 0
  for (const [key, times] of directed) {
    const a = Math.floor(key / count)
    const b = key % count
    const back = directed.get(b * count + a) ?? 0
    if (back === 0) open += times
    if (times > 1) crossed++
    if (back === 0 || a < b) edges++
  }
  return { open, crossed, euler: count - edges + mesh.indices.length / 3 }
}

function forEachEdge(mesh: Mesh, visit: (from: number, to: number) => void): void {
  const { indices } = mesh
  for (let i = 0; i < indices.length; i += 3) {
    visit(indices[i]!, indices[i + 1]!)
    visit(indices[i + 1]!, indices[i + 2]!)
    visit(indices[i + 2]!, indices[i]!)
  }
}

/** Edges with one triangle, each in that triangle's direction, in the order of the triangles. */
export function boundaryEdges(mesh: Mesh): (readonly [from: number, to: number])[] {
  const count = vertexCount(mesh)
  const open = new Map<number, readonly [number, number]>()
  forEachEdge(mesh, (a, b) => {
    if (!open.delete(b * count + a)) open.set(a * count + b, [a, b])
  })
  return [...open.values()]
}

/** For each vertex, those it shares an edge with, in rising order. */
export function neighboursOf(mesh: Mesh): readonly (readonly number[])[] {
  const sets = Array.from({ length: vertexCount(mesh) }, () => new Set<number>())
  forEachEdge(mesh, (a, b) => {
    sets[a]!.add(b)
    sets[b]!.add(a)
  })
  return sets.map((set) => [...set].sort((a, b) => a - b))
}
