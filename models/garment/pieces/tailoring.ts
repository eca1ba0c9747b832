import { mix, smoothstep } from '../../field/scalar.ts'
import { type Table, table } from '../../field/table.ts'
import { collarPatches } from '../collar.ts'
import { buttons, pockets } from '../fastenings.ts'
import { type Form, onLevel, round, softMax } from '../form.ts'
import { type Jacket, jacketBody } from '../jacket.ts'
import { lapelPatches } from '../lapel.ts'
import type { Patch } from '../patch.ts'
import { sleeves } from '../sleeve.ts'
import type { Tailor } from '../tailor.ts'

/** How a tailored form stands off the body. Metres. */
interface Cut {
  readonly chest: number
  readonly waist: number
  readonly hip: number
  /** The shoulder pad, at the point of the shoulder. */
  readonly pad: number
  /** How much of the way from chest to hip the waist is not taken in. */
  readonly straight: number
  /** Outwards a metre further down, from the hip. */
  readonly flare: number
}

/** A moulded trunk: clean over the chest, shaped at the waist, falling from the hip. */
function tailored(tailor: Tailor, cut: Cut): Form {
  const { sleeved: mould, frame, level: at } = tailor
  const chest = mould.bust - 0.012
  const shoulder = mould.stationOf(frame.up(1.455), 0.15)
  const pad = round([
    [0, 0],
    [55, 0.3],
    [88, 1],
    [125, 0.45],
    [180, 0.05],
  ])
  const onChest: Form = (angle, station) => {
    const ease =
      cut.chest +
      cut.pad *
        smoothstep(chest + 0.05, shoulder, station) *
        smoothstep(shoulder + 0.07, shoulder, station) *
        pad(angle)
    return mould.at(angle, station, ease)
  }
  return (angle, station) => {
    if (station >= chest) return onChest(angle, station)
    const atChest = mould.radius(angle, chest) + cut.chest
    const hipRadius = mould.radius(angle, at.hip) + cut.hip
    if (station >= at.hip) {
      const share = (chest - station) / (chest - at.hip)
      const line = mix(atChest, hipRadius, share)
      const ease =
        cut.chest +
        (cut.waist - cut.chest) * smoothstep(chest, at.waist, station) +
        (cut.hip - cut.waist) * smoothstep(at.waist, at.hip, station)
      const shaped = mould.radius(angle, station) + ease
      const straight = mix(shaped, softMax(line, shaped, Math.min(0.02, share * share + 1e-7)), cut.straight)
      return onLevel(angle, station, straight)
    }
    const down = at.hip - station
    const soft = (down * down) / (down + 0.08)
    const falls = hipRadius + cut.flare * soft * (1 + 0.25 * Math.abs(Math.sin(angle)))
    const clears = mould.radius(angle, station) + cut.hip * 0.8
    return onLevel(angle, station, softMax(falls, clears, Math.min(0.04, 2.5 * down * down + 1e-7)))
  }
}

/** The neckline from the gorge, or from the front, round the side of the neck to the back; `low` in metres. */
function neckOf({ sleeved: mould, frame }: Tailor, from: number, start: number, low: number): Table {
  const at = (angle: number, y: number) => [angle, mould.stationAt(angle, frame.up(y) - low)] as const
  return table([
    [from, start],
    at(Math.max(from + 0.3, 1.1), 1.494),
    at(1.6, 1.516),
    at(2.2, 1.522),
    at(2.7, 1.521),
    at(Math.PI, 1.52),
    [2 * Math.PI - 2.7, mould.stationAt(2.7, frame.up(1.521) - low)],
  ])
}

/** Single-breasted, one button, a notched lapel to the waist, to the top of the thigh. */
export function blazerSpec(tailor: Tailor): Jacket {
  const { sleeved: mould, frame, level: at, rigs } = tailor
  const gorge = mould.stationOf(frame.up(1.462), 0.078)
  const gorgeAt = 0.74
  const drop = 0.004
  const jacket: Jacket = {
    form: tailored(tailor, {
      chest: 0.012,
      waist: 0.017,
      hip: 0.016,
      pad: 0.009,
      straight: 0.35,
      flare: 0.08,
    }),
    hem: at.hip - 0.09,
    neckline: neckOf(tailor, gorgeAt, gorge, 0.004),
    lapels: { breaks: at.waist + 0.03, gorge, gorgeAt, width: 0.074, peak: -0.02, belly: 0.006 },
    overlap: 0.018,
    cutaway: 0.07,
    fastensTo: at.waist,
    rig: rigs.skirt(),
    thickness: 0.0038,
    columns: [32, 16],
    rows: [17, 7],
    drop,
    seams: [0.17, 0.33, 0.5, 0.67, 0.83],
    hemStitch: 0.03,
  }
  return jacket
}

