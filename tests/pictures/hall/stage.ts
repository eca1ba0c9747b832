import type { LightEffect, LightGroup } from '#shared/show/cues/light-cue.ts'
import type { Passage } from '#shared/show/passage.ts'
import type { GroupLight, ModelOnStage, Stage } from '#shared/show/stage.ts'
import { metres, ms, radians } from '#shared/units/units.ts'

/** One group of lamps steady at a level, white unless told. */
export function lamps(
  level: number,
  [red, green, blue]: readonly [number, number, number] = [1, 1, 1],
  effect: LightEffect = 'steady',
): GroupLight {
  const look = { level, red, green, blue, effect, depth: 0.7, turns: 0.3 }
  return { from: look, to: look, mix: 1 }
}

export const SHOW_LIGHT: Readonly<Record<LightGroup, number>> = {
  ribs: 0.75,
  portal: 0.8,
  edges: 0.85,
  key: 0.9,
  wash: 0.7,
}

export const lights = (levels: Partial<Record<LightGroup, number>>): Record<LightGroup, GroupLight> => ({
  ribs: lamps(levels.ribs ?? 0),
  portal: lamps(levels.portal ?? 0),
  edges: lamps(levels.edges ?? 0),
  key: lamps(levels.key ?? 0),
  wash: lamps(levels.wash ?? 0),
})

/** A stage with nobody on it, everything else as in the middle of a show. */
export function stage(changes: Partial<Stage> = {}): Stage {
  return {
    showTime: ms(60_000),
    lookNumber: 4,
    cue: 0,
    models: [],
    lights: lights(SHOW_LIGHT),
    houseLights: 0,
    effects: { haze: 0.3, petals: 0, rain: 0 },
    music: { playing: true, position: ms(60_000), volume: 1, beat: 120, section: 1 },
    sounds: [],
    screen: { from: { type: 'house' }, to: { type: 'house' }, mix: 1, fromFor: ms(0), toFor: ms(0) },
    camera: { shot: 'wide', shotFor: ms(0) },
    captions: [],
    panicFor: null,
    ...changes,
  }
}

/** A model in a look, walking at a place on the runway. */
export function modelAt(
  look: number,
  x: number,
  z: number,
  changes: Partial<ModelOnStage> = {},
): ModelOnStage {
  return {
    look,
    passage: 0,
    x: metres(x),
    z: metres(z),
    heading: radians(0),
    phase: 'walk',
    pose: 'still',
    phaseFor: ms(2_000),
    onStageFor: ms(20_000),
    ...changes,
  }
}

const STEP_S = 0.5
const STEP = 0.68

/** For each model of a stage a passage that has her there at the stage's show time, by her index as `passage`. */
export function walksOf({ models, showTime }: Stage): Passage[] {
  return models.map(({ look, x, z, heading, phase, pose }) => {
    const ahead = Math.cos(heading) < 0 ? -1 : 1
    const steps = 8
    const length = steps * STEP
    const startsAt = ms(showTime - steps * STEP_S * 1000)
    const walk = {
      kind: 'walk' as const,
      startsAt,
      endsAt: phase === 'walk' ? ms(showTime + steps * STEP_S * 1000) : showTime,
      fromX: x,
      fromZ: metres(z - ahead * length),
      toX: x,
      toZ: metres(phase === 'walk' ? z + ahead * length : z),
      heading,
      steps: phase === 'walk' ? steps * 2 : steps,
    }
    const stand = {
      kind: 'pose' as const,
      startsAt: showTime,
      endsAt: ms(showTime + 4000),
      x,
      z,
      heading,
      pose,
    }
    return {
      look,
      entry: 0,
      startsAt: walk.startsAt,
      endsAt: phase === 'walk' ? walk.endsAt : stand.endsAt,
      segments: phase === 'walk' ? [walk] : [walk, stand],
    }
  })
}
