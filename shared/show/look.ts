import { z } from 'zod'
import { BUILDS, FABRICS, HAIR_STYLES, MANNERS, PIECE_IDS } from '#shared/garment/catalogue.ts'
import { localText } from '#shared/show/text.ts'

export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'expected lower-case letters, digits and hyphens, at most 64')

export const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'expected a colour such as "#1b1b1f"')

export const lookNumber = z.int().min(1).max(99)

/** One thing worn: a piece cut in a fabric. */
export const garment = z.strictObject({
  piece: z.enum(PIECE_IDS),
  fabric: z.enum(FABRICS),
  colour,
  /** The second colour of a print or of changeant cloth. */
  accent: colour.optional(),
})

/** A numbered styling of garments on a model. */
export const look = z.strictObject({
  number: lookNumber,
  name: localText(80),
  description: localText(600),
  model: slug,
  garments: z.array(garment).min(1).max(8),
})
export type Look = z.infer<typeof look>

/** Somebody who walks: a digital mannequin. */
export const runwayModel = z.strictObject({
  id: slug,
  name: localText(60),
  build: z.enum(BUILDS),
  skin: colour,
  hair: z.enum(HAIR_STYLES),
  hairColour: colour,
  manner: z.enum(MANNERS).default('poised'),
})
export type RunwayModel = z.infer<typeof runwayModel>
