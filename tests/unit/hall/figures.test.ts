import { beforeAll, describe, expect, it } from 'vitest'
import { LIMB as DRAWN, FIGURE } from '../../../client/crowd/sim/limbs.ts'
import { figure, LIMB } from '../../../models/crowd/figure.ts'
import { DETAILS, PERSONS } from '../../../models/crowd/people.ts'
import { HEAD_AT, STANDING } from '../../../models/crowd/stance.ts'
import { WARDROBES } from '../../../models/crowd/wardrobe.ts'
import type { Part } from '../../../models/field/glb.ts'

const MOST_TRIANGLES = { near: 3700, far: 650 } as const

type Level = keyof typeof DETAILS
const figures = new Map<string, { seated: Part; standing: Part }>()
const made = (wardrobe: string, level: Level) => figures.get(`${wardrobe} ${level}`)!
const cases = WARDROBES.flatMap((wardrobe) =>
  (['near', 'far'] as const).map((level) => ({ wardrobe, level })),
)

/** Places of the vertices of some limbs. */
function placesOf(part: Part, of: Part, limbs: readonly number[]): (readonly [number, number, number])[] {
  const places: [number, number, number][] = []
  for (let vertex = 0; vertex < part.positions.length / 3; vertex++) {
    if (!limbs.includes(of.joints![vertex * 4]!)) continue
    const at = vertex * 3
    places.push([part.positions[at]!, part.positions[at + 1]!, part.positions[at + 2]!])
  }
  return places
}

const lowest = (places: readonly (readonly number[])[]) => Math.min(...places.map(([, y]) => y!))

beforeAll(() => {
  for (const { wardrobe, level } of cases) {
    figures.set(`${wardrobe} ${level}`, figure(PERSONS[wardrobe], DETAILS[level]))
  }
})

describe('figures of the audience', () => {
  it.each(cases)('$wardrobe $level stays within its triangles', ({ wardrobe, level }) => {
    const { seated } = made(wardrobe, level)
    expect(seated.indices.length / 3).toBeLessThanOrEqual(MOST_TRIANGLES[level])
    expect(seated.indices.length / 3).toBeGreaterThan(MOST_TRIANGLES[level] * 0.8)
  })

  it.each(cases)('$wardrobe $level has the same vertices seated and standing', ({ wardrobe, level }) => {
    const { seated, standing } = made(wardrobe, level)
    expect(standing.positions.length).toBe(seated.positions.length)
    expect([...standing.indices]).toEqual([...seated.indices])
  })

  it.each(cases)('$wardrobe $level has its shoes on the floor, in both stances', ({ wardrobe, level }) => {
    const { seated, standing } = made(wardrobe, level)
    for (const part of [seated, standing]) {
      expect(Math.abs(lowest(placesOf(part, seated, [LIMB.shoe])))).toBeLessThan(0.012)
      expect(lowest(placesOf(part, seated, [LIMB.garb, LIMB.shoe]))).toBeGreaterThan(-0.012)
    }
  })

  it.each(cases)('$wardrobe $level sits on the seat, not in it', ({ wardrobe, level }) => {
    const { seated } = made(wardrobe, level)
    const onSeat = placesOf(seated, seated, [LIMB.garb]).filter(([, , z]) => z < 0.1)
    expect(lowest(onSeat)).toBeGreaterThan(0.4)
    expect(lowest(onSeat)).toBeLessThan(0.47)
  })

  it.each(cases)('$wardrobe $level stands as tall as it should', ({ wardrobe, level }) => {
    const { seated, standing } = made(wardrobe, level)
    const tallest = Math.max(...placesOf(standing, seated, [LIMB.head]).map(([, y]) => y))
    expect(tallest).toBeGreaterThan(1.7)
    expect(tallest).toBeLessThan(1.8)
    // Its trouser legs hang: nothing of the garment is left sticking out where the lap was.
    const lap = placesOf(standing, seated, [LIMB.garb]).filter(([, , z]) => z > 0.26)
    expect(lap).toEqual([])
  })

  it('are numbered and measured as whoever draws them reckons', () => {
    expect(DRAWN).toEqual(LIMB)
    expect(FIGURE.rise).toBeCloseTo(STANDING.rise[1], 6)
    expect(FIGURE.eyes[1]).toBeCloseTo(HEAD_AT[1], 1)
  })

  it.each(cases)(
    '$wardrobe $level has unit normals and every vertex in a triangle',
    ({ wardrobe, level }) => {
      const { seated, standing } = made(wardrobe, level)
      for (const { normals } of [seated, standing]) {
        for (let i = 0; i < normals.length; i += 3) {
          expect(Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!)).toBeCloseTo(1, 3)
        }
      }
      expect(new Set(seated.indices).size).toBe(seated.positions.length / 3)
    },
  )
})
