import { FACE_ENLARGED } from '../../shared/body/face.ts'
import type { HairStyle } from '../../shared/garment/catalogue.ts'
import { ZONES } from '../../shared/garment/zones.ts'
import { BODY_OCCLUSION, skinRig } from '../body/body-parts.ts'
import type { Whole } from '../body/whole.ts'
import { clip } from '../field/clip.ts'
import type { Part } from '../field/glb.ts'
import type { Region } from '../field/lattice.ts'
import { filterTriangles, type Mesh } from '../field/mesh.ts'
import { occlusion } from '../field/occlusion.ts'
import { fieldNormals } from '../field/project.ts'
import { mix, smoothstep } from '../field/scalar.ts'
import { simplify } from '../field/simplify.ts'
import { surfaceOf } from '../field/surface.ts'
import type { Vec3 } from '../field/vector.ts'
import { concatenated, joined, type Patch, placeAt } from '../garment/patch.ts'
import { insideHairline, naturalHairline } from './hair/scalp.ts'
import { HAIR } from './hair/styles.ts'
import { type Head, onBody } from './head.ts'

/** How near the eye an error is allowed: the face keeps its triangles, the back of the head gives them. */
const FACE_WEIGHT = 0.02

/** The dense mesh of head and neck, made once and simplified for each level. */
export function denseHead(whole: Whole): Mesh {
  const { origin } = whole.head.place
  const size = whole.head.identity.size
  const region: Region = {
    low: [-0.115 * size, origin[1] - 0.225, origin[2] - 0.115],
    high: [0.115 * size, origin[1] + 0.12, origin[2] + 0.13],
  }
  const full = surfaceOf(whole.skin, region, { pitch: 0.0013, projections: 1 })
  return clip(full, (x, y, z) => -whole.aboveCollar(x, y, z) - 0.003)
}

export function headPart(whole: Whole, dense: Mesh, name: string, triangles: number): Part {
  const { head } = whole
  const guide = guideOf(whole, dense)
  const mesh = simplify(dense, { triangles, error: 0.004, attributes: guide })
  const scalp = (x: number, y: number, z: number) => scalpAt(head, x, y, z)
  const halves = [clip(mesh, scalp), clip(mesh, (x, y, z) => -scalp(x, y, z))] as const
  const patches = [
    skinOfHead(whole, halves[0], ZONES.face, triangles),
    skinOfHead(whole, halves[1], ZONES.scalp, triangles),
  ]
  return paintedPart(whole, name, patches)
}

/** Normals and paint steer the simplification, and count for more on the face. */
function guideOf(whole: Whole, dense: Mesh) {
  const normals = fieldNormals(dense.positions, whole.skin, 6e-4)
  const { place, paint } = whole.head
  const values = new Float32Array((dense.positions.length / 3) * 5)
  for (let i = 0; i < dense.positions.length / 3; i++) {
    const [px, py, pz] = placeAt(dense.positions, i)
    const x = place.x(px)
    const y = place.y(py)
    const z = place.z(pz)
    const onFace = smoothstep(20, 60, z) * smoothstep(-125, -105, y) * smoothstep(60, 40, y)
    const care = 0.25 + 0.75 * onFace
    const { lips, lines } = paint(x, y, z)
    values.set(
      [0, 1, 2].map((axis) => normals[i * 3 + axis]! * care),
      i * 5,
    )
    values.set([lips, lines], i * 5 + 3)
  }
  return { values, size: 5, weights: [FACE_WEIGHT, FACE_WEIGHT, FACE_WEIGHT, 0.012, 0.022] }
}

/** Below 0 on the face, the ears and the neck; above on the scalp. */
function scalpAt({ place, ear }: Head, px: number, py: number, pz: number): number {
  const x = place.x(px)
  const y = place.y(py)
  const z = place.z(pz)
  const inside = naturalHairline(x, y, z)
  const offEar = ear(Math.abs(x), y, z) - 1
  return Math.min(inside + 16, offEar, y + 72)
}

function skinOfHead(whole: Whole, mesh: Mesh, zone: number, triangles: number): Patch {
  const { positions } = mesh
  const normals = fieldNormals(positions, whole.skin, triangles > 2000 ? 7e-4 : 2.5e-3)
  const count = positions.length / 3
  return {
    positions,
    indices: mesh.indices,
    normals,
    uvs: onFace(whole, positions),
    seams: new Float32Array(count),
    open: openOfHead(whole, positions, normals),
    zone,
    layer: 'outer',
    rig: skinRig(whole),
  }
}

/** A face is shaded more finely than a body; at the base of the neck both agree. */
function openOfHead(whole: Whole, positions: Float64Array, normals: Float64Array): Float32Array {
  const fine = occlusion(positions, normals, whole.skin, {
    reaches: [0.0025, 0.006, 0.013, 0.028, 0.06],
    strength: 1.2,
  })
  const broad = occlusion(positions, normals, whole.skin, BODY_OCCLUSION)
  return fine.map((open, i) => {
    const [x, y, z] = placeAt(positions, i)
    return mix(broad[i]!, open, smoothstep(0, 0.07, whole.aboveCollar(x, y, z)))
  })
}

