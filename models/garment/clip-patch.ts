import { mix } from '../field/scalar.ts'
import type { Vec3 } from '../field/vector.ts'
import type { Patch } from './patch.ts'
import { placeAt } from './patch.ts'

/** Everything a vertex has, in rows that can be mixed. */
interface Rows {
  readonly rows: readonly { readonly from: ArrayLike<number>; readonly size: number; readonly to: number[] }[]
  readonly side: number[]
  readonly sideOf: (place: Vec3) => number
}

/** Cuts a patch where `side` changes sign and keeps what is at or below 0; the cut edge is marked as a seam. */
export function clipPatch(patch: Patch, side: (place: Vec3) => number, seam = 1): Patch {
  const cutter = rowsOf(patch, side)
  const rim = new Map<string, number>()
  const indices: number[] = []
  for (let i = 0; i < patch.indices.length; i += 3) {
    const corners = [patch.indices[i]!, patch.indices[i + 1]!, patch.indices[i + 2]!] as const
    const inside = corners.map((vertex) => cutter.side[vertex]! <= 0)
    const count = inside.filter(Boolean).length
    if (count === 3) indices.push(...corners)
    if (count === 0 || count === 3) continue
    const alone = inside.indexOf(count === 1)
    const a = corners[alone]!
    const b = corners[(alone + 1) % 3]!
    const c = corners[(alone + 2) % 3]!
    const ab = between(cutter, rim, a, b, seam)
    const ac = between(cutter, rim, a, c, seam)
    if (count === 1) indices.push(a, ab, ac)
    else indices.push(ab, b, c, ab, c, ac)
  }
  const [positions, normals, uvs, seams, open] = cutter.rows.map((row) => row.to)
  return {
    ...patch,
    positions: Float64Array.from(positions!),
    normals: Float64Array.from(normals!),
    uvs: Float64Array.from(uvs!),
    seams: Float32Array.from(seams!),
    open: Float32Array.from(open!),
    indices: Uint32Array.from(indices),
  }
}

function rowsOf(patch: Patch, side: (place: Vec3) => number): Rows {
  const row = (from: ArrayLike<number>, size: number) => ({ from, size, to: Array.from(from) })
  return {
    rows: [
      row(patch.positions, 3),
      row(patch.normals, 3),
      row(patch.uvs, 2),
      row(patch.seams, 1),
      row(patch.open, 1),
    ],
    side: Array.from({ length: patch.positions.length / 3 }, (_, i) => side(placeAt(patch.positions, i))),
    sideOf: side,
  }
}

function between(
  cutter: Rows,
  rim: Map<string, number>,
  first: number,
  second: number,
  seam: number,
): number {
  const a = Math.min(first, second)
  const b = Math.max(first, second)
  const known = rim.get(`${a},${b}`)
  if (known !== undefined) return known
  const vertex = cutter.rows[0]!.to.length / 3
  const share = crossing(cutter, a, b)
  for (const { to, size } of cutter.rows) {
    for (let i = 0; i < size; i++) {
      const from = to[a * size + i]!
      to.push(from + (to[b * size + i]! - from) * share)
    }
  }
  const seams = cutter.rows[3]!.to
  seams[vertex] = Math.max(seams[vertex]!, seam)
  rim.set(`${a},${b}`, vertex)
  return vertex
}

/** Where along an edge the cut is: a share, to a thousandth of a millimetre. */
function crossing({ rows, side, sideOf }: Rows, a: number, b: number): number {
  const places = rows[0]!.to
  const along = (share: number): Vec3 => [
    mix(places[a * 3]!, places[b * 3]!, share),
    mix(places[a * 3 + 1]!, places[b * 3 + 1]!, share),
    mix(places[a * 3 + 2]!, places[b * 3 + 2]!, share),
  ]
  let low = 0
  let high = 1
  for (let round = 0; round < HALVINGS; round++) {
    const middle = (low + high) / 2
    if (sideOf(along(middle)) > 0 === side[a]! > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const HALVINGS = 16
