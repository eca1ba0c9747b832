import { BufferAttribute, BufferGeometry } from 'three'

type Rectangle = readonly [x0: number, x1: number, z0: number, z1: number]

/** Rectangles of floor, at floor height. */
export function sheets(rectangles: readonly Rectangle[]): BufferGeometry {
  const positions: number[] = []
  const indices: number[] = []
  for (const [x0, x1, z0, z1] of rectangles) {
    const first = positions.length / 3
    positions.push(x0, 0, z1, x1, 0, z1, x1, 0, z0, x0, 0, z0)
    indices.push(first, first + 1, first + 2, first, first + 2, first + 3)
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3))
  geometry.setIndex(indices)
  return geometry
}
