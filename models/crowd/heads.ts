import type { Field } from '../field/field.ts'
import type { Part } from '../field/glb.ts'
import type { Mesh } from '../field/mesh.ts'
import { occlusion } from '../field/occlusion.ts'
import { fieldNormals, project } from '../field/project.ts'
import { carveOut, type Detail } from './carve.ts'
import { COIFFURES, type Coiffure } from './coiffures.ts'
import { ballNet, ballOn, comb, type Grid, netOf } from './comb.ts'
import { garb } from './garb.ts'
import { EVERYONE, type Features, head } from './head.ts'
import { LIMB } from './limb.ts'
import { FACES } from './people.ts'
import { spectacles } from './spectacles.ts'
import { HEAD_AT, SEATED } from './stance.ts'
import { CUTS } from './wardrobe.ts'

/** The neck ends inside the collar. */
const REGION = { low: [-0.11, -0.192, -0.13], high: [0.11, 0.15, 0.14] } as const

/**
 * Heads of the audience: each part is the same triangles, as another face under another coiffure. Whoever draws
 * them takes the face of one and the hair of another. A vertex carries its limb, how near it lies to the hair's
 * edge, and how open.
 */
export function heads(detail: Detail): Part[] {
  const grid: Grid = { columns: detail.columns, rows: detail.rows }
  const skull = carveOut(head(EVERYONE), REGION, 0.0032, detail.head)
  const net = netOf(grid)
  const ball = ballNet(grid)
  const glasses = detail.glasses ? spectacles() : { positions: [], indices: [] }
  const skin = skull.positions.length / 3
  const spans = [skin, net.vertices, ball.vertices, glasses.positions.length / 3]
  const limbs = [LIMB.head, LIMB.hair, LIMB.hair, LIMB.glasses]
  const joints = spans.flatMap((count, kind) =>
    Array.from({ length: count }, (_, vertex) => [
      limbs[kind]!,
      kind === 1 ? Math.round(net.edges[vertex]! * 255) : 0,
      0,
      0,
    ]).flat(),
  )
  const indices = joined([skull.indices, net.indices, ball.indices, glasses.indices], spans)
  return COIFFURES.map((coiffure, number) => {
    const features = FACES[number]
    // There are more ways to wear hair than faces: the parts beyond those have none.
    const face = features === undefined ? noFace(skin) : faceOf(skull, features)
    const hair = hairOf(coiffure, grid, net.indices, ball.indices)
    const wire = Float64Array.from(glasses.positions)
    const outwards = wire.map((value, i) =>
      i % 3 === 1 ? 0.45 * Math.sign(value) || 0.45 : i % 3 === 2 ? 0.893 : 0,
    )
    return {
      name: coiffure.name,
      indices: Uint32Array.from(indices),
      positions: concat(face.positions, hair.positions, wire),
      normals: unitNormals(concat(face.normals, hair.normals, outwards)),
      joints: Uint8Array.from(joints),
      colours: Uint8Array.from(
        [...face.open, ...hair.open, ...new Float32Array(wire.length / 3).fill(1)].flatMap((open) => [
          Math.round(255 * open),
          0,
          0,
          255,
        ]),
      ),
    }
  })
}

const placed =
  (field: Field, [ax, ay, az]: readonly [number, number, number]): Field =>
  (x, y, z) =>
    field(x + ax, y + ay, z + az)

/** Shoulders as they throw shade on a neck: bare ones, which hide the least of it. */
const shoulders = placed(garb(CUTS.gown, SEATED), HEAD_AT)

interface Surface {
  readonly positions: Float64Array
  readonly normals: Float64Array
  readonly open: Float32Array
}

/** The common head drawn over to other features; its vertices stay on the same places of the face. */
function faceOf(skull: Mesh, features: Features): Surface {
  const shape = head(features)
  const positions = skull.positions.map((value, i) => (i % 3 === 0 ? value * features.width : value))
  project(positions, shape, { steps: 4, reach: 0.004 })
  const normals = fieldNormals(positions, shape, 0.0025)
  const open = occlusion(positions, normals, (x, y, z) => Math.min(shape(x, y, z), shoulders(x, y, z)), {
    reaches: [0.006, 0.014, 0.03, 0.06],
    strength: 0.9,
    floor: 0.2,
  })
  lengthen(positions, features.length)
  return { positions, normals, open }
}

const noFace = (vertices: number): Surface => ({
  positions: new Float64Array(vertices * 3),
  normals: new Float64Array(vertices * 3),
  open: new Float32Array(vertices),
})

/** Draws the face out between the eyes and the chin; the neck goes with the chin. */
function lengthen(positions: Float64Array, by: number): void {
  for (let i = 1; i < positions.length; i += 3) {
    const below = Math.min(0, Math.max(-0.112, positions[i]!))
    positions[i]! += below * (by - 1)
  }
}

function hairOf(coiffure: Coiffure, grid: Grid, net: readonly number[], ball: readonly number[]): Surface {
  const shell = comb(coiffure, grid)
  const knot = ballOn(coiffure.knot, grid)
  const positions = concat(shell, knot)
  const normals = concat(meshNormals(shell, net), meshNormals(knot, ball))
  const face = head(EVERYONE)
  const { outside } = coiffure
  const shape: Field = (x, y, z) =>
    Math.min(outside === null ? 1 : outside(x, y, z), face(x, y, z), shoulders(x, y, z))
  const open = occlusion(positions, normals, shape, { reaches: [0.008, 0.02, 0.045], floor: 0.25 })
  return { positions, normals, open }
}

function meshNormals(positions: Float64Array, indices: readonly number[]): Float64Array {
  const normals = new Float64Array(positions.length)
  const [a, b] = [new Float64Array(3), new Float64Array(3)]
  for (let i = 0; i < indices.length; i += 3) {
    const [p, q, r] = [indices[i]! * 3, indices[i + 1]! * 3, indices[i + 2]! * 3]
    for (let axis = 0; axis < 3; axis++) {
      a[axis] = positions[q + axis]! - positions[p + axis]!
      b[axis] = positions[r + axis]! - positions[p + axis]!
    }
    for (let axis = 0; axis < 3; axis++) {
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3]
      const across = a[u]! * b[v]! - a[v]! * b[u]!
      for (const corner of [p, q, r]) normals[corner + axis]! += across
    }
  }
  return normals
}

function unitNormals(normals: Float64Array): Float64Array {
  for (let i = 0; i < normals.length; i += 3) {
    const size = Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!)
    if (size < 1e-9) normals[i + 1] = 1
    else for (let axis = 0; axis < 3; axis++) normals[i + axis]! /= size
  }
  return normals
}

function joined(lists: readonly ArrayLike<number>[], spans: readonly number[]): number[] {
  const all: number[] = []
  let first = 0
  lists.forEach((indices, i) => {
    for (let at = 0; at < indices.length; at++) all.push(indices[at]! + first)
    first += spans[i]!
  })
  return all
}

function concat(...lists: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const list of lists) {
    whole.set(list, at)
    at += list.length
  }
  return whole
}
