import { type Field, smoothMax, smoothMin } from '../field/field.ts'
import { loft, type Station } from '../field/loft.ts'
import { bump, smoothstep } from '../field/scalar.ts'
import { cone, ellipsoid } from '../field/shapes.ts'
import type { Frame } from './frame.ts'

/**
 * Sections of the reference trunk: height, half-width, depth before and behind, centre, squareness, and which
 * girth they go with.
 */
type Row = readonly [
  y: number,
  half: number,
  front: number,
  back: number,
  z: number,
  square: number,
  girth: Girth,
]
type Girth = 'hip' | 'waist' | 'bust' | 'hipWaist' | 'waistBust' | 'shoulder' | 'neck'

const ROWS: readonly Row[] = [
  [0.862, 0.034, 0.04, 0.05, -0.004, 2, 'hip'],
  [0.89, 0.08, 0.066, 0.08, -0.006, 2, 'hip'],
  [0.925, 0.126, 0.085, 0.096, -0.008, 2, 'hip'],
  [0.965, 0.146, 0.09, 0.098, -0.008, 2.05, 'hip'],
  [1.01, 0.139, 0.087, 0.091, -0.006, 2.1, 'hip'],
  [1.06, 0.1205, 0.083, 0.081, -0.002, 2.1, 'hipWaist'],
  [1.1, 0.1085, 0.0795, 0.0755, 0.001, 2.1, 'waist'],
  [1.14, 0.1035, 0.077, 0.0735, 0.001, 2.1, 'waist'],
  [1.185, 0.1075, 0.079, 0.078, -0.002, 2.1, 'waist'],
  [1.245, 0.1205, 0.085, 0.088, -0.008, 2.1, 'waistBust'],
  [1.31, 0.1315, 0.089, 0.095, -0.014, 2.15, 'bust'],
  [1.37, 0.1365, 0.083, 0.095, -0.018, 2.2, 'bust'],
  [1.415, 0.132, 0.072, 0.088, -0.021, 2.15, 'shoulder'],
  [1.45, 0.108, 0.057, 0.073, -0.025, 2.05, 'shoulder'],
  [1.48, 0.072, 0.046, 0.056, -0.028, 2, 'neck'],
  [1.512, 0.0495, 0.043, 0.045, -0.027, 2, 'neck'],
  [1.545, 0.0435, 0.0425, 0.0435, -0.022, 2, 'neck'],
  [1.59, 0.0425, 0.043, 0.0435, -0.013, 2, 'neck'],
  [1.635, 0.044, 0.046, 0.046, -0.004, 2, 'neck'],
]

/** Trunk and neck without limbs. */
export interface Trunk {
  readonly field: Field
  /** The same with the breasts joined over a width, as cloth spans them; metres. */
  readonly bridged: (width: number) => Field
}

export function trunkOf(frame: Frame): Trunk {
  const { physique, up, breadth } = frame
  const core = coreOf(frame)
  const shoulderX = frame.joint('leftUpperArm')[0]
  const trapezius = cone(
    [0.025, up(1.502), -0.034],
    [shoulderX - 0.008, up(1.445), -0.022],
    0.029 * physique.trapezius,
    0.031 * physique.deltoid,
  )
  const deltoid = ellipsoid(
    [shoulderX + 0.007, up(1.416), -0.018],
    [0.037 * physique.deltoid, 0.054 * physique.deltoid, 0.0425 * physique.deltoid],
  )
  const bosom = physique.breast > 0 ? breastOf(frame) : pectoralOf(frame)
  const buttock = buttockOf(frame)
  const belly = bellyOf(frame)
  const spine = cone(
    [0, up(1.02), -0.112 * physique.waistDepth],
    [0, up(1.42), -0.136 * physique.chestDepth],
    0.02,
    0.02,
  )
  const spineBack = 0.032 * (physique.waist - 1)
  const shoulders = up(1.25)
  const weld = physique.breast > 0 ? 0.042 : 0.06
  const collar = clavicles(frame, breadth)

  const upper = (ax: number, y: number, z: number, d: number): number => {
    const widened = smoothMin(d, trapezius(ax, y, z), 0.05)
    return smoothMin(widened, deltoid(ax, y, z), 0.045) - collar(ax, y, z)
  }
  const bothSides = (half: Field, width: number): Field => {
    return (ax, y, z) => smoothMin(half(ax, y, z), half(-ax, y, z), width)
  }
  const bridged = (width: number): Field => {
    const chest = bothSides(bosom, width)
    const seat = bothSides(buttock, 0.014 + width * 0.6)
    return (x, y, z) => {
      const ax = x < 0 ? -x : x
      let d = core(ax, y, z)
      if (y > shoulders) d = upper(ax, y, z, d)
      d = smoothMin(d, chest(ax, y, z), weld)
      d = smoothMin(d, seat(ax, y, z), 0.045)
      if (belly !== null) d = smoothMin(d, belly(ax, y, z), 0.1)
      const groove = smoothstep(up(0.98), up(1.03), y) * smoothstep(up(1.5), up(1.44), y)
      return z < 0 && groove > 0 ? mixGroove(d, -spine(ax, y, z + spineBack), groove) : d
    }
  }
  return { field: bridged(0.012), bridged }
}

