import { LAMPS_ALONG } from '../../gpu/index.ts'
import type { Rig } from '../light-room.ts'
import { ribZ } from './masonry/vault.ts'
import { HALL } from './shape.ts'

const edgeLampZ = (lamp: number): number => HALL.runwayHalfLength * ((2 * lamp + 1) / LAMPS_ALONG.edges - 1)

/** Cool ribs, a warm portal, lamps over the runway; the house comes up in coves along the walls. */
export const HALL_RIG: Rig = {
  tints: {
    ribs: [0.86, 0.93, 1.0],
    portal: [1.0, 0.9, 0.77],
    edges: [1.0, 0.9, 0.77],
    key: [1.0, 0.95, 0.88],
    wash: [0.98, 0.97, 1.0],
    house: [1.0, 0.72, 0.44],
  },
  ribsAt: Array.from({ length: HALL.ribs }, (_, rib) => ribZ(rib)),
  edgesAt: Array.from({ length: LAMPS_ALONG.edges }, (_, lamp) => edgeLampZ(lamp)),
  headZ: HALL.portalZ,
  haze: 0.22,
  beyond: 0.22,
}
