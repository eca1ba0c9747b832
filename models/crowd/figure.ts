import { type Field, offset } from '../field/field.ts'
import type { Part } from '../field/glb.ts'
import type { Region } from '../field/lattice.ts'
import type { Mesh } from '../field/mesh.ts'
import { occlusion } from '../field/occlusion.ts'
import { fieldNormals } from '../field/project.ts'
import { simplify } from '../field/simplify.ts'
import { surfaceOf } from '../field/surface.ts'
import type { Vec3 } from '../field/vector.ts'
import { type Cut, garb, inTheWay, shoes } from './garb.ts'
import { type Coiffure, hair } from './hair.ts'
import { hand } from './hand.ts'
import { type Features, head } from './head.ts'
import { Sculpture } from './sculpture.ts'
import { HEAD_AT, SEATED, STANDING } from './stance.ts'
import { unfold } from './unfold.ts'

/** What a vertex belongs to; the shader moves and dresses each in its own way. */
export const LIMB = {
  garb: 0,
  head: 1,
  hair: 2,
  leftArm: 3,
  rightArm: 4,
  leftHand: 5,
  rightHand: 6,
  shoe: 7,
} as const

/** One of the people the audience is drawn from. */
export interface Person {
  readonly cut: Cut
  readonly features: Features
  /** Two ways to wear the hair; each attendee shows one. */
  readonly coiffures: readonly [Coiffure, Coiffure]
}

/** Triangles of one level of detail. */
export interface Detail {
  readonly body: number
  readonly head: number
  readonly hair: number
  readonly hand: number
  readonly shoes: number
  /** Rings along an arm and points about it. */
  readonly arm: readonly [rings: number, around: number]
}

/** The person seated, and standing with the same vertices in the same order. */
export function figure(person: Person, detail: Detail): { seated: Part; standing: Part } {
  const sculpture = new Sculpture()
  addBody(sculpture, person, detail)
  addShoes(sculpture, person, detail)
  addHead(sculpture, person, detail)
  person.coiffures.forEach((coiffure, which) => {
    addHair(sculpture, person, coiffure, which, detail)
  })
  for (const side of [1, -1] as const) {
    addArm(sculpture, side, detail)
    addHand(sculpture, side, detail)
  }
  return sculpture.parts()
}

function carveOut(field: Field, region: Region, pitch: number, triangles: number): Mesh {
  const dense = surfaceOf(field, region, { pitch })
  const normals = Float32Array.from(fieldNormals(dense.positions, field))
  return simplify(dense, {
    triangles,
    error: 0.05,
    attributes: { values: normals, size: 3, weights: [0.02, 0.02, 0.02] },
  })
}

function addBody(sculpture: Sculpture, { cut }: Person, detail: Detail): void {
  const seated = garb(cut, SEATED)
  const standing = garb(cut, STANDING)
  const mesh = carveOut(seated, { low: [-0.34, 0, -0.25], high: [0.34, 1.2, 0.62] }, 0.012, detail.body)
  const stood = unfold(mesh, standing)
  const normals = fieldNormals(mesh.positions, seated, 0.004)
  const stoodNormals = fieldNormals(stood, standing, 0.004)
  sculpture.add(LIMB.garb, 0, mesh, normals, {
    positions: stood,
    normals: stoodNormals,
    openSeated: occlusion(mesh.positions, normals, inTheWay(cut, SEATED, true), BROAD),
    openStanding: occlusion(stood, stoodNormals, inTheWay(cut, STANDING, false), BROAD),
  })
}

const BROAD = { reaches: [0.02, 0.05, 0.1, 0.18, 0.3], strength: 1, floor: 0.06 } as const

