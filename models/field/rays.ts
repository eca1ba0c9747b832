import type { Mesh } from './mesh.ts'
import type { Vec3 } from './vector.ts'

/** Triangles sorted into boxes, for asking what a ray meets. */
export interface RayTree {
  /** Distance along the unit direction to the first triangle nearer than `reach`; `reach` if none is. */
  meets(from: Vec3, direction: Vec3, reach: number): number
}

const LEAF = 4

/** A bounding volume tree over triangles, split at the middle of the longest side. */
export function rayTree(mesh: Mesh): RayTree {
  const boxes = boxesOf(mesh)
  const order = Array.from({ length: mesh.indices.length / 3 }, (_, i) => i)
  const nodes: number[] = []
  if (order.length > 0) split(boxes, order, 0, order.length, nodes)
  const tree = { mesh, order: Uint32Array.from(order), nodes: Float64Array.from(nodes) }
  return {
    meets: (from, direction, reach) => (nodes.length === 0 ? reach : meet(tree, from, direction, reach)),
  }
}

/** Low and high corner of each triangle. */
function boxesOf({ positions, indices }: Mesh): Float64Array {
  const boxes = new Float64Array((indices.length / 3) * 6)
  for (let t = 0; t < indices.length / 3; t++) {
    for (let axis = 0; axis < 3; axis++) {
      const a = positions[indices[t * 3]! * 3 + axis]!
      const b = positions[indices[t * 3 + 1]! * 3 + axis]!
      const c = positions[indices[t * 3 + 2]! * 3 + axis]!
      boxes[t * 6 + axis] = Math.min(a, b, c)
      boxes[t * 6 + 3 + axis] = Math.max(a, b, c)
    }
  }
  return boxes
}

/** A node: six numbers of its box, then its second child (leaves: −1 − first triangle) and triangle count. */
const NODE = 8

function split(boxes: Float64Array, order: number[], from: number, to: number, nodes: number[]): number {
  const at = nodes.length
  const box = [0, 1, 2].map(() => Infinity).concat([0, 1, 2].map(() => -Infinity))
  for (let i = from; i < to; i++) {
    for (let axis = 0; axis < 3; axis++) {
      box[axis] = Math.min(box[axis]!, boxes[order[i]! * 6 + axis]!)
      box[axis + 3] = Math.max(box[axis + 3]!, boxes[order[i]! * 6 + 3 + axis]!)
    }
  }
  nodes.push(...box, -1 - from, to - from)
  if (to - from <= LEAF) return at
  const sizes = [0, 1, 2].map((axis) => box[axis + 3]! - box[axis]!)
  const axis = sizes.indexOf(Math.max(...sizes))
  const middleOf = (t: number) => boxes[t * 6 + axis]! + boxes[t * 6 + 3 + axis]!
  const part = order.slice(from, to).sort((a, b) => middleOf(a) - middleOf(b) || a - b)
  part.forEach((triangle, i) => {
    order[from + i] = triangle
  })
  const middle = (from + to) >> 1
  split(boxes, order, from, middle, nodes)
  nodes[at + 6] = split(boxes, order, middle, to, nodes)
  return at
}

interface Tree {
  readonly mesh: Mesh
  readonly order: Uint32Array
  readonly nodes: Float64Array
}

function meet({ mesh, order, nodes }: Tree, from: Vec3, direction: Vec3, reach: number): number {
  let nearest = reach
  const open = [0]
  while (open.length > 0) {
    const at = open.pop()!
    if (!crosses(nodes, at, from, direction, nearest)) continue
    const second = nodes[at + 6]!
    if (second >= 0) {
      open.push(second, at + NODE)
      continue
    }
    const first = -1 - second
    for (let i = first; i < first + nodes[at + 7]!; i++)
      nearest = Math.min(nearest, hit(mesh, order[i]!, from, direction))
  }
  return nearest
}

function crosses(nodes: Float64Array, at: number, from: Vec3, direction: Vec3, reach: number): boolean {
  let near = 0
  let far = reach
  for (let axis = 0; axis < 3; axis++) {
    const inverse = 1 / direction[axis]!
    const a = (nodes[at + axis]! - from[axis]!) * inverse
    const b = (nodes[at + 3 + axis]! - from[axis]!) * inverse
    near = Math.max(near, Math.min(a, b))
    far = Math.min(far, Math.max(a, b))
  }
  return near <= far
}

/** Möller and Trumbore, "Fast, minimum storage ray/triangle intersection", 1997; both sides count. */
function hit({ positions, indices }: Mesh, triangle: number, from: Vec3, direction: Vec3): number {
  const a = indices[triangle * 3]! * 3
  const b = indices[triangle * 3 + 1]! * 3
  const c = indices[triangle * 3 + 2]! * 3
  const ux = positions[b]! - positions[a]!
  const uy = positions[b + 1]! - positions[a + 1]!
  const uz = positions[b + 2]! - positions[a + 2]!
  const vx = positions[c]! - positions[a]!
  const vy = positions[c + 1]! - positions[a + 1]!
  const vz = positions[c + 2]! - positions[a + 2]!
  const px = direction[1] * vz - direction[2] * vy
  const py = direction[2] * vx - direction[0] * vz
  const pz = direction[0] * vy - direction[1] * vx
  const volume = ux * px + uy * py + uz * pz
  if (Math.abs(volume) < 1e-14) return Infinity
  const sx = from[0] - positions[a]!
  const sy = from[1] - positions[a + 1]!
  const sz = from[2] - positions[a + 2]!
  const u = (sx * px + sy * py + sz * pz) / volume
  if (u < 0 || u > 1) return Infinity
  const qx = sy * uz - sz * uy
  const qy = sz * ux - sx * uz
  const qz = sx * uy - sy * ux
  const v = (direction[0] * qx + direction[1] * qy + direction[2] * qz) / volume
  if (v < 0 || u + v > 1) return Infinity
  const t = (vx * qx + vy * qy + vz * qz) / volume
  return t > 0 ? t : Infinity
}
