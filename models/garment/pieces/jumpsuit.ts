import { ZONES } from '../../../shared/garment/zones.ts'
import { smoothstep } from '../../field/scalar.ts'
import { table } from '../../field/table.ts'
import { bodice } from '../bodice.ts'
import { clearOf, level } from '../form.ts'
import { vNeck } from '../neckline.ts'
import type { Patch } from '../patch.ts'
import type { Tailor } from '../tailor.ts'
import { trousers } from './trousers.ts'

/** A sleeveless bodice with a deep V, and straight wide legs, in one. */
export function jumpsuit(tailor: Tailor): Patch[] {
  const { mould, level: at, rigs, frame } = tailor
  const size = 0.55 + 0.45 * frame.physique.hip
  return [
    ...bodice(tailor, {
      form: clearOf(
        tailor,
        (angle, station) =>
          mould.at(angle, station, 0.008 + 0.002 * smoothstep(mould.bust, frame.up(1.42), station)),
        0.006,
      ),
      top: vNeck(tailor, mould, 1.335),
      bottom: level(at.waist - 0.005),
      columns: [64, 14],
      rows: [22, 5],
      spread: 1.2,
      rig: rigs.torso,
      zone: ZONES.bodice,
      arms: { bare: -0.006 },
      seams: [0, 66, 90],
      turned: ['top'],
      thickness: 0.0025,
      depth: 0.03,
    }),
    ...trousers(tailor, {
      half: table([
        [0, 0.118 * size],
        [at.knee, 0.104 * size],
        [at.crotch, 0.096 * size],
      ]),
      front: table([
        [0, 0.112 * size],
        [at.knee, 0.1 * size],
        [at.crotch, 0.092 * size],
      ]),
      back: table([
        [0, 0.122 * size],
        [at.knee, 0.108 * size],
        [at.crotch, 0.104 * size],
      ]),
      hem: 0.03,
      crease: 0.006,
      ease: 0.008,
    }),
  ]
}