function addShoes(sculpture: Sculpture, { cut }: Person, detail: Detail): void {
  const sharp = cut.skirt ? 1 : 0.4
  const seated = shoes(SEATED, sharp)
  const mesh = carveOut(seated, { low: [-0.16, -0.02, 0.3], high: [0.16, 0.16, 0.64] }, 0.007, detail.shoes)
  const by: Vec3 = [
    STANDING.ankle[0] - SEATED.ankle[0],
    STANDING.ankle[1] - SEATED.ankle[1],
    STANDING.ankle[2] - SEATED.ankle[2],
  ]
  const stood = mesh.positions.map(
    (value, i) => value + (i % 3 === 0 ? by[0] * Math.sign(value) : by[i % 3]!),
  )
  const normals = fieldNormals(mesh.positions, seated)
  const open = occlusion(mesh.positions, normals, inTheWay(cut, SEATED, false), BROAD)
  sculpture.add(LIMB.shoe, 0, mesh, normals, {
    positions: stood,
    normals,
    openSeated: open,
    openStanding: open,
  })
}

const placed =
  (field: Field, [ax, ay, az]: Vec3): Field =>
  (x, y, z) =>
    field(x - ax, y - ay, z - az)

function addHead(sculpture: Sculpture, { cut, features }: Person, detail: Detail): void {
  const shape = placed(head(features), HEAD_AT)
  // The neck ends inside the collar.
  const region: Region = { low: [-0.11, 1.04, -0.14], high: [0.11, 1.36, 0.13] }
  const mesh = carveOut(shape, region, 0.0032, detail.head)
  const collar = garb(cut, SEATED)
  sculpture.addRaised(LIMB.head, 0, mesh, fieldNormals(mesh.positions, shape, 0.0025), (positions, normals) =>
    occlusion(positions, normals, (x, y, z) => Math.min(shape(x, y, z), collar(x, y, z)), {
      reaches: [0.006, 0.014, 0.03, 0.06],
      strength: 0.9,
      floor: 0.2,
    }),
  )
}

function addHair(
  sculpture: Sculpture,
  { features }: Person,
  coiffure: Coiffure,
  which: number,
  detail: Detail,
): void {
  const shape = placed(hair(coiffure, features), HEAD_AT)
  const region: Region = { low: [-0.13, 1.0, -0.2], high: [0.13, 1.4, 0.13] }
  const mesh = carveOut(shape, region, 0.0042, detail.hair)
  const face = placed(offset(head(features), 0.001), HEAD_AT)
  sculpture.addRaised(
    LIMB.hair,
    which + 1,
    mesh,
    fieldNormals(mesh.positions, shape, 0.003),
    (positions, normals) =>
      occlusion(positions, normals, (x, y, z) => Math.min(shape(x, y, z), face(x, y, z)), {
        reaches: [0.006, 0.014, 0.03],
        floor: 0.25,
      }),
  )
}

/** A sleeve is a tube about a line the shader draws: x is the angle in turns, y runs from shoulder to wrist. */
function addArm(sculpture: Sculpture, side: 1 | -1, { arm: [rings, around] }: Detail): void {
  const positions: number[] = []
  const indices: number[] = []
  for (let ring = 0; ring <= rings; ring++) {
    for (let point = 0; point < around; point++) positions.push(point / around, ring / rings, 0)
  }
  for (let ring = 0; ring < rings; ring++) {
    for (let point = 0; point < around; point++) {
      const a = ring * around + point
      const b = ring * around + ((point + 1) % around)
      const quad = [a, b, a + around, b, b + around, a + around]
      indices.push(...(side > 0 ? quad : quad.toReversed()))
    }
  }
  const mesh = { positions: Float64Array.from(positions), indices: Uint32Array.from(indices) }
  const limb = side > 0 ? LIMB.leftArm : LIMB.rightArm
  sculpture.addTube(limb, mesh)
}

function addHand(sculpture: Sculpture, side: 1 | -1, detail: Detail): void {
  const right = hand()
  const shape: Field = side > 0 ? (x, y, z) => right(-x, y, z) : right
  const mesh = carveOut(shape, { low: [-0.07, -0.04, -0.18], high: [0.07, 0.04, 0.07] }, 0.005, detail.hand)
  const normals = fieldNormals(mesh.positions, shape)
  sculpture.addLoose(
    side > 0 ? LIMB.leftHand : LIMB.rightHand,
    mesh,
    normals,
    occlusion(mesh.positions, normals, shape, { reaches: [0.004, 0.01, 0.02], floor: 0.4 }),
  )
}
