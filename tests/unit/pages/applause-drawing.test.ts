import { describe, expect, it } from 'vitest'
import { nightOf, nobodyAt } from '#shared/night/night.ts'
import type { RecordMessage } from '#shared/protocol/record-message.ts'
import { drawApplause, HIGH, loudestOf, peakAfter, WIDE } from '../../../client/hall/view/applause-drawing.ts'

const SINCE = 1_795_263_347_000
const WHOLE_S = 400

/** Bursts of five seconds, as claps a second of ten people. */
const burst = (from: number, claps: number): RecordMessage['applause'] =>
  Array.from({ length: 5 }, (_, index) => [from + index, claps, 0, claps, 0])

const drawn = (...bursts: RecordMessage['applause'][]) =>
  drawApplause(
    nightOf({ ...nobodyAt('a-show'), since: SINCE, house: [[0, 10, 1]], applause: bursts.flat() }),
    SINCE,
    SINCE + WHOLE_S * 1000,
    [
      { number: 4, share: 0.2 },
      { number: 7, share: 0.5 },
    ],
  )

const heights = (line: string) =>
  line.match(/[\d.]+ [\d.]+/g)!.map((point) => HIGH - Number(point.split(' ')[1]))

describe('the applause over the track of a replay', () => {
  it('is nothing where nobody applauded', () => {
    expect(drawn()).toBeNull()
  })

  it('rises where it was loud, over the whole track and within its box', () => {
    const { line, area } = drawn(burst(100, 12), burst(220, 38))!
    const high = heights(line)
    const top = (share: number) => Math.max(...high.slice(share * 500 - 12, share * 500 + 12))
    expect(high).toHaveLength(501)
    expect(top(0.56)).toBeGreaterThan(top(0.26) * 1.3)
    expect(top(0.9)).toBe(0)
    for (const height of high) expect(height).toBeLessThanOrEqual(HIGH)
    expect(area.startsWith(`M0 ${HIGH}L0 `)).toBe(true)
    expect(area.endsWith(`L${WIDE} ${HIGH}Z`)).toBe(true)
  })

  it('has a peak for each time the house applauded, with the look that was out', () => {
    const { peaks } = drawn(burst(20, 20), burst(100, 12), burst(220, 38))!
    expect(peaks.map(({ look }) => look)).toEqual([null, 4, 7])
    expect(peaks.map(({ share }) => share * WHOLE_S)).toEqual([
      expect.closeTo(25, -1),
      expect.closeTo(105, -1),
      expect.closeTo(225, -1),
    ])
    expect(loudestOf(peaks)?.look).toBe(7)
    expect(loudestOf([])).toBeNull()
  })

  it('a few hands alone are drawn, and are no peak', () => {
    const timid = drawn(burst(100, 1).slice(0, 1))!
    expect(timid.peaks).toEqual([])
    expect(Math.max(...heights(timid.line))).toBeGreaterThan(10)
  })

  it('goes from one to the next, a moment before it, and from the last to the first', () => {
    const { peaks } = drawn(burst(20, 20), burst(100, 12), burst(220, 38))!
    let share = 0
    const visited = [0, 1, 2, 3].map(() => {
      share = peakAfter(peaks, share)!.from
      return Math.round(share * WHOLE_S)
    })
    expect(visited).toEqual([...visited.slice(0, 3), visited[0]])
    expect(visited[1]).toBeLessThan(105)
    expect(visited[1]).toBeGreaterThan(95)
    expect(peakAfter([], 0.3)).toBeNull()
  })
})
