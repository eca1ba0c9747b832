import { describe, expect, it } from 'vitest'
import { clip } from '../../../../models/field/clip.ts'
import { union } from '../../../../models/field/field.ts'
import { occlusion } from '../../../../models/field/occlusion.ts'
import { fieldNormals } from '../../../../models/field/project.ts'
import { ellipsoid } from '../../../../models/field/shapes.ts'
import { surfaceOf } from '../../../../models/field/surface.ts'
import { boundaryEdges, inspect } from '../../../../models/field/topology.ts'

const BALL = ellipsoid([0, 0, 0], [0.1, 0.1, 0.1])
const REGION = { low: [-0.2, -0.2, -0.2], high: [0.2, 0.2, 0.2] } as const
const ball = surfaceOf(BALL, REGION, { pitch: 0.01 })
const rimOf = (mesh: ReturnType<typeof clip>) =>
  new Set(boundaryEdges(mesh).map(([from]) => [...mesh.positions.subarray(from * 3, from * 3 + 3)].join()))

describe('a cut', () => {
  const slope = (x: number, y: number, z: number) => y - 0.02 + 0.3 * x - 0.1 * z

  it('keeps one side, with one smooth rim', () => {
    const below = clip(ball, slope)
    for (let i = 0; i < below.positions.length; i += 3) {
      const [x, y, z] = below.positions.subarray(i, i + 3)
      expect(slope(x!, y!, z!)).toBeLessThan(1e-9)
    }
    expect(inspect(below)).toMatchObject({ crossed: 0, euler: 1 })
  })

  it('gives two halves whose rims match to the last bit', () => {
    const below = clip(ball, slope)
    const above = clip(ball, (x, y, z) => -slope(x, y, z))
    expect(rimOf(above)).toEqual(rimOf(below))
  })
})

it('a crease between two bodies sees less sky than their far sides', () => {
  const pair = union(
    0.01,
    ellipsoid([-0.09, 0, 0], [0.1, 0.1, 0.1]),
    ellipsoid([0.09, 0, 0], [0.1, 0.1, 0.1]),
  )
  const points = Float64Array.from([0, 0.05, 0, 0.19, 0, 0])
  const [crease, side] = occlusion(points, fieldNormals(points, pair), pair)
  expect(side!).toBeGreaterThan(0.95)
  expect(crease!).toBeLessThan(side! - 0.2)
})
