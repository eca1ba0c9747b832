import type { FabricId, PieceId } from '#shared/garment/catalogue.ts'
import type { BodyZone, ZoneName } from '#shared/garment/zones.ts'

/** What wearing a piece means for the body and for what is worn beneath. */
export interface Cover {
  /** Zones of the body that nobody can see any more. */
  readonly hides: readonly BodyZone[]
  /** Zones the piece is cut to leave bare; without it they are second skin. */
  readonly bares: readonly BodyZone[]
  /** Zones of pieces worn beneath that it covers whole. */
  readonly over: readonly ZoneName[]
  /** Layer: higher is farther from the body. */
  readonly layer: number
}

const cover = (
  layer: number,
  hides: readonly BodyZone[],
  bares: readonly BodyZone[] = [],
  over: readonly ZoneName[] = [],
): Cover => ({ layer, hides, bares, over })

const ARMS = ['upperArm', 'forearm'] as const
const LEGS = ['shin', 'foot'] as const

export const COVERS: Readonly<Record<PieceId, Cover>> = {
  slipDress: cover(3, ['hips', 'thigh'], ['decollete', ...ARMS, ...LEGS]),
  columnGown: cover(3, ['hips', 'thigh', 'shin'], ['decollete', ...ARMS, 'foot']),
  ballGown: cover(3, ['hips', 'thigh', 'shin'], ['decollete', ...ARMS, 'foot']),
  shiftDress: cover(3, ['hips'], [...ARMS, 'thigh', ...LEGS]),
  jumpsuit: cover(3, ['hips', 'thigh', 'shin'], ['decollete', ...ARMS, 'foot']),
  shellTop: cover(1, ['bust'], [...ARMS]),
  turtleneck: cover(1, ['bust', 'decollete', ...ARMS]),
  shirt: cover(1, ['bust', 'decollete', ...ARMS]),
  corset: cover(4, [], ['decollete', ...ARMS]),
  wideTrousers: cover(2, ['hips', 'thigh', 'shin'], ['foot']),
  slimTrousers: cover(2, ['hips', 'thigh', 'shin'], ['foot']),
  pencilSkirt: cover(2, ['hips', 'thigh'], [...LEGS]),
  circleSkirt: cover(2, ['hips', 'thigh'], [...LEGS]),
  pleatedSkirt: cover(2, ['hips', 'thigh'], [...LEGS]),
  longCoat: cover(5, ['hips', 'thigh', ...ARMS], [], ['sleeve', 'back', 'band']),
  blazer: cover(5, [...ARMS], [], ['sleeve', 'back']),
  croppedJacket: cover(5, ['upperArm'], [], ['back']),
  cape: cover(6, [...ARMS, 'hand'], [], ['sleeve', 'cuff']),
  veil: cover(6, []),
  belt: cover(7, []),
  collar: cover(7, []),
  gloves: cover(2, ['hand', 'forearm']),
  hat: cover(7, []),
  pumps: cover(2, []),
  boots: cover(2, ['foot']),
  flats: cover(2, []),
}

/** Cloth that hides nothing beneath it. */
export const SHEER: readonly FabricId[] = ['organza']

/** Pieces that have a collar of their own, which a separate one would run into. */
export const COLLARED: readonly PieceId[] = ['turtleneck', 'shirt', 'longCoat', 'blazer', 'cape', 'veil']

/** Tops that go under a dress. */
export const UNDER_A_DRESS: readonly PieceId[] = ['turtleneck', 'shirt', 'shellTop']
export const OVER_A_TOP: readonly PieceId[] = ['slipDress', 'shiftDress']

/** Coats and jackets that a crinoline does not fit under. */
export const SHAPED_COATS: readonly PieceId[] = ['longCoat', 'blazer']

/** Outer pieces a belt is worn over. */
export const BELTED: readonly PieceId[] = ['longCoat', 'blazer']

/** Shoes whose heel lifts the body; in all others, and in none, it stands flat. */
export const HEELED: readonly PieceId[] = ['pumps', 'boots']
