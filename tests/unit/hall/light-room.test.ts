import { describe, expect, it } from 'vitest'
import { LIGHT_GROUPS, type LightGroup } from '#shared/show/cues/light-cue.ts'
import { ms } from '#shared/units/units.ts'
import { hallLight, SPILL } from '../../../client/gpu/index.ts'
import { lightRoom } from '../../../client/venue/light-room.ts'
import { HALL_RIG } from '../../../client/venue/nocturne/rig.ts'
import { SALON_RIG } from '../../../client/venue/salon/rig.ts'
import { wholeRoom } from '../../../client/venue/stretch.ts'
import { modelAt } from '../../pictures/hall/stage.ts'
import { frameOf, litStage } from './stand-ins.ts'

/** How much light a group's uniforms give together. */
function outputOf(light: ReturnType<typeof hallLight>, group: LightGroup): number {
  const sum = ({ r, g, b }: { r: number; g: number; b: number }) => r + g + b
  const mean = (levels: Float32Array) => levels.reduce((a, b) => a + b, 0) / levels.length
  switch (group) {
    case 'ribs':
      return sum(light.ribColour.value) * mean(light.ribLevels.value)
    case 'edges':
      return sum(light.edgeColour.value) * mean(light.edgeLevels.value)
    case 'portal':
      return sum(light.portalColour.value)
    case 'key':
      return sum(light.keyColour.value)
    case 'wash':
      return sum(light.washColour.value)
  }
}

const RIGS = [
  ['Nocturne', HALL_RIG],
  ['Salon', SALON_RIG],
] as const

describe.each(RIGS)('lighting %s', (_name, rig) => {
  it.each(LIGHT_GROUPS)('brings up the %s alone when its cue does', (group) => {
    const light = hallLight()
    const stage = litStage(0)
    lightRoom(light, frameOf(stage), rig, wholeRoom())
    for (const one of LIGHT_GROUPS) expect(outputOf(light, one)).toBeCloseTo(0, 4)
    stage.lights[group].to.level = 1
    lightRoom(light, frameOf(stage), rig, wholeRoom())
    for (const one of LIGHT_GROUPS) {
      if (one === group) expect(outputOf(light, one)).toBeGreaterThan(1.4)
      else expect(outputOf(light, one)).toBeCloseTo(0, 4)
    }
  })

  it.each(LIGHT_GROUPS)('gives the %s the colour of their cue', (group) => {
    const light = hallLight()
    const stage = litStage(1)
    stage.lights[group].to.green = 0
    stage.lights[group].to.blue = 0
    lightRoom(light, frameOf(stage), rig, wholeRoom())
    const colours = {
      ribs: light.ribColour,
      edges: light.edgeColour,
      portal: light.portalColour,
      key: light.keyColour,
      wash: light.washColour,
    }
    const { r, g, b } = colours[group].value
    expect(r).toBeGreaterThan(0.45)
    expect(g + b).toBeCloseTo(0, 6)
  })

  it('takes the colour it comes up in when it comes up from dark', () => {
    const light = hallLight()
    const stage = litStage(0)
    Object.assign(stage.lights.ribs.from, { red: 1, green: 0, blue: 0 })
    Object.assign(stage.lights.ribs.to, { level: 1, red: 0, green: 0, blue: 1 })
    stage.lights.ribs.mix = 0.1
    lightRoom(light, frameOf(stage), rig, wholeRoom())
    expect(light.ribColour.value.r).toBeLessThan(0.01)
    expect(light.ribColour.value.b).toBeGreaterThan(0.7)
  })

  it('runs an effect along the ribs, and holds still for visitors who asked for reduced motion', () => {
    const light = hallLight()
    const stage = litStage(1)
    Object.assign(stage.lights.ribs.to, { effect: 'run', depth: 1, turns: 0.4 })
    lightRoom(light, frameOf(stage), rig, wholeRoom())
    const moving = [...light.ribLevels.value]
    expect(Math.max(...moving) - Math.min(...moving)).toBeGreaterThan(0.8)
    lightRoom(light, frameOf(stage, { calm: true }), rig, wholeRoom())
    expect(new Set(light.ribLevels.value)).toEqual(new Set([1]))
    expect(light.time.value).toBe(0)
  })

  it('lights those beside a model as she passes, and nobody before she has come out', () => {
    const light = hallLight()
    const stage = litStage(1)
    stage.models = [modelAt(0, 0.5, 4)]
    lightRoom(light, frameOf(stage), rig, wholeRoom())
    const brightest = light.spill.value.indexOf(Math.max(...light.spill.value))
    expect(SPILL.firstZ + brightest * SPILL.spacing).toBeCloseTo(4, 0)
    stage.models = [modelAt(0, 0.5, rig.headZ - 1)]
    lightRoom(light, frameOf(stage), rig, wholeRoom())
    expect(Math.max(...light.spill.value)).toBe(0)
  })

  it('brings up plain work light within half a second of a panic, and takes the show down', () => {
    const light = hallLight()
    const stage = litStage(1)
    lightRoom(light, frameOf(stage), rig, wholeRoom())
    const before = light.portalColour.value.r
    stage.panicFor = ms(500)
    lightRoom(light, frameOf(stage), rig, wholeRoom())
    expect(light.workLight.value).toBe(1)
    expect(light.portalColour.value.r).toBeLessThan(before / 2)
  })

  it('lets the light fall beyond the stretch that is wanted, and keeps it within', () => {
    const light = hallLight()
    lightRoom(light, frameOf(litStage(1)), rig, { from: 1, to: 4, second: 0 })
    rig.ribsAt.forEach((z, lamp) => {
      const level = light.ribLevels.value[lamp]!
      if (z >= 1 && z <= 4) expect(level).toBe(1)
      if (z < -6 || z > 10) expect(level).toBeLessThan(0.6)
      expect(level).toBeGreaterThan(0)
    })
  })
})
