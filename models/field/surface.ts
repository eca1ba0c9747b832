import { CELL_EDGES, SHEETS, sheetCount } from './cells.ts'
import type { Field } from './field.ts'
import { forEachCell, type Lattice, type Region, sample } from './lattice.ts'
import type { Mesh } from './mesh.ts'
import { project } from './project.ts'

export interface SurfaceOptions {
  /** Metres between samples. */
  readonly pitch: number
  /** Largest slope of the field that is to be expected; see `sample`. */
  readonly steepness?: number
  /** Newton steps that bring every vertex onto the surface. */
  readonly projections?: number
}

/**
 * The surface of a field inside a region, as a closed manifold where the region holds all of it: surface nets
 * (Gibson 1998; a vertex in the middle of each sheet of each crossed cell) with projection onto the field.
 */
export function surfaceOf(field: Field, region: Region, options: SurfaceOptions): Mesh {
  const lattice = sample(field, region, options.pitch, options.steepness ?? 1.6)
  const net = new Net(lattice)
  const mesh = { positions: Float64Array.from(net.positions), indices: Uint32Array.from(net.indices) }
  project(mesh.positions, field, { steps: options.projections ?? 2, reach: options.pitch })
  return mesh
}

class Net {
  readonly positions: number[] = []
  readonly indices: number[] = []
  readonly #lattice: Lattice
  readonly #strides: readonly [number, number, number]
  readonly #corners: readonly number[]
  /** First vertex of each cell, −1 where the surface does not pass. */
  readonly #first: Int32Array
  readonly #inside: Uint8Array

  constructor(lattice: Lattice) {
    this.#lattice = lattice
    const [nx, ny] = lattice.size
    this.#strides = [1, nx, nx * ny]
    this.#corners = Array.from({ length: 8 }, (_, c) => (c & 1) + nx * ((c >> 1) & 1) + nx * ny * (c >> 2))
    this.#first = new Int32Array(lattice.values.length).fill(-1)
    this.#inside = new Uint8Array(lattice.values.length)
    forEachCell(lattice, (at, i, j, k) => this.#place(at, i, j, k))
    forEachCell(lattice, (at) => this.#join(at))
  }

  #place(at: number, i: number, j: number, k: number): void {
    const { values } = this.#lattice
    let inside = 0
    for (let c = 0; c < 8; c++) if (values[at + this.#corners[c]!]! < 0) inside |= 1 << c
    this.#inside[at] = inside
    if (inside === 0 || inside === 255) return
    this.#first[at] = this.positions.length / 3
    for (let sheet = 0; sheet < sheetCount(inside); sheet++) this.#middle(at, i, j, k, SHEETS[inside]!, sheet)
  }

  /** A vertex in the middle of where one sheet crosses the cell's edges. */
  #middle(at: number, i: number, j: number, k: number, sheets: Int8Array, sheet: number): void {
    const { values, origin, pitch } = this.#lattice
    let x = 0
    let y = 0
    let z = 0
    let crossings = 0
    for (let edge = 0; edge < 12; edge++) {
      if (sheets[edge] !== sheet) continue
      const [a, b] = CELL_EDGES[edge]!
      const va = values[at + this.#corners[a]!]!
      const vb = values[at + this.#corners[b]!]!
      const share = va / (va - vb)
      x += (a & 1) + ((b & 1) - (a & 1)) * share
      y += ((a >> 1) & 1) + (((b >> 1) & 1) - ((a >> 1) & 1)) * share
      z += (a >> 2) + ((b >> 2) - (a >> 2)) * share
      crossings++
    }
    this.positions.push(
      origin[0] + (i + x / crossings) * pitch,
      origin[1] + (j + y / crossings) * pitch,
      origin[2] + (k + z / crossings) * pitch,
    )
  }

  /** A quad across each crossed grid edge that starts at the cell's lower corner. */
  #join(at: number): void {
    const inside = this.#inside[at]! & 1
    for (const axis of [0, 1, 2] as const) {
      const next = at + this.#strides[axis]
      const nextValue = this.#lattice.values[next]!
      if ((nextValue < 0 ? 1 : 0) === inside) continue
      const low = this.#strides[axis === 0 ? 1 : 0]
      const high = this.#strides[axis === 2 ? 1 : 2]
      const corner = (o1: 0 | 1, o2: 0 | 1) => this.#vertex(at - o1 * low - o2 * high, axis * 4 + o1 + 2 * o2)
      const [a, b, c, d] = [corner(1, 1), corner(0, 1), corner(0, 0), corner(1, 0)]
      if (a < 0 || b < 0 || c < 0 || d < 0) continue
      const outwards = (inside === 1) === (axis !== 1)
      if (outwards) this.indices.push(a, b, c, a, c, d)
      else this.indices.push(a, c, b, a, d, c)
    }
  }

  #vertex(cell: number, edge: number): number {
    const first = cell < 0 ? -1 : this.#first[cell]!
    return first < 0 ? -1 : first + SHEETS[this.#inside[cell]!]![edge]!
  }
}
