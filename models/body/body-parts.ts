import { BONE_COUNT } from '../../shared/body/bones.ts'
import { type BodyZone, ZONES } from '../../shared/garment/zones.ts'
import { clip } from '../field/clip.ts'
import type { Region } from '../field/lattice.ts'
import type { Mesh } from '../field/mesh.ts'
import { occlusion } from '../field/occlusion.ts'
import { fieldNormals } from '../field/project.ts'
import { smoothstep } from '../field/scalar.ts'
import { simplify } from '../field/simplify.ts'
import { surfaceOf } from '../field/surface.ts'
import type { Vec3 } from '../field/vector.ts'
import { grownPatch, type Patch } from '../garment/patch.ts'
import type { Rig } from '../garment/rig.ts'
import { alongAxis, type Frame } from './frame.ts'
import { newWeights, skinningOf } from './weights.ts'
import type { Whole } from './whole.ts'

/** How dark a body is in its own folds. */
export const BODY_OCCLUSION = { strength: 1 } as const

type Cut = (x: number, y: number, z: number) => number

/** A stretch of skin to be meshed: where, how finely, and which zones it falls into. */
export interface Skin {
  readonly region: Region
  readonly pitch: number
  readonly triangles: number
  /** Kept where at or below 0. */
  readonly within: readonly Cut[]
  readonly zones: readonly ZoneCut[]
  /** Radius over which normals are smoothed, metres. */
  readonly normals?: number
  /** How much the turn of the surface counts at a height, where fewer triangles would show; 1 unless told. */
  readonly care?: (y: number) => number
}

/** What is beyond the cut (above 0) is the zone; the rest goes on to the next. The last has no cut. */
interface ZoneCut {
  readonly zone: BodyZone
  readonly beyond?: Cut
}

/** Meshes a stretch of skin and cuts it into its zones, whose rims match to the last bit. */
export function skinPatches(whole: Whole, skin: Skin): Patch[] {
  const full = surfaceOf(whole.skin, skin.region, { pitch: skin.pitch })
  const kept = skin.within.reduce<Mesh>((mesh, cut) => clip(mesh, cut), full)
  const guide = fieldNormals(kept.positions, whole.skin)
  const coarse = simplify(kept, {
    triangles: skin.triangles,
    error: 0.006,
    attributes: {
      values: Float32Array.from(
        guide,
        (value, i) => value * (skin.care?.(kept.positions[i - (i % 3) + 1]!) ?? 1),
      ),
      size: 3,
      weights: [0.012, 0.012, 0.012],
    },
  })
  const rig = skinRig(whole)
  const patches: Patch[] = []
  let rest: Mesh = coarse
  for (const { zone, beyond } of skin.zones) {
    const part: Mesh = beyond ? clip(rest, (x, y, z) => -beyond(x, y, z)) : rest
    if (beyond) rest = clip(rest, beyond)
    if (part.indices.length > 0) patches.push(skinPatch(whole, part, zone, rig, skin.normals))
  }
  return patches
}

function skinPatch(whole: Whole, mesh: Mesh, zone: BodyZone, rig: Rig, reach = 1.5e-3): Patch {
  const { positions } = mesh
  const normals = fieldNormals(positions, whole.skin, reach)
  const count = positions.length / 3
  return {
    positions,
    indices: mesh.indices,
    normals,
    uvs: Float64Array.from({ length: count * 2 }, (_, i) =>
      i % 2 === 0
        ? Math.atan2(positions[(i / 2) * 3]!, positions[(i / 2) * 3 + 2]! + 0.02) * 0.13
        : positions[((i - 1) / 2) * 3 + 1]!,
    ),
    seams: new Float32Array(count),
    open: occlusion(positions, normals, whole.skin, BODY_OCCLUSION),
    zone: ZONES[zone],
    layer: 'outer',
    rig,
  }
}

/** The body's own weights as a rig. */
export function skinRig({ figure }: Whole): Rig {
  const skinning = skinningOf(figure)
  const own = newWeights()
  return ([x, y, z], out) => {
    skinning(x, y, z, own)
    out.fill(0, 0, BONE_COUNT)
    out.set(own)
  }
}

