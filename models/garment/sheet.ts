import { cross, distance, subtract, unit, type Vec3 } from '../field/vector.ts'
import type { Layer, Patch } from './patch.ts'
import type { Rig } from './rig.ts'

/** Cloth as a grid: u runs across (to the wearer's left, seen from the front), v down. Both 0 to 1. */
export interface Sheet {
  readonly point: (u: number, v: number) => Vec3
  readonly columns: number
  readonly rows: number
  /** The last column lies on the first: a tube. */
  readonly closed?: boolean
  /** Where columns and rows lie, if not evenly: 0 to 1 in rising order, both ends included. */
  readonly acrossAt?: readonly number[]
  readonly downAt?: readonly number[]
  readonly zone: number
  readonly layer?: Layer
  readonly rig: Rig
  readonly seam?: (u: number, v: number) => number
  readonly open?: (u: number, v: number) => number
  /** Edges that are turned under, with the cloth's thickness, in metres. */
  readonly turned?: { readonly edges: readonly Edge[]; readonly thickness: number; readonly depth: number }
  /** Width over which turned edges are marked as seams. */
  readonly stitch?: number
  /** Shifts the weave, so that neighbouring pieces do not show the same thread. */
  readonly cut?: readonly [number, number]
}

export type Edge = 'top' | 'bottom' | 'left' | 'right'

const STEP = 1e-3

/** Makes the grid, with normals from the surface itself, so that a coarse grid is lit as a fine one. */
export function sheet(spec: Sheet): Patch[] {
  const us = spec.acrossAt ?? even(spec.columns)
  const vs = spec.downAt ?? even(spec.rows)
  const positions: number[] = []
  const normals: number[] = []
  const uvs: number[] = []
  const seams: number[] = []
  const open: number[] = []
  const lengths = clothLengths(spec.point, us, vs)
  vs.forEach((v, row) => {
    us.forEach((u, column) => {
      positions.push(...spec.point(u, v))
      normals.push(...normalAt(spec, u, v))
      const [across, down] = lengths(column, row)
      uvs.push(across + (spec.cut?.[0] ?? 0), down + (spec.cut?.[1] ?? 0))
      seams.push(Math.max(spec.seam?.(u, v) ?? 0, 0))
      open.push(spec.open?.(u, v) ?? 1)
    })
  })
  const base: Patch = {
    positions: Float64Array.from(positions),
    normals: Float64Array.from(normals),
    uvs: Float64Array.from(uvs),
    seams: Float32Array.from(seams),
    open: Float32Array.from(open),
    indices: gridIndices(us.length, vs.length),
    zone: spec.zone,
    layer: spec.layer ?? 'outer',
    rig: spec.rig,
  }
  const edges = spec.turned?.edges ?? []
  return [base, ...edges.map((edge) => turnedEdge(spec, edge, us, vs))]
}

export const even = (cells: number): number[] => Array.from({ length: cells + 1 }, (_, i) => i / cells)

/** Two triangles a cell, facing out when u runs to the left and v down; diagonals follow the shorter way. */
function gridIndices(columns: number, rows: number): Uint32Array {
  const indices: number[] = []
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const a = row * columns + column
      const b = a + 1
      const c = a + columns
      const d = c + 1
      if ((row + column) % 2 === 0) indices.push(a, c, b, b, c, d)
      else indices.push(a, d, b, a, c, d)
    }
  }
  return Uint32Array.from(indices)
}

/** The normal of the surface, out of the side on which u runs to the left and v down. */
export function normalAt(spec: Pick<Sheet, 'point' | 'closed'>, u: number, v: number): Vec3 {
  const wrap = (t: number) => (spec.closed ? t : Math.max(0, Math.min(1, t)))
  const hold = (t: number) => Math.max(0, Math.min(1, t))
  const across = subtract(spec.point(wrap(u + STEP), v), spec.point(wrap(u - STEP), v))
  const down = subtract(spec.point(u, hold(v + STEP)), spec.point(u, hold(v - STEP)))
  return unit(cross(down, across))
}

