import { beforeAll, describe, expect, it } from 'vitest'
import { LIMB as DRAWN, FIGURE } from '../../../client/crowd/sim/limbs.ts'
import {
  COIFFURES as DRAWN_COIFFURES,
  WARDROBES as DRAWN_WARDROBES,
} from '../../../client/crowd/sim/styles.ts'
import { COIFFURES } from '../../../models/crowd/coiffures.ts'
import { figure } from '../../../models/crowd/figure.ts'
import { heads } from '../../../models/crowd/heads.ts'
import { LIMB } from '../../../models/crowd/limb.ts'
import { DETAILS, FACES } from '../../../models/crowd/people.ts'
import { ARM, HEAD_AT, STANDING } from '../../../models/crowd/stance.ts'
import { CUTS, WARDROBES } from '../../../models/crowd/wardrobe.ts'
import type { Part } from '../../../models/field/glb.ts'

/** Of a body and a head together. */
const MOST_TRIANGLES = { near: 4000, far: 660 } as const

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

const faces = new Map<Level, Part[]>()
const headsOf = (level: Level) => faces.get(level)!

beforeAll(() => {
  for (const level of ['near', 'far'] as const) faces.set(level, heads(DETAILS[level]))
  for (const { wardrobe, level } of cases) {
    figures.set(`${wardrobe} ${level}`, figure(CUTS[wardrobe], DETAILS[level]))
  }
})

describe('figures of the audience', () => {
  it.each(cases)('$wardrobe $level stays within its triangles', ({ wardrobe, level }) => {
    const { seated } = made(wardrobe, level)
    const triangles = (seated.indices.length + headsOf(level)[0]!.indices.length) / 3
    expect(triangles).toBeLessThanOrEqual(MOST_TRIANGLES[level])
    expect(triangles).toBeGreaterThan(MOST_TRIANGLES[level] * 0.8)
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
    const bare = headsOf(level)[0]!
    const crown = Math.max(...placesOf(bare, bare, [LIMB.head]).map(([, y]) => y))
    const tallest = crown + HEAD_AT[1] + STANDING.rise[1]
    expect(tallest).toBeGreaterThan(1.7)
    expect(tallest).toBeLessThan(1.8)
    // Its trouser legs hang: nothing of the garment is left sticking out where the lap was.
    const lap = placesOf(standing, seated, [LIMB.garb]).filter(([x, , z]) => z > 0.26 && Math.abs(x) < 0.26)
    expect(lap).toEqual([])
  })

  it('are numbered and measured as whoever draws them reckons', () => {
    expect(DRAWN).toEqual(LIMB)
    expect(FIGURE.rise).toBeCloseTo(STANDING.rise[1], 6)
    expect(FIGURE.eyes[1]).toBeCloseTo(HEAD_AT[1], 1)
    expect(FIGURE.head).toEqual([...HEAD_AT])
    for (const joint of ['shoulder', 'elbow', 'wrist'] as const) {
      for (const axis of [0, 1, 2] as const) expect(FIGURE[joint][axis]).toBeCloseTo(ARM[joint][axis], 4)
    }
    expect([...DRAWN_WARDROBES]).toEqual([...WARDROBES])
    expect(DRAWN_COIFFURES.map(({ name }) => name)).toEqual(COIFFURES.map(({ name }) => name))
  })

  it.each(['near', 'far'] as const)('%s heads are the same triangles under every coiffure', (level) => {
    const [first, ...others] = headsOf(level)
    expect(others.length).toBe(COIFFURES.length - 1)
    for (const other of others) {
      expect(other.indices).toEqual(first!.indices)
      expect(other.joints).toEqual(first!.joints)
    }
  })

  it('hair stays on the head: no place of it farther out than hair is long', () => {
    for (const part of headsOf('near')) {
      for (const [x, y, z] of placesOf(part, part, [LIMB.hair])) {
        expect(Math.hypot(x, Math.max(y, 0), z)).toBeLessThan(0.19)
        expect(y).toBeGreaterThan(-0.24)
      }
    }
  })

  it('faces of the same vertices keep to the places of a face: eyes stay level, chins differ', () => {
    const chins = headsOf('near')
      .slice(0, FACES.length)
      .map((part) => lowest(placesOf(part, part, [LIMB.head]).filter(([, , z]) => z > 0.07)))
    expect(Math.max(...chins) - Math.min(...chins)).toBeGreaterThan(0.006)
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
