import { compact, type DerivedMesh, type Mesh } from './mesh.ts'

/**
 * Cuts a mesh where `side` changes its sign and keeps what is at or below 0. Two cuts with opposite signs give
 * halves whose rims match to the last bit.
 */
export function clip(mesh: Mesh, side: (x: number, y: number, z: number) => number): DerivedMesh {
  const { positions, indices } = mesh
  const cutter = new Cutter(positions, side)
  const kept: number[] = []
  for (let i = 0; i < indices.length; i += 3) {
    const corners = [indices[i]!, indices[i + 1]!, indices[i + 2]!] as const
    const inside = corners.map((vertex) => cutter.side[vertex]! <= 0)
    const count = inside.filter(Boolean).length
    if (count === 3) kept.push(...corners)
    else if (count > 0) kept.push(...cutter.cut(corners, inside, count))
  }
  return compact(Float64Array.from(cutter.positions), kept)
}

class Cutter {
  readonly positions: number[]
  readonly side: number[]
  readonly #rim = new Map<string, number>()

  constructor(positions: Float64Array, side: (x: number, y: number, z: number) => number) {
    this.positions = Array.from(positions)
    this.side = []
    for (let i = 0; i < positions.length; i += 3) {
      this.side.push(side(positions[i]!, positions[i + 1]!, positions[i + 2]!))
    }
  }

  cut(corners: readonly [number, number, number], inside: readonly boolean[], count: number): number[] {
    const alone = inside.indexOf(count === 1)
    const a = corners[alone]!
    const b = corners[(alone + 1) % 3]!
    const c = corners[(alone + 2) % 3]!
    const ab = this.#between(a, b)
    const ac = this.#between(a, c)
    return count === 1 ? [a, ab, ac] : [ab, b, c, ab, c, ac]
  }

  /** The vertex where an edge crosses, the same for both its triangles and for both signs of the cut. */
  #between(first: number, second: number): number {
    const a = Math.min(first, second)
    const b = Math.max(first, second)
    const key = `${a},${b}`
    const known = this.#rim.get(key)
    if (known !== undefined) return known
    const share = this.side[a]! / (this.side[a]! - this.side[b]!)
    const vertex = this.positions.length / 3
    for (let axis = 0; axis < 3; axis++) {
      const from = this.positions[a * 3 + axis]!
      this.positions.push(from + (this.positions[b * 3 + axis]! - from) * share)
    }
    this.side.push(0)
    this.#rim.set(key, vertex)
    return vertex
  }
}
