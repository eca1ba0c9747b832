import type { PoseName } from '#shared/show/cues/model-cue.ts'
import type { EffectName } from '#shared/show/cues/scene-cue.ts'
import type { Stage } from '#shared/show/stage.ts'
import type { Runway } from '#shared/venue/venue.ts'
import { type LightTold, lightTold } from './light-told.ts'
import { type Whereabouts, whereabouts } from './whereabouts.ts'

/** Somebody on the runway, as one would tell of her. */
export interface OutTold {
  /** Index into `run.looks`. */
  readonly look: number
  readonly where: Whereabouts
  /** Null while she walks or turns. */
  readonly pose: PoseName | null
}

/** What can be seen and heard of a stage, in few enough words to be said. */
export interface ShowTold {
  readonly out: readonly OutTold[]
  readonly light: LightTold
  readonly isHouseLit: boolean
  readonly air: readonly EffectName[]
  /** Index into `run.music.sections`; null while nothing is played. */
  readonly section: number | null
}

/** From these on an effect is in the air for somebody who sees. */
const SEEN: Readonly<Record<EffectName, number>> = { haze: 0.35, petals: 0.05, rain: 0.05 }
const HOUSE_LIT = 0.5

/** Tells a stage: whoever came out first is told first. */
export function showTold(stage: Stage, runway: Pick<Runway, 'from' | 'marks'>): ShowTold {
  const isPanicked = stage.panicFor !== null
  return {
    out: stage.models.map((model) => ({
      look: model.look,
      where: whereabouts(model, runway),
      pose: model.phase === 'pose' || model.phase === 'wait' ? model.pose : null,
    })),
    light: lightTold(stage.lights),
    isHouseLit: isPanicked || stage.houseLights > HOUSE_LIT,
    air: (['haze', 'petals', 'rain'] as const).filter((effect) => stage.effects[effect] >= SEEN[effect]),
    section: stage.music.playing && !isPanicked ? stage.music.section : null,
  }
}