/** Metres of cloth from the middle column and the top row to each vertex. */
function clothLengths(
  point: Sheet['point'],
  us: readonly number[],
  vs: readonly number[],
): (column: number, row: number) => readonly [number, number] {
  const middle = Math.floor(us.length / 2)
  const across = vs.map((v) => {
    const along = runningLength(us.map((u) => point(u, v)))
    return along.map((length) => length - along[middle]!)
  })
  const down = us.map((u) => runningLength(vs.map((v) => point(u, v))))
  return (column, row) => [across[row]![column]!, down[column]![row]!]
}

function runningLength(points: readonly Vec3[]): number[] {
  let sum = 0
  return points.map((point, i) => {
    if (i > 0) sum += distance(points[i - 1]!, point)
    return sum
  })
}

/** Places along an edge as (u, v), and which way is into the cloth. */
function along(edge: Edge, us: readonly number[], vs: readonly number[]): [number, number][] {
  switch (edge) {
    case 'top':
      return us.map((u): [number, number] => [u, 0]).reverse()
    case 'bottom':
      return us.map((u) => [u, 1])
    case 'left':
      return vs.map((v) => [0, v])
    case 'right':
      return vs.map((v): [number, number] => [1, v]).reverse()
  }
}

const INTO: Readonly<Record<Edge, readonly [number, number]>> = {
  top: [0, 1],
  bottom: [0, -1],
  left: [1, 0],
  right: [-1, 0],
}

/** The cut edge and the cloth turned back behind it. */
function turnedEdge(spec: Sheet, edge: Edge, us: readonly number[], vs: readonly number[]): Patch {
  const { thickness, depth } = spec.turned!
  const [iu, iv] = INTO[edge]
  const positions: number[] = []
  const normals: number[] = []
  const uvs: number[] = []
  let run = 0
  let before: Vec3 | null = null
  const places = along(edge, us, vs)
  for (const [u, v] of places) {
    const at = spec.point(u, v)
    const face = normalAt(spec, u, v)
    const inside = spec.point(u + iu * STEP * 4, v + iv * STEP * 4)
    const outwards = unit(subtract(at, inside))
    const perUnit = Math.max(distance(at, inside) / (STEP * 4), 1e-6)
    const back = Math.min(depth / perUnit, 0.5)
    const far = spec.point(u + iu * back, v + iv * back)
    const farFace = normalAt(spec, u + iu * back, v + iv * back)
    const behind = (from: Vec3, normal: Vec3, by: number): Vec3 => [
      from[0] - normal[0] * by,
      from[1] - normal[1] * by,
      from[2] - normal[2] * by,
    ]
    const inner: Vec3 = [-face[0], -face[1], -face[2]]
    const innerFar: Vec3 = [-farFace[0], -farFace[1], -farFace[2]]
    run += before ? distance(before, at) : 0
    before = at
    positions.push(
      ...at,
      ...behind(at, face, thickness),
      ...behind(at, face, thickness),
      ...behind(far, farFace, thickness),
    )
    normals.push(...outwards, ...outwards, ...inner, ...innerFar)
    uvs.push(run, 0, run, thickness, run, thickness, run, thickness + depth)
  }
  const indices: number[] = []
  for (let i = 0; i + 1 < places.length; i++) {
    for (const [p, q] of [
      [0, 1],
      [2, 3],
    ] as const) {
      const a = i * 4 + p
      const b = i * 4 + q
      const c = a + 4
      const d = b + 4
      indices.push(a, b, c, c, b, d)
    }
  }
  const count = places.length * 4
  return {
    positions: Float64Array.from(positions),
    normals: Float64Array.from(normals),
    uvs: Float64Array.from(uvs),
    indices: Uint32Array.from(indices),
    seams: Float32Array.from({ length: count }, (_, i) => (i % 4 < 2 ? 1 : 0)),
    open: Float32Array.from({ length: count }, (_, i) => [0.9, 0.55, 0.5, 0.35][i % 4]!),
    zone: spec.zone,
    layer: 'inner',
    rig: spec.rig,
  }
}
