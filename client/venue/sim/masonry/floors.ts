import { BufferAttribute, BufferGeometry } from 'three'
import { HALL } from '../../../gpu/index.ts'

const WALL_X = HALL.halfWidth + HALL.ribDepth

type Rectangle = readonly [x0: number, x1: number, z0: number, z1: number]

/** The runway's skin, as one sheet at floor height. */
export const runwaySheet = (): BufferGeometry => {
  const { runwayHalfWidth: x, runwayHalfLength: z } = HALL
  return sheets([[-x, x, -z, z]])
}

/** The floor round the runway, the portal's passage included. */
export const floorSheets = (): BufferGeometry => {
  const { runwayHalfWidth: x, runwayHalfLength: z, portalZ, portalDepth, endZ } = HALL
  return sheets([
    [-WALL_X, -x, portalZ, endZ],
    [x, WALL_X, portalZ, endZ],
    [-x, x, portalZ - portalDepth - 0.3, -z],
    [-x, x, z, endZ],
  ])
}

function sheets(rectangles: readonly Rectangle[]): BufferGeometry {
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