/** Beyond a place along the arm, which rests well away from hips and legs. */
const alongArm =
  ({ arm }: Frame, at: number): Cut =>
  (x, y, z) =>
    Math.min(alongAxis(arm, Math.abs(x), y, z) - at, Math.abs(x) - arm.origin[0] - at * 0.3)

const alongLeg =
  ({ leg }: Frame, at: number): Cut =>
  (x, y, z) =>
    alongAxis(leg, Math.abs(x), y, z) - at

/** Nearer to the arm than to the trunk. */
const onArm = ({ figure }: Whole): Cut => {
  return (x, y, z) => figure.trunk(Math.abs(x), y, z) - figure.shaft(Math.abs(x), y, z)
}

export function trunkAndLimbs(whole: Whole, triangles: number): Patch[] {
  const { frame } = whole.figure
  const { up, arm, leg } = frame
  const top = frame.joint('neck')[1] + 0.1
  const reach = arm.origin[0] + arm.length * 0.62 + 0.1
  const onLimb = onArm(whole)
  const patches = skinPatches(whole, {
    region: { low: [-reach, frame.joint('leftFoot')[1] - 0.03, -0.26], high: [reach, top, 0.26] },
    pitch: 0.0055,
    triangles,
    care: (y) => (triangles < COARSE ? 1 : 1 + 1.2 * smoothstep(up(1.28), up(1.36), y)),
    within: [whole.aboveCollar, alongArm(frame, arm.length - 0.004), alongLeg(frame, leg.length - 0.012)],
    zones: [
      { zone: 'forearm', beyond: alongArm(frame, arm.upper) },
      { zone: 'upperArm', beyond: (x, y, z) => Math.min(onLimb(x, y, z), y - up(1.15)) },
      { zone: 'decollete', beyond: (_, y) => y - up(1.338) },
      { zone: 'bust', beyond: (_, y) => y - up(1.14) },
      { zone: 'hips', beyond: (_, y) => y - up(0.815) },
      { zone: 'thigh', beyond: (x, y, z) => -alongLeg(frame, leg.thigh + 0.03)(x, y, z) },
      { zone: 'shin' },
    ],
  })
  const deep = triangles < COARSE ? SINK.far : SINK.near
  const sunk = (place: Vec3) => -deep * smoothstep(up(1.338), up(1.31), place[1])
  return patches.map((patch) => (patch.zone === ZONES.bust ? grownPatch(patch, sunk) : patch))
}

/** Below the neckline a body lies so much deeper than its measure, so that close cloth is clear of it; metres. */
const SINK = { near: 0.003, far: 0.014 } as const
const COARSE = 1000

export function hands(whole: Whole, triangles: number): Patch[] {
  const { frame } = whole.figure
  const { arm } = frame
  const [wx, wy, wz] = frame.joint('leftHand')
  const one = (side: 1 | -1) =>
    skinPatches(whole, {
      region: {
        low: [side > 0 ? wx - 0.06 : -wx - 0.2, wy - 0.22, wz - 0.09],
        high: [side > 0 ? wx + 0.2 : -wx + 0.06, wy + 0.04, wz + 0.12],
      },
      pitch: 0.0026,
      triangles: triangles / 2,
      within: [(x, y, z) => -alongArm(frame, arm.length - 0.004)(x, y, z)],
      zones: [{ zone: 'hand' }],
      normals: 1e-3,
    })
  return [...one(1), ...one(-1)]
}

export function feet(whole: Whole, triangles: number): Patch[] {
  const { frame } = whole.figure
  const { leg, skeleton } = frame
  const [ax, ay, az] = frame.joint('leftFoot')
  const one = (side: 1 | -1) =>
    skinPatches(whole, {
      region: {
        low: [side * ax - 0.075, skeleton.floor - 0.02, az - 0.1],
        high: [side * ax + 0.075, ay + 0.05, az + 0.26],
      },
      pitch: 0.004,
      triangles: triangles / 2,
      within: [(x, y, z) => -alongLeg(frame, leg.length - 0.012)(x, y, z)],
      zones: [{ zone: 'foot' }],
    })
  return [...one(1), ...one(-1)]
}
