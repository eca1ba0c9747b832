import { writeHandTurn } from './turns.ts'

/** A hand at rest in the body's own frame: the wrist's place and turn. Seven floats, as placements are. */
const HAND = 7

/** Both hands of one way to sit or stand: left, then right. */
export type Hands = Float32Array

type Triple = readonly [number, number, number]

interface Held {
  readonly wrist: Triple
  readonly fingers: Triple
  readonly palm: Triple
}

const mirrored = ({ wrist, fingers, palm }: Held): Held => ({
  wrist: [-wrist[0], wrist[1], wrist[2]],
  fingers: [-fingers[0], fingers[1], fingers[2]],
  palm: [-palm[0], palm[1], palm[2]],
})

function hands(left: Held, right: Held = mirrored(left)): Hands {
  const held = new Float32Array(HAND * 2)
  for (const [side, hand] of [left, right].entries()) {
    held.set(hand.wrist, side * HAND)
    writeHandTurn(held, side * HAND + 3, unit(hand.fingers), unit(hand.palm))
  }
  return held
}

function unit([x, y, z]: Triple): Triple {
  const size = Math.hypot(x, y, z)
  return [x / size, y / size, z / size]
}

const inLap: Held = { wrist: [0.078, 0.655, 0.21], fingers: [-0.86, -0.12, 0.46], palm: [0.05, -1, 0.2] }
const overIt: Held = { wrist: [-0.088, 0.682, 0.235], fingers: [0.9, -0.16, 0.36], palm: [0, -1, 0.25] }
const onThigh: Held = { wrist: [0.118, 0.662, 0.27], fingers: [-0.16, -0.24, 0.95], palm: [0.05, -1, -0.2] }
const onKnee: Held = { wrist: [-0.1, 0.652, 0.345], fingers: [0.16, -0.3, 0.93], palm: [0, -1, -0.25] }
const acrossWaist: Held = { wrist: [0.13, 0.75, 0.165], fingers: [-0.95, 0.05, 0.28], palm: [0, -0.5, -0.86] }
const atChin: Held = { wrist: [-0.075, 0.968, 0.165], fingers: [0.36, 0.92, -0.1], palm: [0.45, 0.1, -0.88] }

/** Ways to rest the hands when sitting; each attendee has one. */
export const SITTING: readonly Hands[] = [
  hands(inLap, overIt),
  hands(onThigh, mirrored(onThigh)),
  hands(inLap, onKnee),
  hands(acrossWaist, atChin),
  hands(mirrored(overIt), mirrored(inLap)),
]

const atSide: Held = { wrist: [0.225, 0.83, 0.03], fingers: [-0.06, -0.98, 0.16], palm: [-1, 0, 0.1] }
const clasped: Held = { wrist: [0.07, 0.945, 0.155], fingers: [-0.8, -0.52, 0.2], palm: [-0.1, -0.4, -0.9] }

/** Ways to rest them when standing. */
export const STANDING: readonly Hands[] = [
  hands(atSide),
  hands(clasped, { ...mirrored(clasped), wrist: [-0.065, 0.955, 0.175] }),
]

/** Hands that meet before the chest when `apart` is 0; `up` raises them for an ovation. */
export function writeClap(out: Float32Array, apart: number, up: number): void {
  const reach = 0.02 + 0.09 * apart
  put(out, 0, reach, 0.9 + 0.05 * up, 0.25, CLAP_LEFT)
  put(out, HAND, -reach - 0.004, 0.888 + 0.05 * up, 0.25, CLAP_RIGHT)
}

const CLAP = hands({ wrist: [0.03, 0.93, 0.235], fingers: [-0.12, 0.78, 0.62], palm: [-1, -0.08, 0] })
const CLAP_LEFT = CLAP.subarray(3, HAND)
const CLAP_RIGHT = CLAP.subarray(HAND + 3, HAND * 2)

function put(out: Float32Array, at: number, x: number, y: number, z: number, turn: Float32Array): void {
  out[at] = x
  out[at + 1] = y
  out[at + 2] = z
  out.set(turn, at + 3)
}
