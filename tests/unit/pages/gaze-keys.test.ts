import { describe, expect, it } from 'vitest'
import { GazeKeys, watchFrom } from '../../../client/hall/view/gaze-keys.ts'

type TheViewer = ConstructorParameters<typeof GazeKeys>[0]

/** As much of a viewer as keys move. */
function aViewer() {
  const viewer = {
    mode: 'seat',
    seat: 'A1',
    wish: { forward: 0, right: 0, hurry: false },
    stand() {
      viewer.mode = 'walk'
    },
    sit() {
      viewer.mode = 'seat'
    },
  }
  return viewer
}

describe('keys that are held', () => {
  it('add up, cancel out, and are let go of one by one', () => {
    const viewer = aViewer()
    const keys = new GazeKeys(viewer as unknown as TheViewer)
    keys.hold('KeyW', 'walk', 0, 1)
    keys.hold('KeyD', 'walk', 1, 0)
    expect(viewer.wish).toMatchObject({ forward: 1, right: 1 })
    keys.hold('KeyS', 'walk', 0, -1)
    expect(viewer.wish).toMatchObject({ forward: 0, right: 1 })
    keys.hold('KeyS', 'walk', 0, 0)
    keys.hold('KeyD', 'walk', 0, 0)
    expect(viewer.wish).toMatchObject({ forward: 1, right: 0 })
  })

  it('raise whoever begins to walk from the seat', () => {
    const viewer = aViewer()
    new GazeKeys(viewer as unknown as TheViewer).hold('KeyW', 'walk', 0, 1)
    expect(viewer.mode).toBe('walk')
  })
})

describe('changing how to watch', () => {
  it('goes from any way to any other', () => {
    const viewer = aViewer()
    for (const mode of ['walk', 'director', 'seat', 'director', 'walk', 'seat'] as const) {
      watchFrom(viewer as unknown as TheViewer, mode)
      expect(viewer.mode).toBe(mode)
    }
  })
})