export function blazer(tailor: Tailor): Patch[] {
  const jacket = blazerSpec(tailor)
  const { level: at } = tailor
  const { drop } = jacket
  const body = jacketBody(tailor, jacket)
  return [
    ...body,
    ...lapelPatches(tailor, jacket),
    ...collarPatches(tailor, jacket, { stand: 0.026, fall: 0.042, points: 0.034, room: 0.01 }),
    ...buttons(tailor, jacket, [at.waist + 0.008], [0], 0.011),
    ...pockets(tailor, jacket, {
      at: 0.86,
      station: at.hip + 0.035,
      width: 0.135,
      height: 0.046,
      slant: 0.06,
    }),
    ...pockets(
      tailor,
      jacket,
      { at: 0.62, station: at.bust + 0.035, width: 0.085, height: 0.022, slant: -0.12 },
      false,
    ),
    ...sleeves(tailor, body, {
      to: 0.985,
      ease: [0.018, 0.018, 0.019],
      head: 0.004,
      drop,
      thickness: 0.0038,
      columns: [20, 7],
      rows: [12, 4],
      creases: 0.004,
    }),
  ]
}

/** Double-breasted, broad peaked lapels, to the calf, swinging from the hip. */
export function longCoat(tailor: Tailor): Patch[] {
  const { sleeved: mould, frame, level: at, rigs } = tailor
  const gorge = mould.stationOf(frame.up(1.458), 0.084)
  const gorgeAt = 0.76
  const drop = 0.008
  const jacket: Jacket = {
    form: tailored(tailor, {
      chest: 0.018,
      waist: 0.024,
      hip: 0.028,
      pad: 0.011,
      straight: 0.45,
      flare: 0.2,
    }),
    hem: at.calf - 0.02,
    neckline: neckOf(tailor, gorgeAt, gorge, 0.006),
    lapels: { breaks: at.waist + 0.06, gorge, gorgeAt, width: 0.094, peak: 0.006, belly: 0.004 },
    overlap: 0.07,
    cutaway: 0,
    fastensTo: 0,
    rig: rigs.skirt(),
    thickness: 0.0055,
    columns: [34, 16],
    rows: [22, 9],
    drop,
    seams: [0.2, 0.36, 0.5, 0.64, 0.8],
    hemStitch: 0.045,
  }
  const body = jacketBody(tailor, jacket)
  return [
    ...body,
    ...lapelPatches(tailor, jacket),
    ...collarPatches(tailor, jacket, { stand: 0.032, fall: 0.056, points: 0.046, room: 0.015 }),
    ...buttons(tailor, jacket, [at.waist + 0.03, at.waist - 0.085, at.hip - 0.03], [-0.048, 0.048], 0.0125),
    ...pockets(tailor, jacket, { at: 1, station: at.hip + 0.07, width: 0.15, height: 0.036, slant: 0.32 }),
    ...sleeves(tailor, body, {
      to: 1.0,
      ease: [0.026, 0.027, 0.028],
      head: 0.005,
      drop,
      thickness: 0.005,
      columns: [20, 7],
      rows: [12, 4],
      creases: 0.005,
      cuff: 0.055,
    }),
  ]
}

/** Straight and short, edge to edge, without a collar. */
export function croppedJacket(tailor: Tailor): Patch[] {
  const { sleeved: mould, frame, level: at, rigs } = tailor
  const drop = 0.006
  const front = mould.stationAt(0, frame.up(1.462))
  const jacket: Jacket = {
    form: tailored(tailor, {
      chest: 0.013,
      waist: 0.02,
      hip: 0.02,
      pad: 0.008,
      straight: 0.95,
      flare: 0,
    }),
    hem: at.waist - 0.045,
    neckline: neckOf(tailor, -0.1, front, 0.006),
    overlap: -0.005,
    cutaway: 0,
    fastensTo: 0,
    rig: rigs.torso,
    thickness: 0.0048,
    columns: [32, 20],
    rows: [13, 7],
    drop,
    seams: [0.25, 0.75],
    hemStitch: 0.022,
  }
  const body = jacketBody(tailor, jacket)
  return [
    ...body,
    ...pockets(tailor, jacket, { at: 0.6, station: at.bust - 0.005, width: 0.08, height: 0.055, slant: 0 }),
    ...pockets(tailor, jacket, { at: 0.66, station: at.waist + 0.005, width: 0.09, height: 0.06, slant: 0 }),
    ...sleeves(tailor, body, {
      to: 0.86,
      ease: [0.02, 0.022, 0.026],
      head: 0.004,
      drop,
      thickness: 0.0048,
      columns: [20, 7],
      rows: [11, 4],
      cuff: 0.025,
    }),
  ]
}
