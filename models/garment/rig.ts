import {
  BONE,
  BONE_COUNT,
  DIRECTIONS,
  FIRST_DRAPE,
  FIRST_MANTLE,
  FIRST_SWEEP,
  HUMAN_BONE_COUNT,
  type HumanBone,
} from '../../shared/body/bones.ts'
import type { Frame } from '../body/frame.ts'
import type { Skinning } from '../body/weights.ts'
import { smoothstep } from '../field/scalar.ts'
import type { Vec3 } from '../field/vector.ts'

/** Which bones carry a place of a garment: a weight for every bone, written to `out`. */
export type Rig = (place: Vec3, out: Float64Array) => void

export interface Rigs {
  /** Trunk, shoulders and arms as the body itself moves. */
  readonly torso: Rig
  /** The trunk alone, for what lies on it. */
  readonly trunk: Rig
  /** The arm of the side the place is on, for what is on nothing else. */
  readonly arm: Rig
  /** A leg down to the ankle, for what does not go with the foot. */
  readonly leg: (side: 'left' | 'right') => Rig
  /** On the hips above `from`, carried by the drape bones below it. */
  readonly skirt: (from?: number) => Rig
  /** As a skirt, but standing off and swinging free. */
  readonly gown: (from?: number) => Rig
  /** From the shoulders over the arms to the floor. */
  readonly cape: Rig
  readonly only: (bone: HumanBone) => Rig
}

const AXIS_Z = -0.012

export function rigsOf(frame: Frame, skinning: Skinning): Rigs {
  const scratch = new Float64Array(HUMAN_BONE_COUNT)
  const allowing = (allowed: (bone: HumanBone) => boolean): Rig => {
    const open = Object.entries(BONE).map(([name]) => allowed(name as HumanBone))
    return ([x, y, z], out) => {
      skinning(x, y, z, scratch)
      out.fill(0)
      let sum = 0
      open.forEach((isOpen, bone) => {
        if (isOpen) sum += scratch[bone]!
      })
      if (sum < 1e-6) out[BONE.hips] = 1
      else for (let bone = 0; bone < open.length; bone++) out[bone] = open[bone] ? scratch[bone]! / sum : 0
    }
  }
  const isLimb = (name: HumanBone, limb: RegExp) => limb.test(name)
  const trunk = allowing((name) => !isLimb(name, /Arm|Hand|Leg|Foot|Toes/))
  const withoutHands = allowing((name) => !isLimb(name, /Hand|Foot|Toes/))
  const armless = allowing((name) => !isLimb(name, /Arm|Hand|Foot|Toes/))
  const legBones = [BONE.leftUpperLeg, BONE.leftLowerLeg, BONE.rightUpperLeg, BONE.rightLowerLeg]
  /** Legs count as hips: what is below them hangs from there. */
  const onHips =
    (rig: Rig): Rig =>
    (place, out) => {
      rig(place, out)
      for (const bone of legBones) {
        give(out, BONE.hips, out[bone]!)
        out[bone] = 0
      }
    }
  const torso = onHips(withoutHands)
  const below = onHips(armless)
  const arms = {
    left: allowing((name) => /^left(Shoulder|UpperArm|LowerArm|Hand)|upperChest/.test(name)),
    right: allowing((name) => /^right(Shoulder|UpperArm|LowerArm|Hand)|upperChest/.test(name)),
  }
  const legs = {
    left: allowing((name) => name === 'hips' || /^left(UpperLeg|LowerLeg|Foot|Toes)/.test(name)),
    right: allowing((name) => name === 'hips' || /^right(UpperLeg|LowerLeg|Foot|Toes)/.test(name)),
  }
  const trouser = (side: 'left' | 'right'): Rig => {
    const [shin, foot, toes] = [BONE[`${side}LowerLeg`], BONE[`${side}Foot`], BONE[`${side}Toes`]]
    return (place, out) => {
      legs[side](place, out)
      out[shin] = out[shin]! + out[foot]! + out[toes]!
      out[foot] = 0
      out[toes] = 0
    }
  }
  const skirtFrom = frame.up(0.985)
  return {
    torso,
    trunk,
    arm: (place, out) => (place[0] < 0 ? arms.right : arms.left)(place, out),
    leg: trouser,
    skirt: (from = skirtFrom) => hanging(frame, torso, below, FIRST_DRAPE, from),
    gown: (from = skirtFrom) => hanging(frame, torso, below, FIRST_SWEEP, from),
    cape: capeRig(frame, trunk),
    only: (bone) => (_, out) => {
      out.fill(0)
      out[BONE[bone]] = 1
    },
  }
}

