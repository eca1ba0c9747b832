import { OUTFITS, SKINS } from '#shared/access/guest.ts'

export type SwatchKind = 'skin' | 'outfit'

export const SWATCHES = { skin: SKINS, outfit: OUTFITS } as const

/** Before anybody has chosen: somewhere in the middle, dressed in black. */
export const USUAL = { skin: 5, outfit: 0 } as const
