import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VENUE_IDS, VENUES } from '#shared/venue/venues.ts'
import { FULL_HOUSE, type Gathering } from '../../../client/frame/index.ts'
import { BENCH_BLOCKS } from '../../../client/venue/nocturne/masonry/bench-blocks.ts'
import { chairRows, piecesOf } from '../../../client/venue/salon/seating/chair-rows.ts'
import { drawTowards, endsOf, type Stretch, wholeRoom } from '../../../client/venue/stretch.ts'

const PIECES = { nocturne: BENCH_BLOCKS, salon: piecesOf(chairRows(VENUES.salon.seats)) }
const SECONDS = 1 / 60

function settled(gathering: Gathering, id: 'nocturne' | 'salon', start: Stretch = wholeRoom()): Stretch {
  const ends = endsOf(VENUES[id].seats)
  for (let frame = 0; frame < 600; frame++) drawTowards(start, gathering, ends, PIECES[id], SECONDS)
  return start
}

describe.each(VENUE_IDS)('the room of %s drawing in', (id) => {
  const { first, last } = endsOf(VENUES[id].seats)
  const wanted = fc
    .record({
      middle: fc.double({ min: first + 2, max: last - 2, noNaN: true }),
      half: fc.double({ min: 1.2, max: 2, noNaN: true }),
    })
    .map(({ middle, half }) => ({ from: middle - half, to: middle + half, second: 0 }))

  it('stands whole for a full house, whether it is told in seats or without end', () => {
    const bySeats = settled({ from: first, to: last, second: 1 }, id, { from: 0, to: 2, second: 0 })
    for (const whole of [settled(FULL_HOUSE, id), bySeats]) {
      expect(whole.from).toBeLessThan(VENUES[id].runway.from - 4)
      expect(whole.to).toBeGreaterThan(VENUES[id].runway.to + 4)
      expect(whole.second).toBeCloseTo(1, 3)
    }
  })

  it('never leaves out a place that is wanted', () => {
    fc.assert(
      fc.property(wanted, (gathering) => {
        const { from, to } = settled(gathering, id)
        expect(from).toBeLessThanOrEqual(gathering.from + 0.01)
        expect(to).toBeGreaterThanOrEqual(gathering.to - 0.01)
      }),
      { seed: 21, numRuns: 60 },
    )
  })

  it('ends between seats, never through one', () => {
    fc.assert(
      fc.property(wanted, (gathering) => {
        const { from, to } = settled(gathering, id)
        for (const seat of VENUES[id].seats) {
          expect(Math.abs(seat.z - from)).toBeGreaterThan(0.05)
          expect(Math.abs(seat.z - to)).toBeGreaterThan(0.05)
        }
      }),
      { seed: 22, numRuns: 60 },
    )
  })

  it('glides: a frame moves it by a part of the way', () => {
    const stretch = settled(FULL_HOUSE, id)
    const before = { ...stretch }
    drawTowards(stretch, { from: 1, to: 4, second: 0 }, { first, last }, PIECES[id], SECONDS)
    expect(stretch.from - before.from).toBeGreaterThan(0)
    expect(stretch.from - before.from).toBeLessThan(3)
    expect(before.second - stretch.second).toBeLessThan(0.1)
  })
})
