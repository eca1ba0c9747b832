import type { Stance } from '#shared/body/skeleton.ts'
import type { Build } from '#shared/garment/catalogue.ts'
import type { Look, RunwayModel } from '#shared/show/look.ts'
import type { GlbMesh } from '../../gpu/index.ts'
import type { Swatch } from './swatches.ts'

/** One file of a look, the swatch it is cut from, and what of it is shown. */
export interface OutfitPart {
  readonly file: string
  readonly slot: number
  /** Leaves out what cloth covers. */
  readonly keep: (mesh: GlbMesh) => GlbMesh
}

/** What a look is put together from. */
export interface Outfit {
  readonly build: Build
  readonly stance: Stance
  readonly swatches: readonly Swatch[]
  readonly parts: readonly OutfitPart[]
}

export function outfitOf(look: Look, model: RunwayModel): Outfit {
  const garment = look.garments[0]!
  return {
    build: model.build,
    stance: 'heels',
    swatches: [
      { stuff: garment.fabric, colour: garment.colour, accent: garment.accent ?? garment.colour },
      { stuff: 'skin', colour: model.skin, accent: model.hairColour },
    ],
    parts: [{ file: 'crowd/stand-in.glb', slot: 0, keep: (mesh) => mesh }],
  }
}
