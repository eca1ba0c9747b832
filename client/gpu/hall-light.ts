import { Color, type IUniform } from 'three'

/** Lamps that run along a room: uprights on both sides, and the line along the models' way. */
export const LAMPS_ALONG = { ribs: 12, edges: 12 } as const

/** Slots of the light that models throw on those beside them. */
export const SPILL = { slots: 40, firstZ: -14, spacing: 0.8 } as const

/** One lamp state for every material of a room: the venue writes it once a frame, all shaders read it. */
export interface HallLight {
  readonly ribLevels: Uniform<Float32Array>
  readonly ribColour: Uniform<Color>
  readonly edgeLevels: Uniform<Float32Array>
  readonly edgeColour: Uniform<Color>
  readonly portalColour: Uniform<Color>
  readonly keyColour: Uniform<Color>
  readonly washColour: Uniform<Color>
  readonly houseColour: Uniform<Color>
  readonly workLight: Uniform<number>
  /** Mean light that leaves the wall where something is projected on it. */
  readonly screenColour: Uniform<Color>
  readonly spill: Uniform<Float32Array>
  readonly haze: Uniform<number>
  readonly mist: Uniform<number>
  /** Seconds, for what drifts; stands still for visitors who asked for reduced motion. */
  readonly time: Uniform<number>
}

export interface Uniform<Value> extends IUniform<Value> {
  value: Value
}

const uniform = <Value>(value: Value): Uniform<Value> => ({ value })
const dark = (): Uniform<Color> => uniform(new Color(0, 0, 0))

export const hallLight = (): HallLight => ({
  ribLevels: uniform(new Float32Array(LAMPS_ALONG.ribs)),
  ribColour: dark(),
  edgeLevels: uniform(new Float32Array(LAMPS_ALONG.edges)),
  edgeColour: dark(),
  portalColour: dark(),
  keyColour: dark(),
  washColour: dark(),
  houseColour: dark(),
  workLight: uniform(0),
  screenColour: dark(),
  spill: uniform(new Float32Array(SPILL.slots)),
  haze: uniform(0),
  mist: uniform(0),
  time: uniform(0),
})
