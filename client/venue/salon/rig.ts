import { LAMPS_ALONG } from '../../gpu/index.ts'
import type { Rig } from '../light-room.ts'
import { alongRoom, SALON_SHAPE as S } from './shape.ts'

const lampsAt = (lamps: number) => Array.from({ length: lamps }, (_, lamp) => alongRoom(lamp, lamps))

/**
 * Ribs are the sconces on the piers, edges the candlelight along the models' way, the portal the room behind the
 * doors, the wash sky and sun through the windows; the house is a full morning.
 */
export const SALON_RIG: Rig = {
  tints: {
    ribs: [1.0, 0.92, 0.8],
    portal: [1.0, 0.95, 0.88],
    edges: [1.0, 0.92, 0.8],
    key: [0.52, 0.5, 0.475],
    wash: [1.0, 0.985, 0.955],
    house: [1.0, 0.985, 0.955],
  },
  ribsAt: lampsAt(LAMPS_ALONG.ribs),
  edgesAt: lampsAt(LAMPS_ALONG.edges),
  headZ: S.doorsZ,
  haze: 0.12,
  beyond: 0.5,
}
