import { ZONES } from '../../../shared/garment/zones.ts'
import { leaves, smoothMin } from '../../field/field.ts'
import { mix, smoothstep } from '../../field/scalar.ts'
import type { Vec3 } from '../../field/vector.ts'
import { bodice } from '../bodice.ts'
import { clearOf, type Form, level, onLevel, round } from '../form.ts'
import { crewNeck, strapless } from '../neckline.ts'
import type { Patch } from '../patch.ts'
import { even, sheet } from '../sheet.ts'
import { sleeves } from '../sleeve.ts'
import type { Tailor } from '../tailor.ts'

/** A plain sleeveless top, tucked in. */
export function shellTop(tailor: Tailor): Patch[] {
  const { mould, frame, level: at, rigs } = tailor
  return bodice(tailor, {
    form: clearOf(
      tailor,
      (angle, station) =>
        mould.at(angle, station, 0.009 - 0.002 * smoothstep(mould.bust + 0.05, frame.up(1.46), station)),
      0.005,
    ),
    top: crewNeck(tailor, mould, 0.012),
    bottom: level(at.highHip),
    columns: [56, 12],
    rows: [20, 5],
    spread: 1.15,
    rig: rigs.torso,
    arms: { bare: -0.004 },
    seams: [90],
    frontTo: 52,
    turned: ['top'],
    thickness: 0.002,
  })
}

/** Fine knit, close to the body, with a collar folded once. */
export function turtleneck(tailor: Tailor): Patch[] {
  const { sleeved: mould, level: at, rigs } = tailor
  const body = bodice(tailor, {
    form: (angle, station) => mould.at(angle, station, 0.004),
    top: crewNeck(tailor, mould, -0.008),
    bottom: level(at.highHip),
    columns: [44, 14],
    rows: [22, 6],
    rig: rigs.torso,
    arms: { sleeved: 0 },
    frontTo: 52,
    turned: [],
    thickness: 0.002,
  })
  return [
    ...body,
    ...sleeves(tailor, body, {
      to: 0.99,
      ease: [0.004, 0.0045, 0.004],
      drop: 0,
      thickness: 0.002,
      columns: [14, 6],
      rows: [13, 4],
      creases: 0.0012,
    }),
    ...rolledCollar(tailor),
  ]
}

/** Up the neck, over and down outside, from where the shoulders begin. */
function rolledCollar(tailor: Tailor): Patch[] {
  const { frame, figure, rigs } = tailor
  const neck = frame.joint('neck')
  const height = 0.07 * frame.trunk
  const widest = 0.064 * frame.physique.neck
  /** Up the inside, over, and most of the way down again. */
  const profile = (v: number): readonly [up: number, off: number] => {
    const under = 0.36
    if (v < under) return [v / under, mix(0.003, 0.004, v / under)]
    const over = (v - under) / (1 - under)
    return [1 - over + 0.07 * Math.sin(Math.PI * over), 0.005 + 0.0075 * smoothstep(0, 0.25, over)]
  }
  return sheet({
    point: (u, v): Vec3 => {
      const angle = (u - 0.5) * 2 * Math.PI
      const [up, off] = profile(1 - v)
      const front = Math.cos(angle)
      const foot = -0.02 - 0.022 * front
      const lean = 0.17 * (foot + up * height)
      const direction: Vec3 = [Math.sin(angle), 0, front]
      const middle: Vec3 = [0, neck[1] + foot + up * height, neck[2] + lean]
      const out = smoothMin(leaves(figure.trunk, middle, direction, 0.2), widest, 0.012) + off
      return [middle[0] + direction[0] * out, middle[1], middle[2] + direction[2] * out]
    },
    columns: tailor.cells(24, 9),
    rows: tailor.cells(9, 3),
    closed: true,
    zone: ZONES.collar,
    rig: rigs.torso,
    seam: (_, v) => (v < 1e-6 ? 1 : 0),
  })
}

