import { type Field, mirror, smoothMax, smoothMin, union } from '../field/field.ts'
import { loft, type Station } from '../field/loft.ts'
import { mix, smoothstep } from '../field/scalar.ts'
import { cone, ellipsoid } from '../field/shapes.ts'
import { add, type Vec3 } from '../field/vector.ts'
import { ARM, type Stance } from './stance.ts'

/** How somebody is dressed, as a closed sculpture from collar to hem and to the wrists. */
export interface Cut {
  readonly trunk: readonly Station[]
  /** Radius of a leg of cloth at hip, knee and hem. */
  readonly leg: readonly [number, number, number]
  /** Height of the hem over the floor. */
  readonly hem: number
  /** Whether cloth closes between the legs: a skirt. */
  readonly skirt: boolean
  readonly bust: number
  /** The shoulder's end: distance from the middle, height, and radius of its roundness. */
  readonly shoulder: readonly [number, number, number]
  /** Radius of the sleeve under the shoulder, at the elbow and at the wrist. */
  readonly sleeve: readonly [number, number, number]
  /** Height of the collar's rim and its half-width. */
  readonly collar: readonly [number, number]
  /** How softly the collar runs out into the shoulders, metres. */
  readonly slope: number
}

/** The dressed body without head and shoes. */
export function garb(cut: Cut, stance: Stance): Field {
  const body = withoutSleeves(cut, stance)
  const [, rise, back] = stance.rise
  const sleeve = sleeveOf(cut)
  return (x, y, z) => {
    const onBody = body(x, y, z)
    const onSleeve = sleeve(x, y - rise, z - back)
    // Welded broadly over the shoulder, hardly under the arm.
    return smoothMin(onBody, onSleeve, mix(0.02, 0.05, smoothstep(0.9, 0.99, y - rise)))
  }
}

export function withoutSleeves(cut: Cut, stance: Stance): Field {
  const trunk = trunkOf(cut)
  const [, rise, back] = stance.rise
  const legs = cut.skirt ? skirtOf(cut, stance) : trousersOf(cut, stance)
  // Standing, the seat runs out into the legs.
  const weld = mix(0.045, 0.13, smoothstep(0, 0.3, rise))
  return (x, y, z) => smoothMin(trunk(x, y - rise, z - back), legs(x, y, z), weld)
}

function sleeveOf({ sleeve: [upper, elbow, cuff] }: Cut): Field {
  const { shoulder, elbow: at, wrist } = ARM
  const arm = union(0.02, cone(shoulder, at, upper, elbow), cone(at, wrist, elbow, cuff))
  const along: Vec3 = [0.02, -0.35, 0.93652]
  return mirror((x, y, z) => {
    const past = (x - wrist[0]) * along[0] + (y - wrist[1]) * along[1] + (z - wrist[2]) * along[2]
    return smoothMax(arm(x, y, z), past, 0.006)
  })
}

function trunkOf(cut: Cut): Field {
  const body = loft(
    { origin: [0, 0, 0], axis: [0, 1, 0], across: [1, 0, 0], forward: [0, 0, 1], caps: [0.03, 0.02] },
    cut.trunk,
  )
  const [x, y, radius] = cut.shoulder
  const shoulder = mirror(cone([0.04, y + 0.04, -0.03], [x, y, -0.03], radius * 0.9, radius))
  const breast = mirror(ellipsoid([0.066, 0.9, 0.055], [0.06, 0.064, 0.05]))
  const collar = collarOf(cut)
  return (px, py, pz) => {
    let d = smoothMin(body(px, py, pz), shoulder(px, py, pz), 0.06)
    if (cut.bust > 0) d = smoothMin(d, breast(px, py, pz) + 0.02 * (1 - cut.bust), 0.06)
    return smoothMin(d, collar(px, py, pz), cut.slope)
  }
}

/** A stand of cloth round the neck; the neck rises out of it. */
function collarOf({ collar: [rim, half] }: Cut): Field {
  const stand = loft(
    { origin: [0, 0, -0.024], axis: [0, 1, 0], across: [1, 0, 0], forward: [0, 0, 1], caps: [0.02, 0.004] },
    [
      { at: rim - 0.08, half: half * 1.35, front: half * 1.2, back: half * 1.2 },
      { at: rim - 0.03, half: half * 1.05, front: half * 1.06, back: half * 1.02 },
      { at: rim, half, front: half * 1.02, back: half },
    ],
  )
  // The rim leans: higher at the nape than at the throat.
  return (x, y, z) => smoothMax(stand(x, y, z), y - rim + 0.16 * (z + 0.024), 0.006)
}

function trousersOf(cut: Cut, { hip, knee, ankle }: Stance): Field {
  const [top, middle, bottom] = cut.leg
  const hem: Vec3 = [ankle[0], Math.min(cut.hem, ankle[1]), ankle[2]]
  const leg = mirror(union(0.05, cone(hip, knee, top, middle), cone(knee, hem, middle, bottom)))
  return (x, y, z) => smoothMax(leg(x, y, z), cut.hem - y, 0.008)
}

/** Cloth closes between the knees and falls in a few soft folds. */
function skirtOf(cut: Cut, { hip, knee, ankle }: Stance): Field {
  const [top, middle, bottom] = cut.leg
  const hem: Vec3 = [ankle[0], cut.hem, ankle[2]]
  const side = mirror(union(0.06, cone(hip, knee, top, middle), cone(knee, hem, middle, bottom)))
  const onMiddle = (p: Vec3, z = 0): Vec3 => add([0, p[1], p[2]], [0, 0, z])
  const front = union(
    0.06,
    cone(onMiddle(hip), onMiddle(knee), top * 0.96, middle * 0.97),
    cone(onMiddle(knee), onMiddle(hem), middle * 0.97, bottom * 0.94),
  )
  return (x, y, z) => {
    const falling = Math.max(0, Math.min(1, (knee[1] + 0.02 - y) * 3))
    const folds = 0.006 * falling * Math.sin(Math.atan2(x, z - ankle[2] + 0.02) * 9 + 1.1)
    return smoothMax(smoothMin(side(x, y, z), front(x, y, z), 0.07) + folds, cut.hem - y, 0.01)
  }
}

/** A slim shoe under the ankle, pointed; the sole is flat on the floor. */
export function shoes({ ankle }: Stance, sharpness: number): Field {
  const [x, , z] = ankle
  const out = 0.012
  const foot = mirror(
    union(
      0.03,
      cone([x, 0.03, z - 0.035], [x + out * 0.6, 0.03, z + 0.06], 0.032, 0.034),
      cone([x + out * 0.6, 0.028, z + 0.06], [x + out, 0.014, z + 0.15 + 0.03 * sharpness], 0.032, 0.012),
      cone([x, 0.03, z - 0.02], [x, 0.14, z - 0.006], 0.031, 0.036),
    ),
  )
  return (px, py, pz) => smoothMax(foot(px, py, pz), -py, 0.004)
}

/** Everything that keeps light from a dressed, seated or standing body. */
export const inTheWay = (cut: Cut, stance: Stance, seat: boolean): Field => {
  const body = garb(cut, stance)
  const feet = shoes(stance, 0.5)
  return (x, y, z) => {
    const bench = seat ? Math.max(y - 0.45, z - 0.17) : 1
    return Math.min(body(x, y, z), feet(x, y, z), y, bench)
  }
}
