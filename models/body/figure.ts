import type { Stance } from '../../shared/body/skeleton.ts'
import type { Build } from '../../shared/garment/catalogue.ts'
import { type Field, mirror, smoothMin } from '../field/field.ts'
import { armOf, shaftOf } from './arm.ts'
import { footOf } from './foot.ts'
import { type Frame, frameOf } from './frame.ts'
import { legOf } from './leg.ts'
import { trunkOf } from './trunk.ts'

/** A body as fields. Limbs are the left one, in its own half of space; `mirror` gives both. */
export interface Figure {
  readonly frame: Frame
  /** Trunk and neck; `bridged` spans the breasts as cloth does. */
  readonly trunk: Field
  readonly bridged: (width: number) => Field
  /** The left leg to the ankle, and with its foot. */
  readonly leg: Field
  readonly legAndFoot: Field
  readonly foot: Field
  /** The left arm to the wrist, and with its hand. */
  readonly shaft: Field
  readonly arm: Field
  /** Everything but the head. */
  readonly skin: Field
}

const WELD = { hip: 0.045, legs: 0.006, shoulder: 0.034, ankle: 0.025 } as const

export function figureOf(build: Build, stance: Stance = 'heels'): Figure {
  const frame = frameOf(build, stance)
  const trunk = trunkOf(frame)
  const leg = legOf(frame)
  const foot = footOf(frame)
  const arm = armOf(frame)
  const footTop = frame.joint('leftFoot')[1] + 0.12
  const legAndFoot: Field = (x, y, z) => {
    const d = leg(x, y, z)
    return y < footTop ? smoothMin(d, foot(x, y, z), WELD.ankle) : d
  }
  const hips = frame.up(1.12)
  const arms = frame.up(0.5)
  const skin = mirror((x, y, z) => {
    let d = trunk.field(x, y, z)
    if (y < hips) {
      let legs = legAndFoot(x, y, z)
      if (x < 0.06) legs = smoothMin(legs, legAndFoot(-x, y, z), WELD.legs)
      d = smoothMin(d, legs, WELD.hip)
    }
    if (x > 0.05 && y > arms) d = smoothMin(d, arm(x, y, z), WELD.shoulder)
    return d
  })
  return {
    frame,
    trunk: trunk.field,
    bridged: trunk.bridged,
    leg,
    legAndFoot,
    foot,
    shaft: shaftOf(frame),
    arm,
    skin,
  }
}
