import { PerspectiveCamera, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { emptyStage } from '#shared/show/stage-at.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { Viewer } from '../../../client/hall/sim/viewer.ts'
import { modelAt } from '../../pictures/hall/stage.ts'

const seat = NOCTURNE.seats[4]!
const FRAME_S = 1 / 60

/** How far a pair of eyes looks past a place on the floor, in radians to either side. */
function past(viewer: Viewer, x: number, z: number): number {
  const camera = new PerspectiveCamera()
  viewer.pose(camera)
  const looks = new Vector3(0, 0, -1).applyQuaternion(camera.quaternion)
  const towards = Math.atan2(x - camera.position.x, z - camera.position.z)
  const turned = Math.atan2(looks.x, looks.z) - towards
  return Math.abs(Math.atan2(Math.sin(turned), Math.cos(turned)))
}

const stageWith = (...places: [x: number, z: number, heading?: number][]) => {
  const stage = emptyStage()
  stage.models = places.map(([x, z, heading = 0], look) => modelAt(look, x, z, { heading: heading as never }))
  return stage
}

describe('the eyes of somebody who sits down', () => {
  it('are at once on a model who walks', () => {
    const viewer = new Viewer(NOCTURNE, seat)
    viewer.update(stageWith([0.5, seat.z + 2]), FRAME_S, false)
    expect(past(viewer, 0.5, seat.z + 2)).toBeLessThan(0.01)
  })

  it('never jump to one who comes out later, but turn as a head does', () => {
    const viewer = new Viewer(NOCTURNE, seat)
    viewer.update(stageWith(), FRAME_S, false)
    const before = past(viewer, 0.5, seat.z - 4)
    const stage = stageWith([0.5, seat.z - 4])
    viewer.update(stage, FRAME_S, false)
    expect(before - past(viewer, 0.5, seat.z - 4)).toBeLessThan(0.05)
    for (let frame = 0; frame < 600; frame++) viewer.update(stage, FRAME_S, false)
    expect(past(viewer, 0.5, seat.z - 4)).toBeLessThan(0.01)
  })

  it('rather follow a face than a back', () => {
    const viewer = new Viewer(NOCTURNE, seat)
    const comes = Math.atan2(seat.x - 0.5, -3)
    viewer.update(stageWith([0.5, seat.z + 3, comes], [0.5, seat.z - 3, comes]), FRAME_S, false)
    expect(past(viewer, 0.5, seat.z + 3)).toBeLessThan(0.01)
  })

  it('stay where they were turned by hand, and with reduced motion never turn by themselves', () => {
    const viewer = new Viewer(NOCTURNE, seat)
    viewer.update(stageWith(), FRAME_S, false)
    viewer.look(0.4, 0)
    const turned = past(viewer, 0.5, seat.z + 2)
    viewer.update(stageWith([0.5, seat.z + 2]), FRAME_S, false)
    expect(past(viewer, 0.5, seat.z + 2)).toBeCloseTo(turned, 5)

    const calm = new Viewer(NOCTURNE, seat)
    calm.update(stageWith(), FRAME_S, true)
    const before = past(calm, 0.5, seat.z + 2)
    for (let frame = 0; frame < 900; frame++) calm.update(stageWith([0.5, seat.z + 2]), FRAME_S, true)
    expect(past(calm, 0.5, seat.z + 2)).toBeCloseTo(before, 5)
  })
})
