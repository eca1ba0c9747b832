import type { ModelOnStage } from '#shared/show/stage.ts'
import type { Runway } from '#shared/venue/venue.ts'

/** Where somebody on the runway is, as one would say it. */
export type Whereabouts =
  | 'comingOut'
  | 'goingDown'
  | 'atThreshold'
  | 'onTheWay'
  | 'atEnd'
  | 'comingBack'
  | 'leaving'

/** Metres from the head of the runway within which somebody is still coming out, or already leaving. */
const DOORWAY = 3
/** Metres from the last mark that still count as the end. */
const BY_THE_END = 1.6

/** Headings turn from +z, which is down the runway: whoever faces it within a right angle is on the way out. */
export function whereabouts(
  model: Pick<ModelOnStage, 'z' | 'heading' | 'phase'>,
  { from, marks }: Pick<Runway, 'from' | 'marks'>,
): Whereabouts {
  const isAtDoor = model.z < from + DOORWAY
  if (model.phase !== 'walk') {
    if (model.z > marks.end.z - BY_THE_END) return 'atEnd'
    return isAtDoor ? 'atThreshold' : 'onTheWay'
  }
  if (Math.cos(model.heading) >= 0) return isAtDoor ? 'comingOut' : 'goingDown'
  return isAtDoor ? 'leaving' : 'comingBack'
}
