import { BufferAttribute, BufferGeometry } from 'three'
import { type GlbMesh, shareOf } from '../../gpu/index.ts'

/** One part of a look as it was read, and the swatch it is cut from. */
export interface Piece {
  readonly mesh: GlbMesh
  readonly slot: number
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
    const indices = piece.sheer ? sheer : solid
    for (const index of piece.mesh.indices) indices.push(first + index)
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

interface Bolt {
  readonly position: Float32Array
  readonly normal: Int16Array
  readonly cloth: Float32Array
  readonly boneIndex: Uint8Array
  readonly boneWeight: Uint8Array
  /** Openness, seam, swatch, and the part's own mask; 0 to 255 but for the swatch, which is a number. */
  readonly marks: Uint8Array
}

const verticesOf = ({ attributes }: GlbMesh): number => {
  const { array, size } = attributes.POSITION!
  return array.length / size
}

function layOut(bolt: Bolt, { mesh, slot }: Piece, first: number): void {
  const { attributes, scale } = mesh
  const count = verticesOf(mesh)
  const { POSITION, NORMAL, TEXCOORD_0, JOINTS_0, WEIGHTS_0, COLOR_0 } = attributes
  for (let vertex = 0; vertex < count; vertex++) {
    const at = first + vertex
    for (let i = 0; i < 3; i++) {
      bolt.position[at * 3 + i] = POSITION!.array[vertex * POSITION!.size + i]! * scale
      bolt.normal[at * 3 + i] = NORMAL!.array[vertex * NORMAL!.size + i]! * shareOf(NORMAL!) * 32767
    }
    for (let i = 0; i < 2; i++) {
      bolt.cloth[at * 2 + i] = TEXCOORD_0 ? TEXCOORD_0.array[vertex * TEXCOORD_0.size + i]! * scale : 0
    }
    for (let i = 0; i < 4; i++) {
      bolt.boneIndex[at * 4 + i] = JOINTS_0?.array[vertex * JOINTS_0.size + i] ?? 0
      bolt.boneWeight[at * 4 + i] = WEIGHTS_0?.array[vertex * WEIGHTS_0.size + i] ?? (i === 0 ? 255 : 0)
    }
    const colour = (i: number) => COLOR_0?.array[vertex * COLOR_0.size + i] ?? (i === 0 ? 255 : 0)
    bolt.marks.set([colour(0), colour(1), slot, colour(3)], at * 4)
  }
}
