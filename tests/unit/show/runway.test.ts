import { describe, expect, test } from 'vitest'
import { AS_PLANNED } from '#shared/show/call.ts'
import { callShow } from '#shared/show/compile.ts'
import { stageAt } from '#shared/show/stage-at.ts'
import { ms, NEVER } from '#shared/units/units.ts'
import { bookOf } from '../../fuzz/book.ts'
import { aLook, Desk, entrance, parsedRun, planned, wrongWith } from './a-show.ts'

const gap = (length: string) => ({ go: { gap: length } })

describe('walking on the beat [SH21]', () => {
  test('a model steps off on the first beat at or after her cue', () => {
    const [way] = planned([entrance(1, { at: '1.2 s' })]).passages
    expect(way!.startsAt).toBe(1500)
  })

  test('speed follows from tempo and step', () => {
    const [way] = planned([entrance(1, 'go')], { walk: { step: 0.7 } }).passages
    const [leg] = way!.segments
    if (leg?.kind !== 'walk') throw new Error('she should be walking')
    const speed = Math.abs(leg.toZ - leg.fromZ) / ((leg.endsAt - leg.startsAt) / 1000)
    expect(speed).toBeCloseTo(0.7 / 0.5, 1)
    expect((leg.endsAt - leg.startsAt) % 500).toBe(0)
  })

  test('on the classic route she walks to the end, poses, turns and walks back', () => {
    const [way] = planned([entrance(1, 'go')]).passages
    expect(way!.segments.map((segment) => segment.kind)).toEqual([
      'walk',
      'walk',
      'pose',
      'turn',
      'walk',
      'walk',
    ])
  })

  test('segments follow each other without a gap in time or place', () => {
    const [way] = planned([entrance(1, 'go', { route: 'salon' })]).passages
    for (const [index, segment] of way!.segments.entries()) {
      const next = way!.segments[index + 1]
      if (next === undefined) continue
      expect(next.startsAt).toBe(segment.endsAt)
      const here = segment.kind === 'walk' ? [segment.toX, segment.toZ] : [segment.x, segment.z]
      const there = next.kind === 'walk' ? [next.fromX, next.fromZ] : [next.x, next.z]
      expect(there).toEqual(here)
    }
  })

  test('outgoing and returning models keep to their own lanes [SH25]', () => {
    const timeline = planned([entrance(1, 'go'), entrance(2, gap('36 beats'))])
    const stage = stageAt(timeline, ms(30_000))
    const [first, second] = stage.models
    expect(first!.x).toBeLessThan(0)
    expect(second!.x).toBeGreaterThan(0)
  })
})

describe('nobody walks into anybody [SH20, SH22]', () => {
  const tooClose = [entrance(1, 'go'), entrance(2, gap('0 beats'))]

  test('a plan that would is an error which says what to do', () => {
    const [wrong] = wrongWith(tooClose)
    expect(wrong).toMatch(
      /^cues\[1\] \[collision\] look 2 would walk into look 1 at 0:\d\d\.\d; send look 2 out at least \d+ beats? later/,
    )
  })

  test('called live, the second comes out on the first beat that keeps them apart', () => {
    const timeline = callShow(bookOf(parsedRun(tooClose)), AS_PLANNED)
    const [first, second] = timeline.passages
    expect(second!.startsAt).toBeGreaterThan(first!.startsAt)
    expect(timeline.incidents).toMatchObject([{ outcome: 'late', because: 'traffic', look: 1, other: 0 }])
  })

  test('a GO for somebody who cannot come is refused, and says why [SH18]', () => {
    const run = [
      entrance(1, 'go', { route: 'hold' }),
      entrance(2, gap('40 beats')),
      { kind: 'model', action: 'exit', look: 1, trigger: gap('60 beats') },
    ]
    const book = bookOf(parsedRun(run))
    const desk = new Desk({ ...callShow(book, AS_PLANNED) })
    desk.start(0)
    expect(desk.go(40_000)).toBe(false)
    expect(desk.refusals[0]).toMatchObject({ code: 'runway' })
    expect(desk.refusals[0]!.message).toContain('look 1 is in the way')
  })
})

describe('quick changes [SH23]', () => {
  const run = (seconds: number) => [entrance(1, 'go'), entrance(2, gap(`${seconds} s`))]
  const looks = [1, 2, 3].map((number) => ({ ...aLook(number), model: 'model-1' }))

  test('one too short is an error that says by how much', () => {
    const wrong = wrongWith(run(50), { looks })
    expect(wrong).toHaveLength(1)
    expect(wrong[0]).toMatch(
      /cues\[1\] \[quick-change\] model-1 comes out in look 2 at 0:50\.0, \d+\.\d s too soon to have changed/,
    )
  })

  test('enough time is enough', () => {
    expect(wrongWith(run(70), { looks })).toEqual([])
  })
})

describe('directions [SH24]', () => {
  test('stop takes hold at the next footfall, and the way goes on afterwards', () => {
    const timeline = planned([
      entrance(1, 'go'),
      { kind: 'model', action: 'stop', look: 1, for: '4 beats', trigger: { at: '5.2 s' } },
    ])
    const stopped = timeline.passages[0]!.segments.find((segment) => segment.kind === 'stop')
    expect(stopped).toMatchObject({ startsAt: 5500, endsAt: 7500 })
    expect(timeline.passages[0]!.segments.filter((segment) => segment.kind === 'pose')).toHaveLength(1)
  })

  test('a wait lasts until it is released [SH26]', () => {
    const run = [
      entrance(1, 'go', { route: 'hold' }),
      { kind: 'model', action: 'exit', look: 1, trigger: gap('40 s') },
    ]
    const desk = new Desk(planned(run)).start(0)
    expect(desk.timeline.passages[0]!.endsAt).toBe(NEVER)
    desk.go(90_000)
    expect(desk.timeline.passages[0]!.endsAt).toBeGreaterThan(90_000)
    expect(desk.timeline.passages[0]!.endsAt).toBeLessThan(125_000)
  })

  test('a plan that leaves somebody waiting for ever is an error [SH26]', () => {
    expect(wrongWith([entrance(1, 'go', { route: 'hold' })])).toEqual([
      'cues[0] [order] look 1 waits on the runway for ever; release it with a model cue, such as "exit"',
    ])
  })

  test('directing somebody who is not out is an error in a plan', () => {
    expect(wrongWith([{ kind: 'model', action: 'pose', look: 1, pose: 'hip', trigger: 'go' }])).toEqual([
      'cues[0] [order] directs look 1, who is not on the runway at 0:00.0; send the look out first',
    ])
  })
})

describe('the parade [SH27]', () => {
  test('sends every model out once, in the look worn last, in the order of the line-up', () => {
    const timeline = planned([
      entrance(3, 'go'),
      entrance(1, gap('40 beats')),
      entrance(2, gap('40 beats')),
      { kind: 'model', action: 'parade', trigger: gap('100 beats') },
    ])
    const parade = timeline.passages.filter((_, index) => timeline.inParade[index])
    expect(parade.map((way) => way.look)).toEqual([0, 1, 2])
    expect(stageAt(timeline, ms(parade[1]!.startsAt + 4000)).lookNumber).toBeNull()
  })

  test('somebody cannot parade in two looks at once', () => {
    const looks = [1, 2, 3].map((number) => ({ ...aLook(number), model: 'model-1' }))
    const wrong = wrongWith([{ kind: 'model', action: 'parade', looks: [1, 2], trigger: 'go' }], { looks })
    expect(wrong).toEqual([
      'cues[0].looks[1] [collision] model-1 cannot parade in two looks at once; leave one out',
    ])
  })
})
