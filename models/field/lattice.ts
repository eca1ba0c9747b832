import type { Field } from './field.ts'
import type { Vec3 } from './vector.ts'

/** Samples of a field on a cubic grid; NaN where no surface can be near. */
export interface Lattice {
  readonly origin: Vec3
  readonly pitch: number
  /** Points along x, y and z. */
  readonly size: readonly [number, number, number]
  readonly values: Float32Array
  /** Lower corners of the blocks that were sampled, three numbers each. */
  readonly blocks: readonly number[]
}

/** Cells along the side of a block. */
export const BLOCK = 8

export interface Region {
  readonly low: Vec3
  readonly high: Vec3
}

/**
 * Samples the field in the region, leaving out blocks whose middle is farther from the surface than the block
 * reaches. `steepness` bounds the field's slope: too small a bound leaves holes, too large a one only costs time.
 */
export function sample(field: Field, { low, high }: Region, pitch: number, steepness: number): Lattice {
  const along = (axis: 0 | 1 | 2) => Math.ceil((high[axis] - low[axis]) / pitch) + 1
  const size = [along(0), along(1), along(2)] as const
  const values = new Float32Array(size[0] * size[1] * size[2]).fill(Number.NaN)
  const blocks: number[] = []
  const half = (BLOCK * pitch) / 2
  const reach = steepness * half * Math.sqrt(3) + pitch
  for (let k = 0; k < size[2] - 1; k += BLOCK) {
    for (let j = 0; j < size[1] - 1; j += BLOCK) {
      for (let i = 0; i < size[0] - 1; i += BLOCK) {
        const middle = field(low[0] + i * pitch + half, low[1] + j * pitch + half, low[2] + k * pitch + half)
        if (Math.abs(middle) <= reach) blocks.push(i, j, k)
      }
    }
  }
  const lattice = { origin: low, pitch, size, values, blocks }
  for (let b = 0; b < blocks.length; b += 3) fill(lattice, field, blocks[b]!, blocks[b + 1]!, blocks[b + 2]!)
  return lattice
}

function fill(
  { origin, pitch, size, values }: Lattice,
  field: Field,
  i0: number,
  j0: number,
  k0: number,
): void {
  const [nx, ny, nz] = size
  const i1 = Math.min(nx - 1, i0 + BLOCK)
  const j1 = Math.min(ny - 1, j0 + BLOCK)
  const k1 = Math.min(nz - 1, k0 + BLOCK)
  for (let k = k0; k <= k1; k++) {
    for (let j = j0; j <= j1; j++) {
      for (let i = i0; i <= i1; i++) {
        const at = i + nx * (j + ny * k)
        if (!Number.isNaN(values[at]!)) continue
        values[at] = field(origin[0] + i * pitch, origin[1] + j * pitch, origin[2] + k * pitch)
      }
    }
  }
}

/** Visits every cell of the sampled blocks, in a fixed order, by the index of its lower corner. */
export function forEachCell(
  lattice: Lattice,
  visit: (at: number, i: number, j: number, k: number) => void,
): void {
  const { size, blocks } = lattice
  const [nx, ny, nz] = size
  for (let b = 0; b < blocks.length; b += 3) {
    const i1 = Math.min(nx - 1, blocks[b]! + BLOCK)
    const j1 = Math.min(ny - 1, blocks[b + 1]! + BLOCK)
    const k1 = Math.min(nz - 1, blocks[b + 2]! + BLOCK)
    for (let k = blocks[b + 2]!; k < k1; k++) {
      for (let j = blocks[b + 1]!; j < j1; j++) {
        for (let i = blocks[b]!; i < i1; i++) visit(i + nx * (j + ny * k), i, j, k)
      }
    }
  }
}