/** Places on the common face. */
function onFace({ head }: Whole, positions: Float64Array): Float64Array {
  const uvs = new Float64Array((positions.length / 3) * 2)
  for (let i = 0; i < positions.length / 3; i++) {
    const [px, py] = placeAt(positions, i)
    const [x, y] = head.onFace(head.place.x(px), head.place.y(py))
    uvs.set([(x / 1000) * FACE_ENLARGED, (y / 1000) * FACE_ENLARGED], i * 2)
  }
  return uvs
}

/** Joins the patches and paints features into the masks: lines to green, lips or hair to alpha. */
function paintedPart(whole: Whole, name: string, patches: readonly Patch[]): Part {
  const part = joined(name, patches)
  const positions = concatenated(patches.map((patch) => patch.positions))
  const colours = part.colours!
  const { place, paint } = whole.head
  for (let i = 0; i < colours.length / 4; i++) {
    const [px, py, pz] = placeAt(positions, i)
    const x = place.x(px)
    const y = place.y(py)
    const z = place.z(pz)
    const { lips, lines } = paint(x, y, z)
    const hair = smoothstep(-13, 3, naturalHairline(x, y, z))
    colours[i * 4 + 1] = Math.round(255 * Math.min(1, lines))
    colours[i * 4 + 3] = Math.round(255 * (colours[i * 4 + 2] === ZONES.scalp ? hair : lips))
  }
  return part
}

/** How far under the skin hair is kept, metres. */
const ROOTS = 0.0016

export function denseHair(whole: Whole, style: HairStyle): Mesh {
  const { head } = whole
  const hair = HAIR[style](head)
  const field = onBody(head.place, hair.field)
  const { scale, origin } = head.place
  const toBody = (corner: Vec3): Vec3 => [
    corner[0] * scale + origin[0],
    corner[1] * scale + origin[1],
    corner[2] * scale + origin[2],
  ]
  const full = surfaceOf(
    field,
    { low: toBody(hair.region.low), high: toBody(hair.region.high) },
    { pitch: 0.0019, projections: 1, steepness: 2 },
  )
  const skin = onBody(head.place, head.skin)
  const buried = (vertex: number) => {
    const [x, y, z] = placeAt(full.positions, vertex)
    return skin(x, y, z) < -ROOTS
  }
  return filterTriangles(full, (first) => [0, 1, 2].some((corner) => !buried(full.indices[first + corner]!)))
}

export function hairPart(whole: Whole, style: HairStyle, dense: Mesh, name: string, triangles: number): Part {
  const { head } = whole
  const hair = HAIR[style](head)
  const field = onBody(head.place, hair.field)
  const guide = fieldNormals(dense.positions, field, 8e-4)
  const mesh = simplify(dense, {
    triangles,
    error: 0.008,
    attributes: { values: Float32Array.from(guide), size: 3, weights: [0.006, 0.006, 0.006] },
  })
  const { positions } = mesh
  const normals = fieldNormals(positions, field, triangles > 1500 ? 1.2e-3 : 4e-3)
  const count = positions.length / 3
  const skin = onBody(head.place, head.skin)
  const flow = (i: number) => {
    const [x, y, z] = placeAt(positions, i)
    return hair.flow(head.place.x(x), head.place.y(y), head.place.z(z))
  }
  const part = joined(name, [
    {
      positions,
      indices: mesh.indices,
      normals,
      uvs: Float64Array.from(
        { length: count * 2 },
        (_, i) => (flow(Math.floor(i / 2))[i % 2 === 0 ? 0 : 1] ?? 0) / 1000,
      ),
      seams: new Float32Array(count),
      open: occlusion(positions, normals, (x, y, z) => Math.min(field(x, y, z), skin(x, y, z)), {
        reaches: [0.002, 0.005, 0.012, 0.03],
        strength: 1.1,
        floor: 0.4,
      }),
      zone: ZONES.hair,
      layer: 'outer',
      rig: hairRig(whole),
    },
  ])
  for (let i = 0; i < count; i++) {
    const [x, y, z] = placeAt(positions, i)
    const over = skin(x, y, z)
    const { place } = head
    const hanging = over > 0 ? smoothstep(-9, -16, insideHairline(place.x(x), place.y(y), place.z(z))) : 0
    part.colours![i * 4 + 3] = 255 * Math.max(hanging, smoothstep(0, THICK, over))
  }
  return part
}

/** Hair this far over the skin hides it, as does hair that hangs; nearer it is strands that end. Metres. */
const THICK = 0.0036

/** Hair goes with the head; what falls below it goes with the back a little. */
function hairRig({ head }: Whole): Patch['rig'] {
  const chin = head.place.origin[1] - 0.1
  return ([, y], out) => {
    const down = 0.55 * smoothstep(chin, chin - 0.16, y)
    out.fill(0)
    out[5] = 1 - down
    out[4] = down * 0.5
    out[3] = down * 0.5
  }
}
