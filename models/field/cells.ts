/**
 * The corners of a cube and which of its edges belong together, for a surface that crosses it.
 * Corner c is at (c & 1, c >> 1 & 1, c >> 2).
 */
export const CELL_EDGES: readonly (readonly [number, number])[] = [
  [0, 1],
  [2, 3],
  [4, 5],
  [6, 7],
  [0, 2],
  [1, 3],
  [4, 6],
  [5, 7],
  [0, 4],
  [1, 5],
  [2, 6],
  [3, 7],
]

/** Corners of each face in order round it. */
const FACES: readonly (readonly number[])[] = [
  [0, 1, 3, 2],
  [4, 5, 7, 6],
  [0, 1, 5, 4],
  [2, 3, 7, 6],
  [0, 2, 6, 4],
  [1, 3, 7, 5],
]

const edgeBetween = (a: number, b: number): number =>
  CELL_EDGES.findIndex(([from, to]) => (from === a && to === b) || (from === b && to === a))

/**
 * For each of the 256 patterns of inside corners: for each edge, which sheet of the surface crosses it, −1 if
 * none does. Where two sheets cross a cube each gets a vertex of its own, so that the surface stays a manifold
 * (Nielson, "Dual marching cubes", 2004). On a face with two inside corners across from each other the inside
 * is kept apart; that depends on the face alone, so neighbours agree.
 */
export const SHEETS: readonly Int8Array[] = Array.from({ length: 256 }, (_, inside) => sheetsOf(inside))

export const sheetCount = (inside: number): number => Math.max(-1, ...SHEETS[inside]!) + 1

function sheetsOf(inside: number): Int8Array {
  const isIn = (corner: number) => ((inside >> corner) & 1) === 1
  const linked: [number, number][] = []
  for (const face of FACES) linked.push(...linksOn(face, isIn))
  const sheet = new Int8Array(12).fill(-1)
  let sheets = 0
  CELL_EDGES.forEach(([from, to], edge) => {
    if (isIn(from) === isIn(to) || sheet[edge]! >= 0) return
    spread(edge, sheets++, sheet, linked)
  })
  return sheet
}

/** Pairs of crossed edges that the surface joins on one face: those on either side of a run of inside corners. */
function linksOn(face: readonly number[], isIn: (corner: number) => boolean): [number, number][] {
  const links: [number, number][] = []
  for (let i = 0; i < 4; i++) {
    const before = face[(i + 3) % 4]!
    if (!isIn(face[i]!) || isIn(before)) continue
    let end = i
    while (isIn(face[(end + 1) % 4]!)) end++
    links.push([edgeBetween(before, face[i]!), edgeBetween(face[end % 4]!, face[(end + 1) % 4]!)])
  }
  return links
}

function spread(start: number, name: number, sheet: Int8Array, linked: readonly [number, number][]): void {
  const open = [start]
  while (open.length > 0) {
    const edge = open.pop()!
    if (sheet[edge]! >= 0) continue
    sheet[edge] = name
    for (const [a, b] of linked) {
      if (a === edge) open.push(b)
      if (b === edge) open.push(a)
    }
  }
}
