import type { Stance } from '#shared/body/skeleton.ts'
import {
  type Build,
  type FabricId,
  type HairStyle,
  PIECES,
  type PieceId,
  type Slot,
} from '#shared/garment/catalogue.ts'
import {
  BELTED,
  COLLARED,
  COVERS,
  HEELED,
  OVER_A_TOP,
  SHAPED_COATS,
  SHEER,
  UNDER_A_DRESS,
} from '#shared/garment/cover.ts'
import { BODY_ZONES, type BodyZone, type ZoneName } from '#shared/garment/zones.ts'
import { fail, ok, type Result } from '#shared/units/result.ts'

/** One file of a figure, by its name in the manifest, and what of it is not drawn. */
export interface WornPart {
  readonly part: string
  /** Index into the look's garments; −1 for the body, the head and the hair. */
  readonly garment: number
  /** Zones whose triangles are left out, because something covers them whole. */
  readonly hidden: readonly ZoneName[]
  /** 0 on the body, rising outwards. */
  readonly layer: number
}

/** What a dressed figure is put together from. */
export interface Outfit {
  /** From the body outwards. */
  readonly parts: readonly WornPart[]
  /** Zones of the body that show skin; what else shows is a plain second skin. */
  readonly bare: readonly BodyZone[]
  readonly stance: Stance
}

/** Why pieces cannot be worn together; `garment` is an index into the look's garments, −1 for the whole look. */
export interface OutfitProblem {
  readonly code: 'slot' | 'twice' | 'build' | 'uncovered' | 'clash'
  readonly garment: number
  readonly message: string
}

export interface Wearer {
  readonly build: Build
  readonly hair: HairStyle
}

/** Pieces not made for a build: from the manifest. */
export type Excluded = Readonly<Partial<Record<PieceId, string>>>

/** A piece as a look wears it; cloth that is not named counts as opaque. */
export interface Styled {
  readonly piece: PieceId
  readonly fabric?: FabricId
}

/** Works out a figure from what is worn, or says everything that stands in the way. */
export function outfitOf(
  garments: readonly Styled[],
  wearer: Wearer,
  excluded: Excluded = {},
): Result<Outfit, readonly OutfitProblem[]> {
  const pieces = garments.map(({ piece }) => piece)
  const problems = [
    ...slotProblems(pieces),
    ...buildProblems(pieces, wearer.build, excluded),
    ...clashes(pieces),
    ...coverProblems(pieces),
  ]
  return problems.length > 0 ? fail(problems) : ok(assembled(garments, wearer))
}

function slotProblems(pieces: readonly PieceId[]): OutfitProblem[] {
  return pieces.flatMap((piece, garment): OutfitProblem[] => {
    const earlier = pieces.slice(0, garment)
    if (earlier.includes(piece)) return [{ code: 'twice', garment, message: `wears ${piece} twice` }]
    const slot: Slot = PIECES[piece]
    const taken = slot === 'accent' ? undefined : earlier.find((other) => PIECES[other] === slot)
    if (taken === undefined) return []
    return [
      {
        code: 'slot',
        garment,
        message: `wears ${piece} where ${taken} is already: one ${slot} piece a look`,
      },
    ]
  })
}

const buildProblems = (pieces: readonly PieceId[], build: Build, excluded: Excluded): OutfitProblem[] =>
  pieces.flatMap((piece, garment): OutfitProblem[] => {
    const reason = excluded[piece]
    return reason === undefined
      ? []
      : [{ code: 'build', garment, message: `${piece} is not made for ${build}: ${reason}` }]
  })

