import type { CoverStory } from '../../programme/index.ts'

/** The one large figure of a cover. */
export type Figure =
  | { readonly is: 'countdown'; readonly seconds: number }
  | { readonly is: 'look'; readonly number: number }
  | { readonly is: 'soon' }
  | { readonly is: 'house' }

export function figureOf(
  story: Exclude<CoverStory, { about: 'nothing' }>,
  lookNumber: number | null,
): Figure {
  if ('seconds' in story)
    return story.seconds > 0 ? { is: 'countdown', seconds: story.seconds } : { is: 'soon' }
  return lookNumber === null ? { is: 'house' } : { is: 'look', number: lookNumber }
}

/** Widths that digits are set in, so that a countdown does not tremble; in ems of the serif. */
export const FIGURE_EMS = { digit: 0.47, colon: 0.24 } as const
