import type { Build, PieceId } from '../../shared/garment/catalogue.ts'
import { ZONES } from '../../shared/garment/zones.ts'
import type { Part } from '../field/glb.ts'
import { grownPatch, joined, type Patch } from './patch.ts'
import { belt, beltOver, collar, hat } from './pieces/accents.ts'
import { cape, capeOver, veil, veilOver } from './pieces/capes.ts'
import { ballGown, columnGown, shiftDress, slipDress } from './pieces/dresses.ts'
import { gloves } from './pieces/gloves.ts'
import { jumpsuit } from './pieces/jumpsuit.ts'
import { boots, flats, pumps } from './pieces/shoes.ts'
import { circleSkirt, pencilSkirt, pleatedSkirt } from './pieces/skirts.ts'
import { blazer, croppedJacket, longCoat } from './pieces/tailoring.ts'
import { corset, shellTop, shirt, turtleneck } from './pieces/tops.ts'
import { slimTrousers, wideTrousers } from './pieces/trousers.ts'
import { shaded } from './shade.ts'
import type { Detail, Tailor } from './tailor.ts'

/** How each piece of the catalogue is made. */
export const WARDROBE: Readonly<Record<PieceId, (tailor: Tailor) => Patch[]>> = {
  slipDress,
  columnGown,
  ballGown,
  shiftDress,
  jumpsuit,
  shellTop,
  turtleneck,
  shirt,
  corset,
  wideTrousers,
  slimTrousers,
  pencilSkirt,
  circleSkirt,
  pleatedSkirt,
  longCoat,
  blazer,
  croppedJacket,
  cape,
  veil,
  belt,
  collar,
  gloves,
  hat,
  pumps,
  boots,
  flats,
}

/** Pieces that are cut a second time, to be worn over others: parts of their own. */
export const VARIANTS: Readonly<Record<string, (tailor: Tailor) => Patch[]>> = {
  'belt-over': beltOver,
  'cape-over': capeOver,
  'veil-over': veilOver,
}

/** What is not made for a build, and why. */
export const EXCLUDED: Readonly<Partial<Record<Build, Partial<Record<PieceId, string>>>>> = {
  oak: {
    ballGown: 'boned on a bust this build does not have',
    columnGown: 'held up by a bust this build does not have',
    corset: 'held up by a bust this build does not have',
    pumps: 'this build walks in heels of 45 mm at most: boots',
  },
  reed: {
    columnGown: 'held up by a bust this build does not have',
    ballGown: 'boned on a bust this build does not have',
  },
}

/** Coarse cloth sags between its corners: seen from afar it is cut so much wider, metres. */
const WIDER_FAR = 0.007
/** Legs and shoes, which stand clear of skin, and what other cloth goes over, keep their size. */
const KEPT_ZONES: ReadonlySet<number> = new Set([ZONES.leg, ZONES.upper, ZONES.sole])
const KEPT: ReadonlySet<string> = new Set<PieceId>(['shirt', 'turtleneck'])

/** Cuts a piece or a variant by the name of its part, at both levels, as its file has it. */
export function cutPart(tailors: Readonly<Record<Detail, Tailor>>, name: string): readonly [Part, Part] {
  const cut = VARIANTS[name] ?? WARDROBE[name as PieceId]
  const { near, far } = tailors
  const wider = cut(far).map((patch) =>
    KEPT.has(name) || KEPT_ZONES.has(patch.zone) ? patch : grownPatch(patch, () => WIDER_FAR),
  )
  return [joined('near', shaded(cut(near), [near.body])), joined('far', shaded(wider, [far.body]))]
}
