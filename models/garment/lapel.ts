import { ZONES } from '../../shared/garment/zones.ts'
import { mix, smoothstep } from '../field/scalar.ts'
import type { Vec3 } from '../field/vector.ts'
import { clipPatch } from './clip-patch.ts'
import { type Fronts, frontsOf, type Jacket, type Lapels, OVERLAP_GAP } from './jacket.ts'
import type { Patch } from './patch.ts'
import { type Edge, even, sheet } from './sheet.ts'
import type { Tailor } from './tailor.ts'

/** Both lapels, folded back over the chest along their roll. */
export function lapelPatches(tailor: Tailor, jacket: Jacket): Patch[] {
  const lapels = jacket.lapels!
  const fronts = frontsOf(tailor, jacket)
  const left = lapel(tailor, jacket, lapels, fronts, 1)
  const right = lapel(tailor, jacket, lapels, fronts, -1)
  return [...left, ...right.map((patch) => clipPatch(patch, underLeftFront(tailor, fronts), 0))]
}

function lapel(tailor: Tailor, jacket: Jacket, lapels: Lapels, fronts: Fronts, side: 1 | -1): Patch[] {
  const near = tailor.detail === 'near'
  const base = (side > 0 ? OVERLAP_GAP : 0.001) + jacket.thickness
  const outerOf = (u: number) => (side > 0 ? u : 1 - u)
  const acrossAt = near ? [0, 0.1, 0.25, 0.45, 0.68, 0.9, 0.94, 1] : even(2)
  return sheet({
    point: (u, v): Vec3 => {
      const across = outerOf(u)
      const [angle, station] = lapelPlace(fronts, lapels, across, 1 - v)
      const grown = smoothstep(0, 0.25, 1 - v)
      const [x, y, z] = fronts.off(
        angle,
        station,
        mix(base * 0.4, base, Math.min(1, across * 5)) + rollOf(across) * grown,
      )
      return [side * x, y, z]
    },
    columns: acrossAt.length - 1,
    rows: tailor.cells(12, 4),
    acrossAt: side > 0 ? acrossAt : acrossAt.map((u) => 1 - u).reverse(),
    zone: ZONES.lapel,
    rig: jacket.rig,
    seam: (u) => (near && Math.abs(outerOf(u) - 0.94) < 1e-6 ? 0.7 : 0),
    cut: [0.2, 0],
    ...(near
      ? {
          turned: {
            edges: [side > 0 ? 'right' : 'left', 'top'] as Edge[],
            thickness: jacket.thickness * 0.9,
            depth: 0.012,
          },
        }
      : {}),
  })
}

/** How a lapel stands off: rolled at the fold, lying on the chest beyond. */
const rollOf = (across: number): number => 0.007 * Math.sin(Math.PI * Math.min(1, across * 1.1)) ** 0.8

/**
 * Direction and station of a place on the left lapel: `across` from the roll outwards, `up` from the break. It is
 * drawn as it is seen from the front, then laid on the chest.
 */
function lapelPlace(fronts: Fronts, lapels: Lapels, across: number, up: number): readonly [number, number] {
  const roll = mix(lapels.breaks, lapels.gorge, up)
  const [rx, ry] = fronts.off(fronts.edge(roll), roll, 0)
  if (across === 0) return [fronts.edge(roll), roll]
  const [bx, by] = fronts.off(fronts.edge(lapels.breaks), lapels.breaks, 0)
  const [gx, gy] = fronts.off(lapels.gorgeAt, lapels.gorge, 0)
  const belly = lapels.belly * Math.sin(Math.PI * up) * up
  const ox = mix(bx, gx + lapels.width, up) + belly
  const oy = mix(by, gy + lapels.peak, up) - belly * 0.5
  const wanted = fronts.seenAt(mix(rx, ox, across), mix(ry, oy, across))
  const held = Math.min(1, across * 4)
  return [mix(fronts.edge(roll), wanted[0], held), mix(roll, wanted[1], held)]
}

/** Above 0 where the right lapel has gone under the left front. */
function underLeftFront({ sleeved: mould }: Tailor, fronts: Fronts): (place: Vec3) => number {
  return ([x, y, z]) => {
    const angle = Math.atan2(x, z + 0.012)
    const station = mould.stationOf(y, Math.sqrt(x * x + (z + 0.012) ** 2))
    return angle - fronts.edge(station) + 0.02
  }
}
