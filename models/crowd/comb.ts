import { type Field, gradientAt } from '../field/field.ts'
import { mix, smoothstep } from '../field/scalar.ts'
import type { Coiffure } from './coiffures.ts'
import { EVERYONE, skull } from './head.ts'

/** Rays for the dome start here; those for what hangs, on the line down from it. */
const MIDDLE = [0, 0.02, -0.012] as const
const FARTHEST = 0.26
const STEP = 0.004
/** Metres of height a unit of the path below the dome. */
const DROP = 0.1
const QUARTER = Math.PI / 2
/** From this share of its way on hair that grows thins out, down to so much. */
const THINS_FROM = 0.68
const THIN = 0.0012
/** How deep hair goes under the skin at its edge. */
const ROOT = 0.005

/** Azimuths of the columns in degrees, one side; they stand closest where hair opens over the face. */
const COLUMNS = {
  fine: [0, 13, 25, 34, 42, 50, 58, 68, 80, 94, 108, 118, 130, 148, 165, 180],
  coarse: [0, 33, 44, 56, 84, 114, 146, 180],
} as const

export interface Grid {
  readonly columns: keyof typeof COLUMNS
  /** Rows from the crown to the edge; two more turn it inwards. */
  readonly rows: number
}

/** Rows beyond the edge. */
const TURNED = 2

const skin = skull(EVERYONE)

/** All azimuths round the head, in degrees, from the front towards the left. */
const around = ({ columns }: Grid): number[] => {
  const half = COLUMNS[columns]
  return [
    ...half,
    ...half
      .slice(1, -1)
      .toReversed()
      .map((degrees) => 360 - degrees),
  ]
}

/** Triangles of every coiffure: they all are the same net, drawn over the head in another way. */
export function netOf(grid: Grid): { indices: number[]; vertices: number; edges: number[] } {
  const columns = around(grid).length
  const last = grid.rows + TURNED
  const indices: number[] = []
  const vertex = (row: number, column: number) => 1 + (row - 1) * columns + (column % columns)
  for (let column = 0; column < columns; column++) {
    indices.push(0, vertex(1, column), vertex(1, column + 1))
    for (let row = 1; row < last; row++) {
      const [a, b] = [vertex(row, column), vertex(row, column + 1)]
      const [c, d] = [vertex(row + 1, column), vertex(row + 1, column + 1)]
      indices.push(a, c, b, b, c, d)
    }
  }
  const edges = [0]
  for (let row = 1; row <= last; row++) {
    for (let column = 0; column < columns; column++) edges.push(Math.min(1, row / grid.rows))
  }
  return { indices, vertices: 1 + columns * last, edges }
}

/** Where the net's vertices lie for a coiffure: three numbers each. */
export function comb(coiffure: Coiffure, grid: Grid): Float64Array {
  const { outside } = coiffure
  const columns = around(grid)
  const last = grid.rows + TURNED
  const places = new Float64Array((1 + columns.length * last) * 3)
  if (outside === null) return places.map((_, i) => MIDDLE[i % 3]!)
  places.set(onRay(outside, 0, 0), 0)
  columns.forEach((degrees, column) => {
    const azimuth = degrees > 180 ? 360 - degrees : degrees
    const radians = (degrees * Math.PI) / 180
    const hangs = azimuth >= coiffure.hangsFrom
    // Where it grows it thins out towards its edge.
    const shape: Field = (x, y, z) => mix(outside(x, y, z), skin(x, y, z) - THIN, thinned)
    let thinned = 0
    const end = endOf(coiffure.ends(azimuth), radians, hangs)
    for (let row = 1; row <= last; row++) {
      const share = Math.min(1, row / grid.rows)
      thinned = hangs ? 0 : smoothstep(THINS_FROM, 1, share)
      const at = row <= grid.rows ? onRay(shape, end * share, radians) : null
      const place = at ?? turnedIn(places, columns.length, row, column, hangs)
      places.set(place, (1 + (row - 1) * columns.length + column) * 3)
    }
  })
  return places
}

/** How far along its way from the crown a column ends at a height. */
function endOf(height: number, azimuth: number, hangs: boolean): number {
  if (hangs && height < MIDDLE[1]) return 1 + (MIDDLE[1] - height) / DROP
  let way = 0
  while (way < 1.9 && onRay(skin, way, azimuth)[1] > height) way += 0.01
  return way
}