/** A shirt with ease: collar, placket, cuffs; tucked in and bloused a little. */
export function shirt(tailor: Tailor): Patch[] {
  const { sleeved: mould, level: at, rigs } = tailor
  const fullest = mould.bust - 0.012
  const tuck = at.waist - 0.01
  const form: Form = (angle, station) => {
    if (station >= fullest) return mould.at(angle, station, 0.006)
    const own = mould.radius(angle, station) + 0.006
    const falls = Math.max(0, mould.radius(angle, fullest) - mould.radius(angle, station))
    const blouse = 0.007 * smoothstep(0, 0.03, falls) * smoothstep(tuck, tuck + 0.08, station)
    return onLevel(angle, station, own + blouse)
  }
  const body = bodice(tailor, {
    form,
    top: crewNeck(tailor, mould, 0.006),
    bottom: level(at.highHip),
    columns: [44, 14],
    rows: [24, 7],
    rig: rigs.torso,
    arms: { sleeved: 0.004 },
    frontTo: 46,
    seams: [90],
    turned: [],
    thickness: 0.0016,
  })
  return [
    ...body,
    ...sleeves(tailor, body, {
      to: 0.985,
      ease: [0.016, 0.02, 0.012],
      drop: 0.004,
      cuff: 0.06,
      thickness: 0.0016,
      columns: [15, 6],
      rows: [14, 5],
      creases: 0.004,
    }),
    ...shirtCollar(tailor),
    ...placket(tailor, form),
  ]
}

/** A stand and a fall, open a finger's breadth at the throat. */
function shirtCollar(tailor: Tailor): Patch[] {
  const { frame, rigs } = tailor
  const neck = frame.joint('neck')
  const size = frame.physique.neck
  const stand = 0.03
  return sheet({
    point: (u, v): Vec3 => {
      const angle = (u - 0.5) * 2 * (Math.PI - 0.1) + Math.PI
      const front = Math.cos(angle)
      const toPoint = Math.max(0, front) ** 3
      const fall = 0.04 + 0.03 * toPoint
      const up = v < 0.4 ? v / 0.4 : 1
      const over = v < 0.4 ? 0 : (v - 0.4) / 0.6
      const base = -0.014 - 0.026 * front
      const radius =
        0.0515 * size +
        0.004 * up +
        over * (0.018 + 0.022 * toPoint) +
        0.004 * Math.sin(Math.PI * Math.min(1, over * 4))
      return [
        Math.sin(angle) * radius,
        neck[1] + base + stand * up - fall * over + 0.003 * Math.sin(Math.PI * Math.min(1, over * 4)),
        neck[2] + 0.004 + front * radius * 0.97,
      ]
    },
    columns: tailor.cells(30, 12),
    rows: tailor.cells(8, 3),
    downAt: tailor.detail === 'near' ? [0, 0.2, 0.38, 0.46, 0.55, 0.7, 0.85, 0.95, 1] : even(3),
    zone: ZONES.collar,
    rig: rigs.torso,
    seam: (u, v) => Math.max(smoothstep(0.9, 0.97, v), smoothstep(0.04, 0, Math.min(u, 1 - u))),
    turned: {
      edges: tailor.detail === 'near' ? ['bottom', 'left', 'right'] : [],
      thickness: 0.002,
      depth: 0.012,
    },
  })
}

/** The front band with its buttons. */
function placket(tailor: Tailor, form: Form): Patch[] {
  const { sleeved: mould, frame, level: at, rigs } = tailor
  const top = mould.stationOf(frame.up(1.462), 0.068)
  const from = at.waist
  return sheet({
    point: (u, v) => {
      const angle = (u - 0.5) * 0.3
      const station = mix(top, from, v)
      const p = form(angle, station)
      return [p[0], p[1], p[2] + 0.0022]
    },
    columns: 2,
    rows: tailor.cells(16, 4),
    zone: ZONES.facing,
    rig: rigs.torso,
    seam: (u) => (u === 0.5 ? 0 : 1),
    turned: { edges: ['left', 'right'], thickness: 0.002, depth: 0.002 },
  })
}

/** Boned, laced behind, to a point over the hips. */
export function corset(tailor: Tailor): Patch[] {
  const { mould, level: at, rigs } = tailor
  return bodice(tailor, {
    form: (angle, station) =>
      mould.at(angle, station, 0.011 + 0.012 * smoothstep(at.waist, at.highHip, station)),
    top: strapless(tailor, 0.026),
    bottom: round([
      [0, at.highHip - 0.045],
      [30, at.highHip - 0.01],
      [75, at.highHip + 0.035],
      [120, at.highHip + 0.02],
      [180, at.highHip - 0.01],
    ]),
    columns: [36, 14],
    rows: [15, 5],
    rig: rigs.torso,
    seams: [0, 22, 44, 68, 92, 118, 146, 172],
    turned: ['top', 'bottom'],
    thickness: 0.0035,
    depth: 0.02,
  })
}
