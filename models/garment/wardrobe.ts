import type { Build, PieceId } from '../../shared/garment/catalogue.ts'
import type { Patch } from './patch.ts'
import { belt, beltOver, collar, hat } from './pieces/accents.ts'
import { cape, veil } from './pieces/capes.ts'
import { ballGown, columnGown, shiftDress, slipDress } from './pieces/dresses.ts'
import { gloves } from './pieces/gloves.ts'
import { jumpsuit } from './pieces/jumpsuit.ts'
import { boots, flats, pumps } from './pieces/shoes.ts'
import { circleSkirt, pencilSkirt, pleatedSkirt } from './pieces/skirts.ts'
import { blazer, croppedJacket, longCoat } from './pieces/tailoring.ts'
import { corset, shellTop, shirt, turtleneck } from './pieces/tops.ts'
import { slimTrousers, wideTrousers } from './pieces/trousers.ts'
import type { Tailor } from './tailor.ts'

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
export const VARIANTS: Readonly<Record<string, (tailor: Tailor) => Patch[]>> = { 'belt-over': beltOver }

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
