import type { FabricId, PieceId } from '#shared/garment/catalogue.ts'
import type { BodyZone, ZoneName } from '#shared/garment/zones.ts'

/** What wearing a piece means for the body and for what is worn beneath. */
export interface Cover {
  /** Zones of the body that nobody can see any more. */
  readonly hides: readonly BodyZone[]
  /** Zones of the second skin that the piece is cut to show as skin. */
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

export const COVERS: Readonly<Record<PieceId, Cover>> = {
  slipDress: cover(3, ['hips', 'thigh']),
  columnGown: cover(3, ['hips', 'thigh', 'shin']),
  ballGown: cover(3, ['hips', 'thigh', 'shin']),
  shiftDress: cover(3, ['hips'], ['thigh']),
  jumpsuit: cover(3, ['hips', 'thigh', 'shin']),
  shellTop: cover(1, []),
  turtleneck: cover(1, ['bust', 'decollete', ...ARMS]),
  shirt: cover(1, ['bust', 'decollete', ...ARMS]),
  corset: cover(4, []),
  wideTrousers: cover(2, ['hips', 'thigh', 'shin']),
  slimTrousers: cover(2, ['hips', 'thigh', 'shin']),
  pencilSkirt: cover(2, ['hips', 'thigh']),
  circleSkirt: cover(2, ['hips', 'thigh']),
  pleatedSkirt: cover(2, ['hips', 'thigh']),
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
