import { BufferAttribute, BufferGeometry } from 'three'
import { FACE_ENLARGED } from '#shared/body/face.ts'
import { hemmed } from '#shared/garment/outfit.ts'
import { ZONES } from '#shared/garment/zones.ts'
import { type GlbMesh, shareOf } from '../../gpu/index.ts'

/** One part of a look as it was read, and the swatch it is cut from. */
export interface Piece {
  readonly mesh: GlbMesh
  /** Which swatch a vertex is cut from, by its zone. */
  readonly slotOf: (zone: number) => number
  /** Zones that are left out. */
  readonly hidden: ReadonlySet<number>
  /** How much higher than in heels the floor is, for cloth that reaches it; else 0. */
  readonly floor: number
  /** Drawn after what is solid, because it lets light through. */
  readonly sheer: boolean
}

/** A look at one level of detail: one set of vertices, drawn once for what is solid and once for what is sheer. */
export interface Sewn {
  readonly solid: BufferGeometry
  readonly sheer: BufferGeometry | null
  /** Everything at once: for images in the runway, which dither what is sheer. */
  readonly whole: BufferGeometry
  readonly triangles: number
}

/** Joins the pieces of a look. Attributes: position, normal, cloth (metres), bones, and marks. */
export function sew(pieces: readonly Piece[]): Sewn {
  const count = pieces.reduce((sum, { mesh }) => sum + verticesOf(mesh), 0)
  const bolt = {
    position: new Float32Array(count * 3),
    normal: new Int16Array(count * 3),
    cloth: new Float32Array(count * 2),
    boneIndex: new Uint8Array(count * 4),
    boneWeight: new Uint8Array(count * 4),
    marks: new Uint8Array(count * 4),
  }
  const solid: number[] = []
  const sheer: number[] = []
  let first = 0
  for (const piece of pieces) {
    layOut(bolt, piece, first)
    layCloth(bolt, piece, first)
    const indices = piece.sheer ? sheer : solid
    shownTriangles(piece, (index) => indices.push(first + index))
    first += verticesOf(piece.mesh)
  }
  const attributes: readonly (readonly [string, BufferAttribute])[] = [
    ['position', new BufferAttribute(bolt.position, 3)],
    ['normal', new BufferAttribute(bolt.normal, 3, true)],
    ['cloth', new BufferAttribute(bolt.cloth, 2)],
    ['boneIndex', new BufferAttribute(bolt.boneIndex, 4)],
    ['boneWeight', new BufferAttribute(bolt.boneWeight, 4, true)],
    ['marks', new BufferAttribute(bolt.marks, 4)],
  ]
  const geometryOf = (indices: number[]): BufferGeometry => {
    const geometry = new BufferGeometry()
    for (const [name, attribute] of attributes) geometry.setAttribute(name, attribute)
    geometry.setIndex(
      new BufferAttribute(count > 65535 ? Uint32Array.from(indices) : Uint16Array.from(indices), 1),
    )
    return geometry
  }
  const whole = geometryOf([...solid, ...sheer])
  return {
    solid: sheer.length > 0 ? geometryOf(solid) : whole,
    sheer: sheer.length > 0 ? geometryOf(sheer) : null,
    whole,
    triangles: (solid.length + sheer.length) / 3,
  }
}

/** Metres of cloth a unit of stored weave coordinates. */
export const WEAVE_UNIT = 5e-4

/** A head masks its lips and cloth its layers; the alpha of a body means nothing. */
const hasMask = (zone: number): boolean => zone < ZONES.neck || zone > ZONES.foot

interface Bolt {
  readonly position: Float32Array
  readonly normal: Int16Array
  readonly cloth: Float32Array
  readonly boneIndex: Uint8Array
  readonly boneWeight: Uint8Array
  /** Openness, seam, swatch, and the part's own mask; 0 to 255 but for the swatch, which is a number. */
  readonly marks: Uint8Array
}

/** A zone is the same at all three corners of a triangle. */
function shownTriangles({ mesh, hidden }: Piece, visit: (index: number) => void): void {
  const { indices, attributes } = mesh
  const colours = attributes.COLOR_0
  for (let i = 0; i < indices.length; i += 3) {
    const zone = colours ? colours.array[indices[i]! * colours.size + 2]! : 0
    if (hidden.has(zone)) continue
    for (let corner = 0; corner < 3; corner++) visit(indices[i + corner]!)
  }
}

const verticesOf = ({ attributes }: GlbMesh): number => {
  const { array, size } = attributes.POSITION!
  return array.length / size
}

function layOut(bolt: Bolt, { mesh, slotOf, floor }: Piece, first: number): void {
  const { attributes, scale } = mesh
  const count = verticesOf(mesh)
  const { POSITION, NORMAL, JOINTS_0, WEIGHTS_0, COLOR_0 } = attributes
  for (let vertex = 0; vertex < count; vertex++) {
    const at = first + vertex
    for (let i = 0; i < 3; i++) {
      bolt.position[at * 3 + i] = POSITION!.array[vertex * POSITION!.size + i]! * scale
      bolt.normal[at * 3 + i] = NORMAL!.array[vertex * NORMAL!.size + i]! * shareOf(NORMAL!) * 32767
    }
    if (floor > 0) bolt.position[at * 3 + 1] = hemmed(bolt.position[at * 3 + 1]!, floor)
    for (let i = 0; i < 4; i++) {
      bolt.boneIndex[at * 4 + i] = JOINTS_0?.array[vertex * JOINTS_0.size + i] ?? 0
      bolt.boneWeight[at * 4 + i] = WEIGHTS_0?.array[vertex * WEIGHTS_0.size + i] ?? (i === 0 ? 255 : 0)
    }
    const colour = (i: number) => COLOR_0?.array[vertex * COLOR_0.size + i] ?? (i === 0 ? 255 : 0)
    const zone = colour(2)
    bolt.marks.set([colour(0), colour(1), slotOf(zone), hasMask(zone) ? colour(3) : 0], at * 4)
  }
}

function layCloth({ cloth }: Bolt, { mesh }: Piece, first: number): void {
  const { TEXCOORD_0, COLOR_0 } = mesh.attributes
  if (!TEXCOORD_0) return
  for (let vertex = 0; vertex < verticesOf(mesh); vertex++) {
    const zone = COLOR_0?.array[vertex * COLOR_0.size + 2]
    // On a head the cloth is the common face.
    const unit = zone === ZONES.face || zone === ZONES.scalp ? WEAVE_UNIT / FACE_ENLARGED : WEAVE_UNIT
    for (let i = 0; i < 2; i++) {
      cloth[(first + vertex) * 2 + i] = TEXCOORD_0.array[vertex * TEXCOORD_0.size + i]! * unit
    }
  }
}
