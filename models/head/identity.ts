import type { Build } from '../../shared/garment/catalogue.ts'

/** What makes a face its own: factors on the common face, unless millimetres or radians are said. */
export interface Identity {
  /** Size of the whole head. */
  readonly size: number
  readonly width: number
  readonly jaw: number
  readonly chin: number
  /** Millimetres forward. */
  readonly chinForward: number
  readonly cheek: number
  readonly hollow: number
  readonly brow: number
  /** Millimetres. */
  readonly noseLength: number
  readonly noseWidth: number
  readonly noseForward: number
  readonly bridge: number
  readonly lips: number
  readonly mouth: number
  /** Radians, outer corner up. */
  readonly eyeTilt: number
  readonly eye: number
  readonly browThickness: number
  /** Length of the lower face. */
  readonly lower: number
  /** 0 to 1: folds and hollows of a lived face. */
  readonly age: number
  readonly ears: number
}

const COMMON: Identity = {
  size: 0.93,
  width: 1,
  jaw: 1,
  chin: 1,
  chinForward: 4,
  cheek: 1,
  hollow: 1,
  brow: 1,
  noseLength: -3,
  noseWidth: 1,
  noseForward: -1,
  bridge: 1,
  lips: 1,
  mouth: 1,
  eyeTilt: 0.07,
  eye: 1,
  browThickness: 1,
  lower: 1.05,
  age: 0,
  ears: 1,
}

export const IDENTITIES: Readonly<Record<Build, Identity>> = {
  /** Long oval, high cheekbones. */
  willow: { ...COMMON, jaw: 0.95, chin: 0.92, cheek: 1.12, hollow: 1.5, lips: 1.08, eyeTilt: 0.09 },
  /** Narrow and angular. */
  reed: {
    ...COMMON,
    size: 0.965,
    jaw: 1.03,
    chin: 1.06,
    chinForward: 6,
    cheek: 1.14,
    hollow: 1.9,
    brow: 1.14,
    noseLength: -1,
    bridge: 1.1,
    lips: 0.94,
    browThickness: 1.35,
    eyeTilt: 0.06,
  },
  /** Broad, with years in it. */
  oak: {
    ...COMMON,
    size: 1.0,
    width: 1.02,
    jaw: 1.12,
    chin: 1.18,
    chinForward: 7,
    cheek: 1.02,
    hollow: 1.6,
    brow: 1.28,
    noseLength: 1,
    noseWidth: 1.1,
    noseForward: 2,
    bridge: 1.22,
    lips: 0.8,
    mouth: 1.06,
    eyeTilt: 0.02,
    browThickness: 1.6,
    age: 1,
    ears: 1.08,
  },
  /** Round and full. */
  peony: {
    ...COMMON,
    size: 0.935,
    width: 1.02,
    jaw: 1.03,
    chin: 0.98,
    chinForward: 3,
    cheek: 0.98,
    hollow: 0.5,
    noseWidth: 1.1,
    bridge: 0.9,
    lips: 1.18,
    mouth: 1.03,
    lower: 1.02,
    eyeTilt: 0.06,
  },
}
