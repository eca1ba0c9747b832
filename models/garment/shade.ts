import type { Mesh } from '../field/mesh.ts'
import { type RayTree, rayTree } from '../field/rays.ts'
import { cross, unit, type Vec3 } from '../field/vector.ts'
import { concatenated, type Patch, placeAt } from './patch.ts'

const RAYS = 28
/** Nothing farther than this darkens cloth, metres. */
const REACH = 0.14
const OFF = 0.0016
/** How dark closed-in cloth becomes. */
const STRENGTH = 0.9
const DARKEST = 0.12

/**
 * Gives every vertex how much of the sky it sees, among the patches themselves and whatever else stands in the
 * way: rays spread over the hemisphere with the cosine of their angle, on a golden spiral.
 */
export function shaded(patches: readonly Patch[], others: readonly Mesh[]): Patch[] {
  const own = asMesh(patches)
  const trees = [own, ...others].map(rayTree)
  return patches.map((patch) => ({
    ...patch,
    open: Float32Array.from(patch.open, (given, vertex) => {
      const at = placeAt(patch.positions, vertex)
      const normal = placeAt(patch.normals, vertex)
      return Math.max(DARKEST, (1 - STRENGTH * blockedAt(trees, at, normal)) * Math.min(1, 0.6 + 0.4 * given))
    }),
  }))
}

function asMesh(patches: readonly Patch[]): Mesh {
  const indices: number[] = []
  let first = 0
  for (const patch of patches) {
    for (const index of patch.indices) indices.push(index + first)
    first += patch.positions.length / 3
  }
  return {
    positions: concatenated(patches.map((patch) => patch.positions)),
    indices: Uint32Array.from(indices),
  }
}

/** Share of the sky that is blocked; what is farther blocks less. */
function blockedAt(trees: readonly RayTree[], at: Vec3, normal: Vec3): number {
  const across = unit(cross(normal, Math.abs(normal[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]))
  const along = cross(normal, across)
  const from: Vec3 = [at[0] + normal[0] * OFF, at[1] + normal[1] * OFF, at[2] + normal[2] * OFF]
  let blocked = 0
  for (let ray = 0; ray < RAYS; ray++) {
    const share = (ray + 0.5) / RAYS
    const out = Math.sqrt(share)
    const up = Math.sqrt(1 - share)
    const turn = ray * 2.399963229728653
    const s = out * Math.sin(turn)
    const c = out * Math.cos(turn)
    const direction: Vec3 = [
      across[0] * c + along[0] * s + normal[0] * up,
      across[1] * c + along[1] * s + normal[1] * up,
      across[2] * c + along[2] * s + normal[2] * up,
    ]
    let nearest = REACH
    for (const tree of trees) nearest = tree.meets(from, direction, nearest)
    blocked += (1 - nearest / REACH) / RAYS
  }
  return blocked
}
