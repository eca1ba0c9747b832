import type { LightLook, Stage } from '#shared/show/stage.ts'
import { placeModels, stageAt } from '#shared/show/stage-at.ts'
import type { Timeline } from '#shared/show/timeline.ts'
import { panicFor, showTimeAt, type Transport } from '#shared/show/transport/transport.ts'
import { type Ms, ms } from '#shared/units/units.ts'

const MUSIC_FADES_MS = 2500
const HOUSE_LIGHTS_MS = 3000
/** Plain light to leave by. */
const WORK_LIGHT: LightLook = {
  level: 0.5,
  red: 1,
  green: 0.95,
  blue: 0.88,
  effect: 'steady',
  depth: 0,
  turns: 0,
}

/**
 * What is on stage at a moment of the house's clock: the show where the transport has it, or, once panic has
 * been called, the music fading, the house lights coming up and everybody walking off.
 *
 * `timeline` must be the one `timelineOf` gives for this transport.
 */
export function stageNow(timeline: Timeline, transport: Transport, wall: Ms, into?: Stage): Stage {
  const showTime = showTimeAt(transport, wall)
  const stage = stageAt(timeline, showTime, into)
  const since = panicFor(transport, wall)
  if (since !== null) clear(stage, timeline, showTime, since)
  return stage
}

function clear(stage: Stage, timeline: Timeline, showTime: Ms, since: Ms): void {
  stage.panicFor = since
  stage.music.volume *= 1 - eased(since / MUSIC_FADES_MS)
  const lit = eased(since / HOUSE_LIGHTS_MS)
  stage.houseLights += (1 - stage.houseLights) * lit
  for (const light of Object.values(stage.lights)) {
    Object.assign(light.from, light.mix > 0.5 ? light.to : light.from)
    Object.assign(light.to, WORK_LIGHT)
    light.mix = lit
  }
  stage.effects.petals *= 1 - lit
  stage.effects.rain *= 1 - lit
  stage.sounds.length = 0
  placeModels(timeline, ms(showTime + since), stage)
}

function eased(share: number): number {
  const x = Math.min(share, 1)
  return x * x * (3 - 2 * x)
}
