import type { BufferGeometry } from 'three'
import { sheets } from '../../sheets.ts'
import { HALL } from '../shape.ts'

const WALL_X = HALL.halfWidth + HALL.ribDepth

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