type Place = [number, number, number]

/** The outermost place of a shape on the way from the crown: over the dome up to 1, then straight down. */
function onRay(shape: Field, way: number, azimuth: number): Place {
  const tilt = Math.min(1, way) * QUARTER
  const x0 = MIDDLE[0]
  const y0 = MIDDLE[1] - Math.max(0, way - 1) * DROP
  const z0 = MIDDLE[2]
  const dx = Math.sin(tilt) * Math.sin(azimuth)
  const dy = Math.cos(tilt)
  const dz = Math.sin(tilt) * Math.cos(azimuth)
  let outer = FARTHEST
  let inner = FARTHEST
  while (inner > 0.01 && shape(x0 + dx * inner, y0 + dy * inner, z0 + dz * inner) > 0) {
    outer = inner
    inner -= STEP
  }
  for (let round = 0; round < 12; round++) {
    const middle = (inner + outer) / 2
    if (shape(x0 + dx * middle, y0 + dy * middle, z0 + dz * middle) > 0) outer = middle
    else inner = middle
  }
  return [x0 + dx * inner, y0 + dy * inner, z0 + dz * inner]
}

/** Beyond its edge hair goes into the skin; where it hangs, its inside goes up again under it. */
function turnedIn(places: Float64Array, columns: number, row: number, column: number, hangs: boolean): Place {
  const before = (1 + (row - 2) * columns + column) * 3
  const [x, y, z] = [places[before]!, places[before + 1]!, places[before + 2]!]
  if (hangs) return [x * 0.78, y + 0.004 + 0.03 * (1 - Math.abs(x) / 0.1), mix(z, MIDDLE[2], 0.2)]
  const slope = new Float64Array(3)
  const steepness = gradientAt(skin, x, y, z, 1e-3, slope) || 1
  const by = skin(x, y, z) + ROOT
  return [
    x - (by * slope[0]!) / steepness,
    y - (by * slope[1]!) / steepness - 0.002,
    z - (by * slope[2]!) / steepness,
  ]
}

/** A ball of triangles, and where its vertices lie on a shape about a middle. */
const BALL = {
  fine: { rings: 5, around: 9 },
  coarse: { rings: 3, around: 5 },
} as const

export function ballNet({ columns }: Grid): { indices: number[]; vertices: number } {
  const { rings, around: points } = BALL[columns]
  const indices: number[] = []
  const vertex = (ring: number, point: number) => 1 + (ring - 1) * points + (point % points)
  const end = 1 + (rings - 1) * points
  for (let point = 0; point < points; point++) {
    indices.push(0, vertex(1, point), vertex(1, point + 1))
    for (let ring = 1; ring < rings - 1; ring++) {
      const [a, b] = [vertex(ring, point), vertex(ring, point + 1)]
      const [c, d] = [vertex(ring + 1, point), vertex(ring + 1, point + 1)]
      indices.push(a, c, b, b, c, d)
    }
    indices.push(end, vertex(rings - 1, point + 1), vertex(rings - 1, point))
  }
  return { indices, vertices: end + 1 }
}

export function ballOn(knot: Coiffure['knot'], { columns }: Grid): Float64Array {
  const { rings, around: points } = BALL[columns]
  const places: number[] = []
  const put = (ring: number, point: number) => {
    if (!knot) return void places.push(...MIDDLE)
    const polar = (ring / rings) * Math.PI
    const azimuth = (point / points) * 2 * Math.PI
    const way: Place = [
      Math.sin(polar) * Math.sin(azimuth),
      Math.cos(polar),
      Math.sin(polar) * Math.cos(azimuth),
    ]
    places.push(...leaving(knot.shape, knot.middle, way))
  }
  put(0, 0)
  for (let ring = 1; ring < rings; ring++) for (let point = 0; point < points; point++) put(ring, point)
  put(rings, 0)
  return Float64Array.from(places)
}

function leaving(shape: Field, [x, y, z]: readonly [number, number, number], [dx, dy, dz]: Place): Place {
  let far = 0
  while (far < 0.16 && shape(x + dx * far, y + dy * far, z + dz * far) < 0) far += 0.001
  return [x + dx * far, y + dy * far, z + dz * far]
}
