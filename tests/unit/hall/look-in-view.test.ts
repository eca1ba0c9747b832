import { PerspectiveCamera } from 'three'
import { describe, expect, it } from 'vitest'
import { emptyStage } from '#shared/show/stage-at.ts'
import { LookInView } from '../../../client/hall/sim/look-in-view.ts'
import { modelAt } from '../../pictures/hall/stage.ts'

const FRAME_S = 0.1

const stageWith = (...places: [look: number, x: number, z: number][]) => {
  const stage = emptyStage()
  stage.models = places.map(([look, x, z]) => modelAt(look, x, z))
  return stage
}

/** Eyes in a front row that look at a place on the runway. */
function eyesOn(x: number, z: number): PerspectiveCamera {
  const camera = new PerspectiveCamera()
  camera.position.set(-2, 1.2, 4)
  camera.lookAt(x, 1.3, z)
  camera.updateMatrixWorld()
  return camera
}

describe('the look that is told of', () => {
  it('is the one being looked at, not the one last sent out', () => {
    const inView = new LookInView()
    inView.update(stageWith([0, 0.5, 4], [1, 0.5, -9]), eyesOn(0.5, 4), FRAME_S)
    expect(inView.look).toBe(0)
  })

  it('is nobody’s while all are out of sight', () => {
    const inView = new LookInView()
    inView.update(stageWith([0, 0.5, -9]), eyesOn(-2, 12), FRAME_S)
    expect(inView.look).toBeNull()
  })

  it('changes when the eyes have settled on another, and not when two pass each other', () => {
    const inView = new LookInView()
    inView.update(stageWith([0, 0.5, 4]), eyesOn(0.5, 4), FRAME_S)
    inView.update(stageWith([0, 0.5, 4], [1, -0.5, 4.1]), eyesOn(0.5, 4.05), FRAME_S)
    expect(inView.look).toBe(0)
    const later = stageWith([0, 0.5, 8], [1, -0.5, 4])
    inView.update(later, eyesOn(-0.5, 4), FRAME_S)
    expect(inView.look).toBe(0)
    for (let frame = 0; frame < 8; frame++) inView.update(later, eyesOn(-0.5, 4), FRAME_S)
    expect(inView.look).toBe(1)
  })
})
