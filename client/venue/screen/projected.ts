import type { Ms } from '#shared/units/units.ts'
import type { PictureSheet } from '../../gpu/index.ts'
import type { Glance } from './glance.ts'

/** A picture or a film as far as it can be projected. */
export interface Projected {
  /** Null until there is something to see. */
  readonly sheet: PictureSheet | null
  /** Why it cannot be shown, for whoever measures; null while nothing is wrong. */
  readonly failure: string | null
  /** Mean light of what was last looked at. */
  readonly mean: Readonly<Glance>
  /**
   * Once a frame while it is on the wall: `shownFor` since its cue began, `isHeld` while the show stands still,
   * `now` by the page's clock.
   */
  update(shownFor: Ms, isHeld: boolean, now: Ms): void
  /** Where a film stood in the frame last drawn and should have, in milliseconds; null for an image. */
  film(): { readonly standsMs: number; readonly wantedMs: number; readonly isPaused: boolean } | null
  dispose(): void
}
