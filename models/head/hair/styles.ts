import type { HairStyle } from '../../../shared/garment/catalogue.ts'
import type { Field } from '../../field/field.ts'
import type { Region } from '../../field/lattice.ts'
import type { Head } from '../head.ts'
import { bob } from './bob.ts'
import { cornrows } from './cornrows.ts'
import { cropped, shaved } from './cropped.ts'
import { bun, ponytail } from './drawn-back.ts'

/** Hair as a shape, in the head's millimetres. */
export interface Hair {
  readonly field: Field
  readonly region: Region
  /** Along the strands, for the weave of highlights: across and along, in millimetres. */
  readonly flow: (x: number, y: number, z: number) => readonly [number, number]
  /** How much triangles it takes near, against a plain cap. */
  readonly detail: number
}

export const HAIR: Readonly<Record<HairStyle, (head: Head) => Hair>> = {
  bun,
  bob,
  cropped,
  shaved,
  cornrows,
  ponytail,
}
