import { describe, expect, it } from 'vitest'
import { planWalk } from '#shared/body/gait/walk.ts'
import { type Stance, skeletonOf } from '#shared/body/skeleton.ts'
import { BUILDS, type Build, PIECE_IDS } from '#shared/garment/catalogue.ts'
import { COVERS, HEELED } from '#shared/garment/cover.ts'
import { type BodyZone, ZONES } from '#shared/garment/zones.ts'
import { ms } from '#shared/units/units.ts'
import type { Part } from '../../../models/field/glb.ts'
import { rayTree } from '../../../models/field/rays.ts'
import type { Vec3 } from '../../../models/field/vector.ts'
import { finish, posed as skinned } from '../../pictures/atelier/figure-draw.ts'
import { loadPart, manifest } from '../../pictures/atelier/meshes.ts'
import { beatOf, outing, passageOf, posed } from '../body/walks.ts'

/**
 * A zone is left out where a piece covers it whole. Standing, arms at the sides, every part of it must have that
 * piece's cloth outside it.
 */
const SAMPLES = 160
/** Cloth farther off than this covers nothing, metres. */
const REACH = 1
/** Skin that faces up or down more than this is not seen from the side: the sine of its slope. */
const STEEP = 0.85
/** Seams between a zone and its neighbours may show by as much; a cape is open in front. */
const COVERED = 0.97
const CAPED = 0.82
/** Close cloth may lie as deep in skin that is not drawn, metres. */
const SUNK = 0.015

const plain = finish('#808080', 1)
const hiding = PIECE_IDS.filter((piece) => COVERS[piece].hides.length > 0)

describe.each(BUILDS)('what pieces hide of %s', (build) => {
  const { parts } = manifest().builds[build]
  it.each(hiding.filter((piece) => parts[piece] !== undefined))(
    'is under the cloth of the %s',
    async (piece) => {
      const stance: Stance = HEELED.includes(piece) ? 'heels' : 'flat'
      const standing = standingIn(build, 'heels')
      const cloth = skinned(await loadPart(build, piece, 'near'), standing, plain)
      const tree = rayTree({ positions: Float64Array.from(cloth.positions), indices: cloth.indices })
      for (const zone of COVERS[piece].hides) {
        const skin = await loadPart(build, partWith(zone, stance), 'near')
        const shown = skinned(skin, standing, plain)
        const rays = raysFrom(skin, shown, ZONES[zone])
        const met = rays.filter(({ from, out }) => tree.meets(from, out, REACH) < REACH)
        expect(met.length / rays.length, `${zone} of ${rays.length}`).toBeGreaterThanOrEqual(
          piece === 'cape' ? CAPED : COVERED,
        )
      }
    },
  )
})

const partWith = (zone: BodyZone, stance: Stance): string =>
  zone === 'hand' ? 'hands' : zone === 'foot' ? `feet-${stance}` : 'body'

function standingIn(build: Build, stance: Stance): Float32Array {
  const going = { ...outing(1), pose: 'still' as const }
  const plan = planWalk(skeletonOf(build, stance), passageOf(going), 'poised', ms(beatOf(going)))
  return posed(plan, (going.steps + 3) * (beatOf(going) / 1000))
}

interface Ray {
  readonly from: Vec3
  readonly out: Vec3
}

/** From the middles of triangles of a zone, spread evenly over its list, level and outwards: as a hall looks on. */
function raysFrom(part: Part, drawn: ReturnType<typeof skinned>, zone: number): Ray[] {
  const corners: number[] = []
  for (let at = 0; at < part.indices.length; at += 3) {
    if (part.colours![part.indices[at]! * 4 + 2] === zone) corners.push(at)
  }
  const every = Math.max(1, Math.floor(corners.length / SAMPLES))
  return corners
    .filter((_, i) => i % every === 0)
    .map((at) => {
      const mean = (rows: ArrayLike<number>, axis: number) =>
        [0, 1, 2].reduce((sum, corner) => sum + rows[part.indices[at + corner]! * 3 + axis]! / 3, 0)
      const along = (rows: ArrayLike<number>): Vec3 => [mean(rows, 0), mean(rows, 1), mean(rows, 2)]
      const [x, y, z] = along(drawn.normals)
      const level = Math.hypot(x, z) || 1
      const out: Vec3 = [x / level, 0, z / level]
      const [px, py, pz] = along(drawn.positions)
      return { from: [px - out[0] * SUNK, py, pz - out[2] * SUNK] as Vec3, out, steep: Math.abs(y) }
    })
    .filter(({ steep }) => steep < STEEP)
}
