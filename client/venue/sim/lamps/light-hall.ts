import type { Color } from 'three'
import { lampLevel } from '#shared/show/lamp.ts'
import type { GroupLight, Stage } from '#shared/show/stage.ts'
import type { Frame } from '../../../frame/index.ts'
import { HALL, type HallLight, SPILL } from '../../../gpu/index.ts'

/** What white light of each group looks like in this hall: cool ribs, a warm portal. */
const TINTS = {
  ribs: [0.86, 0.93, 1.0],
  portal: [1.0, 0.9, 0.77],
  edges: [1.0, 0.9, 0.77],
  key: [1.0, 0.95, 0.88],
  wash: [0.98, 0.97, 1.0],
  house: [1.0, 0.72, 0.44],
} as const
type Tint = readonly [number, number, number]

const DRIFT_PERIOD_S = 3600
const WORK_LIGHT_IN_MS = 400
/** Share of the show's light left while the work light is on. */
const SHOW_UNDER_WORK_LIGHT = 0.35
const BASE_HAZE = 0.22

/** Writes the stage's light into the hall's uniforms. */
export function lightHall(light: HallLight, frame: Frame): void {
  const { stage, calm } = frame
  const work = stage.panicFor === null ? 0 : smooth(stage.panicFor / WORK_LIGHT_IN_MS)
  const left = 1 - (1 - SHOW_UNDER_WORK_LIGHT) * work

  writeLevels(light.ribLevels.value, stage.lights.ribs, calm)
  writeLevels(light.edgeLevels.value, stage.lights.edges, calm)
  writeColour(light.ribColour.value, stage.lights.ribs, TINTS.ribs, left)
  writeColour(light.edgeColour.value, stage.lights.edges, TINTS.edges, left)
  writeGroup(light.portalColour.value, stage.lights.portal, TINTS.portal, left, calm)
  writeGroup(light.keyColour.value, stage.lights.key, TINTS.key, left, calm)
  writeGroup(light.washColour.value, stage.lights.wash, TINTS.wash, left, calm)
  scaleInto(light.houseColour.value, TINTS.house, stage.houseLights)
  light.workLight.value = work
  writeSpill(light.spill.value, stage)
  light.haze.value = BASE_HAZE + (1 - BASE_HAZE) * stage.effects.haze
  light.mist.value = stage.effects.haze
  light.time.value = calm ? 0 : (frame.now / 1000) % DRIFT_PERIOD_S
}

const smooth = (t: number): number => {
  const clamped = Math.min(1, Math.max(0, t))
  return clamped * clamped * (3 - 2 * clamped)
}

/** A lamp's level; without its effect where motion is unwelcome. */
function levelOf(group: GroupLight, lamp: number, lamps: number, calm: boolean): number {
  if (!calm) return lampLevel(group, lamp, lamps)
  return group.from.level + (group.to.level - group.from.level) * group.mix
}

function writeLevels(into: Float32Array, group: GroupLight, calm: boolean): void {
  for (let lamp = 0; lamp < into.length; lamp++) into[lamp] = levelOf(group, lamp, into.length, calm)
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

/** Every lit model throws light sideways; falls with the distance to her and before she is out of the portal. */
function writeSpill(into: Float32Array, stage: Stage): void {
  into.fill(0)
  for (let model = 0; model < stage.models.length; model++) {
    const { z } = stage.models[model]!
    const presence = smooth((z - HALL.portalZ) / 1.6)
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
