import type { Field } from '../field/field.ts'
import type { Part } from '../field/glb.ts'
import { occlusion } from '../field/occlusion.ts'
import { fieldNormals } from '../field/project.ts'
import type { Vec3 } from '../field/vector.ts'
import { armShares } from './arms.ts'
import { carveOut, type Detail } from './carve.ts'
import { type Cut, garb, inTheWay, shoes, withoutSleeves } from './garb.ts'
import { hand } from './hand.ts'
import { LIMB } from './limb.ts'
import { Sculpture } from './sculpture.ts'
import { SEATED, STANDING } from './stance.ts'
import { unfold } from './unfold.ts'

/** Somebody dressed, without a head: seated, and standing with the same vertices in the same order. */
export function figure(cut: Cut, detail: Detail): { seated: Part; standing: Part } {
  const sculpture = new Sculpture()
  addBody(sculpture, cut, detail)
  addShoes(sculpture, cut, detail)
  for (const side of [1, -1] as const) addHand(sculpture, side, detail)
  return sculpture.parts()
}

function addBody(sculpture: Sculpture, cut: Cut, detail: Detail): void {
  const seated = garb(cut, SEATED)
  const standing = garb(cut, STANDING)
  const mesh = carveOut(seated, { low: [-0.48, 0, -0.25], high: [0.48, 1.2, 0.62] }, 0.012, detail.body)
  const stood = unfold(mesh, standing)
  const normals = fieldNormals(mesh.positions, seated, 0.004)
  const stoodNormals = fieldNormals(stood, standing, 0.004)
  sculpture.add(
    LIMB.garb,
    mesh,
    normals,
    {
      positions: stood,
      normals: stoodNormals,
      openSeated: occlusion(mesh.positions, normals, inTheWay(cut, SEATED, true), BROAD),
      openStanding: occlusion(stood, stoodNormals, inTheWay(cut, STANDING, false), BROAD),
    },
    armShares(mesh.positions, withoutSleeves(cut, SEATED)),
  )
}

const BROAD = { reaches: [0.02, 0.05, 0.1, 0.18, 0.3], strength: 1, floor: 0.06 } as const

function addShoes(sculpture: Sculpture, cut: Cut, detail: Detail): void {
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
  sculpture.add(LIMB.shoe, mesh, normals, { positions: stood, normals, openSeated: open, openStanding: open })
}

function addHand(sculpture: Sculpture, side: 1 | -1, detail: Detail): void {
  const right = hand()
  const shape: Field = side > 0 ? (x, y, z) => right(-x, y, z) : right
  const mesh = carveOut(shape, { low: [-0.07, -0.04, -0.18], high: [0.07, 0.04, 0.07] }, 0.004, detail.hand)
  const normals = fieldNormals(mesh.positions, shape)
  const open = occlusion(mesh.positions, normals, shape, { reaches: [0.004, 0.01, 0.02], floor: 0.4 })
  const limb = side > 0 ? LIMB.leftHand : LIMB.rightHand
  // The shader places hands by itself, in their own measure.
  sculpture.add(limb, mesh, normals, {
    positions: mesh.positions,
    normals,
    openSeated: open,
    openStanding: open,
  })
}