/** Takes a share of a groove out, so that it fades at its ends. */
const mixGroove = (d: number, tool: number, share: number): number =>
  d + (smoothMax(d, tool, 0.03) - d) * share

function coreOf(frame: Frame): Field {
  const { up } = frame
  const stations = ROWS.map(([y, half, front, back, z, square, girth]): Station => {
    const [width, depth] = factors(frame, girth)
    return { at: up(y), half: half * width, front: front * depth, back: back * depth, forward: z, square }
  })
  return loft(
    { origin: [0, 0, 0], axis: [0, 1, 0], across: [1, 0, 0], forward: [0, 0, 1], caps: [0.022, 0.03] },
    stations,
  )
}

/** Width and depth of a section of this body against the reference. */
function factors({ physique, trunk, breadth }: Frame, girth: Girth): readonly [number, number] {
  const { bust, waist, hip, chestDepth, waistDepth, neck } = physique
  switch (girth) {
    case 'hip':
      return [hip, hip]
    case 'hipWaist':
      return [(hip + waist) / 2, ((hip + waist) / 2) * (1 + waistDepth) * 0.5]
    case 'waist':
      return [waist, waist * waistDepth]
    case 'waistBust':
      return [(bust + waist) / 2, ((bust + waist) / 4) * (waistDepth + chestDepth)]
    case 'bust':
      return [bust, bust * chestDepth]
    case 'shoulder':
      return [breadth * 0.5 + bust * 0.5, trunk * chestDepth * 0.5 + bust * chestDepth * 0.5]
    case 'neck':
      return [neck, neck]
  }
}

function breastOf({ physique, up, breadth }: Frame): Field {
  const size = Math.sqrt(physique.breast) * (0.5 + physique.bust / 2)
  const apart = 0.064 * (0.4 + 0.6 * breadth) * (0.6 + 0.4 * physique.bust)
  const forward = 0.062 + 0.1 * (physique.bust * physique.chestDepth - 1)
  const lower = ellipsoid([apart, up(1.312), forward], [0.046 * size, 0.045 * size, 0.046 * size])
  const upper = ellipsoid(
    [apart - 0.008, up(1.35), forward - 0.022],
    [0.044 * size, 0.066 * size, 0.036 * size],
  )
  return (x, y, z) => smoothMin(lower(x, y, z), upper(x, y, z), 0.035)
}

function pectoralOf({ physique, up, breadth }: Frame): Field {
  const depth = physique.bust * physique.chestDepth
  return ellipsoid(
    [0.07 * breadth, up(1.365), 0.083 * depth - 0.036],
    [0.085 * breadth, 0.07, 0.026 + 0.004 * physique.pectoral],
  )
}

function buttockOf({ physique, up }: Frame): Field {
  const { hip, buttock } = physique
  return ellipsoid(
    [0.06 * hip, up(0.925), -0.066 * hip],
    [0.066 * hip, 0.074 * (0.6 + 0.4 * hip), 0.058 * hip * buttock],
  )
}

function bellyOf({ physique, up }: Frame): Field | null {
  if (physique.belly === 0) return null
  const depth = 0.08 * physique.waist * physique.waistDepth
  return ellipsoid([0, up(1.085), 0.022 * physique.belly], [0.09 * physique.waist, 0.13, depth])
}

/** Relief of the collarbones and the pit between them, in metres outwards. */
function clavicles({ up }: Frame, breadth: number): Field {
  const inner = up(1.462)
  return (ax, y, z) => {
    const before = smoothstep(-0.035, 0.005, z)
    if (before === 0) return 0
    const line = inner + 0.1 * Math.max(0, ax - 0.02) - 0.25 * (ax - 0.09) * (ax - 0.09)
    const bone =
      bump(y - line, 0.0085) * smoothstep(0.012, 0.03, ax) * smoothstep(0.15 * breadth, 0.1 * breadth, ax)
    const pit = bump(ax, 0.014) * bump(y - inner, 0.013)
    return before * (0.0048 * bone - 0.005 * pit)
  }
}
