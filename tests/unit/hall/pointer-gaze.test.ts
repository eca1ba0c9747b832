import { describe, expect, it } from 'vitest'
import { pointerGaze } from '../../../client/hall/sim/pointer-gaze.ts'
import type { Viewer } from '../../../client/hall/sim/viewer.ts'

const WIDTH = 1000

/** A picture to be pressed, and how far the gaze has turned to the right. */
function gazing() {
  const picture = Object.assign(new EventTarget(), {
    clientWidth: WIDTH,
    clientHeight: 600,
    setPointerCapture: () => undefined,
  }) as unknown as HTMLElement
  const turned = { right: 0 }
  const viewer = {
    look(right: number) {
      turned.right += right
    },
    zoom: () => undefined,
  }
  pointerGaze(picture, viewer as unknown as Viewer)
  const tell = (type: string, x: number, pointerId = 1) =>
    picture.dispatchEvent(Object.assign(new Event(type), { pointerId, clientX: x, clientY: 300 }))
  return { turned, tell }
}

describe('a press on the picture', () => {
  it('turns the gaze to the side it is at, without any drag', () => {
    const { turned, tell } = gazing()
    tell('pointerdown', WIDTH - 20)
    tell('pointerup', WIDTH - 20)
    expect(turned.right).toBeGreaterThan(0.2)
    tell('pointerdown', 20)
    tell('pointerup', 20)
    expect(turned.right).toBeCloseTo(0, 6)
  })

  it('in the middle turns nothing: it may only have been meant to wake the page', () => {
    const { turned, tell } = gazing()
    tell('pointerdown', WIDTH / 2)
    tell('pointerup', WIDTH / 2)
    expect(turned.right).toBe(0)
  })

  it('that became a drag, or was taken away, is no press', () => {
    const { turned, tell } = gazing()
    tell('pointerdown', 20)
    tell('pointermove', 60)
    const dragged = turned.right
    tell('pointerup', 60)
    expect(turned.right).toBe(dragged)
    tell('pointerdown', 20)
    tell('pointercancel', 20)
    expect(turned.right).toBe(dragged)
  })
})