function clashes(pieces: readonly PieceId[]): OutfitProblem[] {
  const problems: OutfitProblem[] = []
  const clash = (garment: number, other: PieceId, why: string) =>
    problems.push({ code: 'clash', garment, message: `${pieces[garment]} cannot go with ${other}: ${why}` })
  const dress = pieces.find((piece) => PIECES[piece] === 'body')
  pieces.forEach((piece, garment) => {
    if (dress !== undefined && PIECES[piece] === 'bottom')
      clash(garment, dress, 'a dress has its own lower half')
    if (dress !== undefined && PIECES[piece] === 'top') {
      const under = UNDER_A_DRESS.includes(piece) && OVER_A_TOP.includes(dress)
      if (!under && piece !== 'corset') clash(garment, dress, 'there is no room for a top with it')
    }
    if (dress === 'ballGown' && SHAPED_COATS.includes(piece))
      clash(garment, dress, 'its skirt does not fit under it')
    const collared = pieces.find((other) => COLLARED.includes(other))
    if (piece === 'collar' && collared) clash(garment, collared, 'it has a collar of its own')
  })
  return problems
}

/** Nobody goes out in a second skin alone. */
function coverProblems(pieces: readonly PieceId[]): OutfitProblem[] {
  const has = (slot: Slot) => pieces.some((piece) => PIECES[piece] === slot)
  const below = has('body') || has('bottom') || pieces.includes('longCoat')
  if (below) return []
  return [
    { code: 'uncovered', garment: -1, message: 'wears nothing from the waist down: add a bottom or a dress' },
  ]
}

function assembled(garments: readonly Styled[], { hair }: Wearer): Outfit {
  const pieces = garments.map(({ piece }) => piece)
  const stance: Stance = pieces.some((piece) => HEELED.includes(piece)) ? 'heels' : 'flat'
  const opaque = garments
    .filter(({ piece, fabric }) => !(fabric && SHEER.includes(fabric)) && partOf(piece, pieces) === piece)
    .map(({ piece }) => piece)
  const hiddenBody = new Set(opaque.flatMap((piece) => COVERS[piece].hides))
  const skin = (part: string): WornPart => ({ part, garment: -1, hidden: [...hiddenBody], layer: 0 })
  const worn = pieces.map((piece, garment): WornPart => {
    const { layer } = COVERS[piece]
    const above = opaque.filter((other) => COVERS[other].layer > layer)
    const hidden = [...new Set(above.flatMap((other) => COVERS[other].over))]
    return { part: partOf(piece, pieces), garment, hidden, layer }
  })
  const body = [skin('body'), skin('hands'), skin(stance === 'heels' ? 'feet-heels' : 'feet-flat')]
  const head: WornPart[] = [
    { part: 'head', garment: -1, hidden: [], layer: 0 },
    { part: `hair-${hair}`, garment: -1, hidden: [], layer: 1 },
  ]
  return {
    parts: [...body, ...head, ...worn.sort((a, b) => a.layer - b.layer || a.garment - b.garment)],
    bare: bareZones(pieces),
    stance,
  }
}

/** Some pieces are cut anew to go over others: a belt larger, a cape short enough for a crinoline. They hide nothing. */
function partOf(piece: PieceId, pieces: readonly PieceId[]): string {
  if (piece === 'belt' && pieces.some((other) => BELTED.includes(other))) return 'belt-over'
  const full = pieces.includes('ballGown') && (piece === 'cape' || piece === 'veil')
  return full ? `${piece}-over` : piece
}

/** Bust, hips and thighs are skin only where a piece is cut to show them; the rest is wherever it is not covered. */
function bareZones(pieces: readonly PieceId[]): BodyZone[] {
  const cutToShow = new Set(pieces.flatMap((piece) => COVERS[piece].bares))
  return BODY_ZONES.filter((zone) => !SECOND_SKIN.includes(zone) || cutToShow.has(zone))
}

const SECOND_SKIN: readonly BodyZone[] = ['bust', 'hips', 'thigh']

/**
 * Floor-length pieces are cut for heels. Standing flat the floor is nearer, so hems go up: the height at which a
 * place at rest should be, given by how much higher the floor is (`skeleton.floor`).
 */
export function hemmed(y: number, floor: number): number {
  const share = Math.max(0, Math.min(1, (HEM_FROM - y) / HEM_FROM))
  return y + floor * share
}

/** Cloth below this height, in metres, shares the shortening evenly. */
const HEM_FROM = 0.55
