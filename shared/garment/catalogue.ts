/**
 * What a look may be styled from until garments are drafted as patterns: pieces, the cloth they are cut in,
 * and the people who wear them. The mesh of each piece is made for each build by `npm run models`.
 */
export const PIECES = {
  slipDress: 'body',
  columnGown: 'body',
  ballGown: 'body',
  shiftDress: 'body',
  jumpsuit: 'body',
  shellTop: 'top',
  turtleneck: 'top',
  shirt: 'top',
  corset: 'top',
  wideTrousers: 'bottom',
  slimTrousers: 'bottom',
  pencilSkirt: 'bottom',
  circleSkirt: 'bottom',
  pleatedSkirt: 'bottom',
  longCoat: 'outer',
  blazer: 'outer',
  croppedJacket: 'outer',
  cape: 'outer',
  veil: 'outer',
  belt: 'accent',
  collar: 'accent',
  gloves: 'accent',
  hat: 'accent',
  pumps: 'shoes',
  boots: 'shoes',
  flats: 'shoes',
} as const satisfies Record<string, Slot>

/** Where on the body a piece sits; of each slot a look wears at most one, accents apart. */
export type Slot = 'body' | 'top' | 'bottom' | 'outer' | 'accent' | 'shoes'
export type PieceId = keyof typeof PIECES
export const PIECE_IDS = Object.keys(PIECES) as PieceId[]

export const FABRICS = [
  'wool',
  'satin',
  'organza',
  'sequins',
  'jersey',
  'leather',
  'velvet',
  'poplin',
  'tweed',
  'lame',
  'marbled',
] as const
export type FabricId = (typeof FABRICS)[number]

/** The bodies there are meshes for. */
export const BUILDS = ['willow', 'reed', 'oak', 'peony'] as const
export type Build = (typeof BUILDS)[number]

export const HAIR_STYLES = ['bun', 'bob', 'cropped', 'shaved', 'cornrows', 'ponytail'] as const
export type HairStyle = (typeof HAIR_STYLES)[number]

/** How somebody walks. */
export const MANNERS = ['poised', 'striding', 'floating'] as const
export type Manner = (typeof MANNERS)[number]