/** Shares a weight between the two bones of a ring on either side of a direction. */
function onRing(out: Float64Array, first: number, x: number, z: number, weight: number): void {
  if (weight <= 0) return
  const turns = Math.atan2(x, z - AXIS_Z) / (2 * Math.PI)
  const place = (turns - Math.floor(turns)) * DIRECTIONS
  const before = Math.floor(place) % DIRECTIONS
  const share = place - Math.floor(place)
  give(out, first + before, weight * (1 - share))
  give(out, first + ((before + 1) % DIRECTIONS), weight * share)
}

function give(out: Float64Array, bone: number, weight: number): void {
  out[bone] = out[bone]! + weight
}

/** Down from ring to ring, each sharing with the next by height. */
function onRings(frame: Frame, out: Float64Array, first: number, [x, y, z]: Vec3, weight: number): void {
  const [upper, middle, lower] = frame.skeleton.rings
  const toMiddle = clampShare((upper - y) / (upper - middle))
  const toLower = clampShare((middle - y) / (middle - lower))
  onRing(out, first, x, z, weight * (1 - toMiddle))
  onRing(out, first + DIRECTIONS, x, z, weight * toMiddle * (1 - toLower))
  onRing(out, first + 2 * DIRECTIONS, x, z, weight * toLower)
}

const clampShare = (share: number): number => Math.max(0, Math.min(1, share))

/** Arms rest beside wide skirts and must not carry them: `below` is the torso without them. */
function hanging(frame: Frame, torso: Rig, below: Rig, first: number, from: number): Rig {
  const own = new Float64Array(BONE_COUNT)
  const thigh = frame.skeleton.rings[0]
  return (place, out) => {
    const hung = clampShare((from - place[1]) / (from - thigh))
    out.fill(0)
    if (hung < 1) {
      const upper = hung > 0 ? below : torso
      upper(place, own)
      for (let bone = 0; bone < HUMAN_BONE_COUNT; bone++) give(out, bone, own[bone]! * (1 - hung))
    }
    onRings(frame, out, first, place, hung)
  }
}

/** On the shoulders, then held off by the arms down to the hands, then swinging from knee to floor. */
function capeRig(frame: Frame, trunk: Rig): Rig {
  const own = new Float64Array(BONE_COUNT)
  const shoulders = frame.up(1.44)
  const { mantle, rings } = frame.skeleton
  const hands = mantle - frame.arm.length * 0.56
  return (place, out) => {
    const [x, y, z] = place
    const off = smoothstep(shoulders, mantle + 0.06, y)
    const down = clampShare((hands - y) / (hands - rings[1]))
    const lower = clampShare((rings[1] - y) / (rings[1] - rings[2]))
    out.fill(0)
    if (off < 1) {
      trunk(place, own)
      for (let bone = 0; bone < HUMAN_BONE_COUNT; bone++) give(out, bone, own[bone]! * (1 - off))
    }
    onRing(out, FIRST_MANTLE, x, z, off * (1 - down))
    onRing(out, FIRST_SWEEP + DIRECTIONS, x, z, off * down * (1 - lower))
    onRing(out, FIRST_SWEEP + 2 * DIRECTIONS, x, z, off * down * lower)
  }
}
