import { BufferAttribute, BufferGeometry } from 'three'

export type Point = readonly [x: number, y: number, z: number]

/**
 * Collects the faces of walls into one geometry. Each vertex carries what it is cut from and a measure whose
 * meaning depends on the cut: metres up the section, or how close to a lamp.
 */
export class Masonry {
  readonly #positions: number[] = []
  readonly #normals: number[] = []
  readonly #cuts: number[] = []
  readonly #indices: number[] = []

  vertex(at: Point, normal: Point, cut: number, measure: number): number {
    this.#positions.push(...at)
    this.#normals.push(...normal)
    this.#cuts.push(cut, measure)
    return this.#positions.length / 3 - 1
  }

  /** Two triangles over four vertices in order round the face. */
  face(a: number, b: number, c: number, d: number): void {
    this.#indices.push(a, b, c, a, c, d)
  }

  /** A flat quad; the corners run anticlockwise as seen from the side the normal points to. */
  quad(corners: readonly [Point, Point, Point, Point], normal: Point, cut: number, measure: number): void {
    const [a, b, c, d] = corners.map((corner) => this.vertex(corner, normal, cut, measure))
    this.face(a!, b!, c!, d!)
  }

  build(): BufferGeometry {
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(this.#positions), 3))
    geometry.setAttribute('normal', new BufferAttribute(new Float32Array(this.#normals), 3))
    geometry.setAttribute('cut', new BufferAttribute(new Float32Array(this.#cuts), 2))
    geometry.setIndex(this.#indices)
    return geometry
  }
}
