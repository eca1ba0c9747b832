import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SHOTS, type ShotName } from '#shared/show/cues/scene-cue.ts'
import type { Stage } from '#shared/show/stage.ts'
import { ms } from '#shared/units/units.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { SALON } from '#shared/venue/salon.ts'
import { cameraFor, emptyView, seatView, type View } from '../../../client/venue/index.ts'
import { HALL } from '../../../client/venue/nocturne/shape.ts'
import { SALON_SHAPE } from '../../../client/venue/salon/shape.ts'
import { modelAt } from '../../pictures/hall/stage.ts'
import { litStage } from './stand-ins.ts'

const ROOMS = [
  { venue: NOCTURNE, halfWidth: HALL.halfWidth, headZ: HALL.portalZ, endZ: HALL.endZ, top: 9 },
  {
    venue: SALON,
    halfWidth: SALON_SHAPE.halfWidth,
    headZ: SALON_SHAPE.doorsZ,
    endZ: SALON_SHAPE.endZ,
    top: SALON_SHAPE.corniceFrom,
  },
] as const

interface Moment {
  readonly shot: ShotName
  readonly shotFor: number
  readonly models: readonly { lane: number; z: number; turned: number }[]
}

const moments = fc.record({
  shot: fc.constantFrom(...SHOTS),
  shotFor: fc.integer({ min: 0, max: 60_000 }),
  models: fc.array(
    fc.record({
      lane: fc.constantFrom(-0.5, 0, 0.5),
      z: fc.double({ min: -15.2, max: 10.6, noNaN: true }),
      turned: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
    }),
    { maxLength: 6 },
  ),
})

function stageOf({ shot, shotFor, models }: Moment): Stage {
  const stage = litStage()
  stage.camera = { shot, shotFor: ms(shotFor) }
  stage.models = models.map(({ lane, z, turned }, i) => modelAt(i, lane, z, { heading: turned as never }))
  return stage
}

describe.each(ROOMS)("the director's camera in $venue.id", ({ venue, halfWidth, headZ, endZ, top }) => {
  const { runway, seats } = venue
  const viewOf = (moment: Moment): View => cameraFor(stageOf(moment), venue, emptyView())

  it('is never inside anybody, anything, or outside the hall', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const { x, y, z } = viewOf(moment)
        expect(Math.abs(x)).toBeLessThan(halfWidth)
        expect(z).toBeGreaterThan(headZ)
        expect(z).toBeLessThan(endZ)
        expect(y).toBeLessThan(top)
        const overTheRunway = Math.abs(x) < 1.6 && z < runway.to && z > headZ
        if (overTheRunway) expect(y).toBeGreaterThan(2.3)
        for (const seat of seats) {
          const away = Math.hypot(x - seat.x, z - seat.z)
          // Nobody reaches farther than an arm round the seat, or higher than when standing up.
          if (away < 0.62) expect(y).toBeGreaterThan(seat.y + 2)
        }
      }),
      { seed: 11, numRuns: 600 },
    )
  })

  it('glides: a sixtieth of a second of show moves it by centimetres', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const before = viewOf(moment)
        const step = 1.4 / 60
        const models = moment.models.map(({ z, ...rest }) => ({
          ...rest,
          z: z + step * Math.sign(Math.cos(rest.turned)),
        }))
        const after = viewOf({ ...moment, models, shotFor: moment.shotFor + 1000 / 60 })
        expect(Math.hypot(after.x - before.x, after.y - before.y, after.z - before.z)).toBeLessThan(0.35)
        expect(Math.abs(after.fieldOfView - before.fieldOfView)).toBeLessThan(1)
      }),
      { seed: 12, numRuns: 400 },
    )
  })

  it('is a function of the stage alone', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        expect(viewOf(moment)).toEqual(viewOf(moment))
      }),
      { seed: 13, numRuns: 50 },
    )
  })

  it('looks somewhere: what it looks at is not where it is', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const { x, y, z, atX, atY, atZ } = viewOf(moment)
        expect(Math.hypot(atX - x, atY - y, atZ - z)).toBeGreaterThan(1)
      }),
      { seed: 14 },
    )
  })
})

describe.each(ROOMS)('the view from a seat in $venue.id', ({ venue }) => {
  it.each(venue.seats.slice(0, 8))(
    'from $name looks over the runway from where a sitter has their eyes',
    (seat) => {
      const view = seatView(seat, emptyView())
      expect(view.y - seat.y).toBeCloseTo(1.22, 1)
      expect(Math.sign(view.atX - view.x)).toBe(-Math.sign(seat.x))
      expect(view.atZ).toBeLessThan(view.z)
    },
  )
})
