import type { Color } from 'three'
import type { LightGroup } from '#shared/show/cues/light-cue.ts'
import { lampLevel } from '#shared/show/lamp.ts'
import type { GroupLight, Stage } from '#shared/show/stage.ts'
import type { Frame } from '../frame/index.ts'
import { type HallLight, SPILL } from '../gpu/index.ts'
import type { Stretch } from './stretch.ts'

export type Tint = readonly [number, number, number]

/** The lamps of a room, as far as a show's light is written to them. */
export interface Rig {
  /** What white light of each group looks like in this room. */
  readonly tints: Readonly<Record<LightGroup | 'house', Tint>>
  /** z of each lamp of the groups that run along the room. */
  readonly ribsAt: readonly number[]
  readonly edgesAt: readonly number[]
  /** z of the opening models come out of. */
  readonly headZ: number
  /** Haze there is without any cue, 0 to 1. */
  readonly haze: number
  /** Share of their light that lamps beside empty stretches of the room keep. */
  readonly beyond: number
}

const DRIFT_PERIOD_S = 3600
const WORK_LIGHT_IN_MS = 400
/** Share of the show's light left while the work light is on. */
const SHOW_UNDER_WORK_LIGHT = 0.35
/** Metres over which lamps fall off beyond the stretch that is wanted. */
const FALLS_OVER = 5
const FIRST_GLOW = 0.04

/** Writes the stage's light into the room's uniforms. */
export function lightRoom(light: HallLight, frame: Frame, rig: Rig, wanted: Stretch): void {
  const { stage, calm } = frame
  const { tints } = rig
  const work = stage.panicFor === null ? 0 : smooth(stage.panicFor / WORK_LIGHT_IN_MS)
  const left = 1 - (1 - SHOW_UNDER_WORK_LIGHT) * work

  writeLevels(light.ribLevels.value, stage.lights.ribs, calm)
  drawIn(light.ribLevels.value, rig.ribsAt, wanted, rig.beyond)
  writeLevels(light.edgeLevels.value, stage.lights.edges, calm)
  drawIn(light.edgeLevels.value, rig.edgesAt, wanted, 0.5 + 0.5 * rig.beyond)
  writeColour(light.ribColour.value, stage.lights.ribs, tints.ribs, left * lit(stage.lights.ribs))
  writeColour(light.edgeColour.value, stage.lights.edges, tints.edges, left * lit(stage.lights.edges))
  writeGroup(light.portalColour.value, stage.lights.portal, tints.portal, left, calm)
  writeGroup(light.keyColour.value, stage.lights.key, tints.key, left, calm)
  writeGroup(light.washColour.value, stage.lights.wash, tints.wash, left, calm)
  scaleInto(light.houseColour.value, tints.house, stage.houseLights)
  light.workLight.value = work
  writeSpill(light.spill.value, stage, rig.headZ)
  light.haze.value = rig.haze + (1 - rig.haze) * stage.effects.haze
  light.mist.value = stage.effects.haze
  light.time.value = calm ? 0 : (frame.now / 1000) % DRIFT_PERIOD_S
}

const smooth = (t: number): number => {
  const clamped = Math.min(1, Math.max(0, t))
  return clamped * clamped * (3 - 2 * clamped)
}

/** Lamps that are out have no colour to send anywhere: 1 from the first glow on. */
const lit = (group: GroupLight): number => smooth(levelOf(group, 0, 1, true) / FIRST_GLOW)

/** A lamp's level; without its effect where motion is unwelcome. */
function levelOf(group: GroupLight, lamp: number, lamps: number, calm: boolean): number {
  if (!calm) return lampLevel(group, lamp, lamps)
  return group.from.level + (group.to.level - group.from.level) * group.mix
}

function writeLevels(into: Float32Array, group: GroupLight, calm: boolean): void {
  for (let lamp = 0; lamp < into.length; lamp++) into[lamp] = levelOf(group, lamp, into.length, calm)
}

/** Dims the lamps that stand beyond the stretch of the room that is wanted. */
function drawIn(levels: Float32Array, at: readonly number[], { from, to }: Stretch, left: number): void {
  for (let lamp = 0; lamp < levels.length; lamp++) {
    const beyond = Math.max(from - at[lamp]!, at[lamp]! - to, 0)
    levels[lamp]! *= 1 - (1 - left) * smooth(beyond / FALLS_OVER)
  }
}

function scaleInto(into: Color, [red, green, blue]: Tint, level: number): void {
  into.setRGB(red * level, green * level, blue * level)
}

/** The group's colour: of the two looks it fades between, the brighter one's counts for more. */
function writeColour(into: Color, group: GroupLight, tint: Tint, scale: number): void {
  const { from, to, mix } = group
  const old = from.level * (1 - mix) + 1e-6 * (1 - mix)
  const next = to.level * mix + 1e-6 * mix
  const share = next / (old + next)
  into.setRGB(
    (from.red + (to.red - from.red) * share) * tint[0] * scale,
    (from.green + (to.green - from.green) * share) * tint[1] * scale,
    (from.blue + (to.blue - from.blue) * share) * tint[2] * scale,
  )
}

function writeGroup(into: Color, group: GroupLight, tint: Tint, scale: number, calm: boolean): void {
  writeColour(into, group, tint, scale * levelOf(group, 0, 1, calm))
}

/** Every lit model throws light sideways; falls with the distance to her and before she has come out. */
function writeSpill(into: Float32Array, stage: Stage, headZ: number): void {
  into.fill(0)
  for (let model = 0; model < stage.models.length; model++) {
    const { z } = stage.models[model]!
    const presence = smooth((z - headZ) / 1.6)
    if (presence > 0) addSpill(into, z, presence)
  }
}

function addSpill(into: Float32Array, z: number, presence: number): void {
  for (let slot = 0; slot < into.length; slot++) {
    const away = SPILL.firstZ + slot * SPILL.spacing - z
    const far2 = away * away
    into[slot]! += (presence * 2.1 * Math.exp(-0.05 * far2)) / (far2 + 2.2)
  }
}
