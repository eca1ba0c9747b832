import { describe, expect, test } from 'vitest'
import { stageNow } from '#shared/show/stage-now.ts'
import { fold, transportAt } from '#shared/show/transport/evolve.ts'
import { newTransport, showTimeAt } from '#shared/show/transport/transport.ts'
import { cueId, ms, NEVER } from '#shared/units/units.ts'
import { Desk, entrance, planned } from './a-show.ts'

const gap = (length: string) => ({ go: { gap: length } })
const light = (trigger: unknown, level: number) => ({
  kind: 'light',
  group: 'wash',
  level,
  duration: '1 s',
  trigger,
})
const four = () =>
  planned([light('go', 0.1), light(gap('10 s'), 0.2), light(gap('10 s'), 0.3), light(gap('10 s'), 0.4)])

describe('phases [SH10]', () => {
  test('go from scheduled through doors and standby to running, held and finished', () => {
    const desk = new Desk(four())
    const phases = [desk.transport.phase]
    const step = (at: number, command: Parameters<Desk['give']>[1]) => {
      expect(desk.give(at, command)).toBe(true)
      phases.push(desk.transport.phase)
    }
    step(0, { type: 'doors' })
    step(1000, { type: 'standby' })
    step(2000, { type: 'go', force: false })
    step(3000, { type: 'hold' })
    step(4000, { type: 'resume' })
    step(5000, { type: 'finish' })
    expect(phases).toEqual(['scheduled', 'doors', 'standby', 'running', 'held', 'running', 'finished'])
  })

  test('an order in the wrong phase is refused and changes nothing', () => {
    const desk = new Desk(four())
    const before = desk.transport
    expect(desk.give(0, { type: 'hold' })).toBe(false)
    expect(desk.refusals[0]).toEqual({
      code: 'wrong-phase',
      message: 'hold cannot be called while the show is scheduled',
    })
    expect(desk.transport).toBe(before)
  })
})

describe('show time', () => {
  test('is zero when the first GO takes effect, and never below [SH11, SH4]', () => {
    const desk = new Desk(four()).start(10_000)
    expect(showTimeAt(desk.transport, ms(9_000))).toBe(0)
    expect(showTimeAt(desk.transport, ms(10_000))).toBe(0)
    expect(showTimeAt(desk.transport, ms(12_345))).toBe(2_345)
  })

  test('stands still during a hold and goes on from there [SH7]', () => {
    const desk = new Desk(four()).start(0)
    desk.give(5_000, { type: 'hold' })
    expect(showTimeAt(desk.transport, ms(60_000))).toBe(5_000)
    desk.give(65_000, { type: 'resume' })
    expect(showTimeAt(desk.transport, ms(66_000))).toBe(6_000)
  })

  test('asked about a moment before its anchor, a transport answers with the anchor before [SH4]', () => {
    const desk = new Desk(four()).start(0)
    desk.give(5_000, { type: 'hold' })
    expect(showTimeAt(desk.transport, ms(4_000))).toBe(4_000)
  })
})

describe('GO', () => {
  test('within 400 ms of the GO before is refused unless forced [SH12]', () => {
    const desk = new Desk(four()).start(0)
    expect(desk.go(399)).toBe(false)
    expect(desk.refusals[0]?.code).toBe('too-soon')
    expect(desk.go(399, true)).toBe(true)
    expect(desk.go(800)).toBe(true)
  })

  test('fires the cues in order, each when it is called [SH17]', () => {
    const desk = new Desk(four()).start(0)
    desk.go(7_000)
    desk.go(9_000)
    expect(desk.timeline.cues.map((line) => line.startsAt)).toEqual([0, 7_000, 9_000, NEVER])
  })

  test('when every cue has been called there is nothing left', () => {
    const desk = new Desk(four()).start(0)
    for (const at of [1_000, 2_000, 3_000]) desk.go(at)
    expect(desk.go(4_000)).toBe(false)
    expect(desk.refusals[0]?.code).toBe('nothing-left')
  })

  test('fires the cue that stands by, and passes over those before it [SH15]', () => {
    const desk = new Desk(four()).start(0)
    desk.give(1_000, { type: 'standby', cue: cueId('cue-3') })
    expect(desk.transport.standby).toBe('cue-3')
    desk.go(2_000)
    expect(desk.timeline.cues.map((line) => line.startsAt)).toEqual([0, NEVER, 2_000, NEVER])
    desk.go(5_000)
    expect(desk.timeline.cues[3]!.startsAt).toBe(5_000)
  })
})

describe('auto and called [SH17]', () => {
  test('on auto GO cues fire as planned', () => {
    const desk = new Desk(four(), 'auto').start(0)
    expect(desk.timeline.cues.map((line) => line.startsAt)).toEqual([0, 10_000, 20_000, 30_000])
  })

  test('an early GO takes the next cue, and those after it follow at their gaps', () => {
    const desk = new Desk(four(), 'auto').start(0)
    desk.go(14_000)
    expect(desk.timeline.cues.map((line) => line.startsAt)).toEqual([0, 10_000, 14_000, 24_000])
  })

  test('taking the desk over moves nothing that has been, and what is left waits', () => {
    const desk = new Desk(four(), 'auto').start(0)
    desk.give(15_000, { type: 'mode', mode: 'called' })
    expect(desk.timeline.cues.map((line) => line.startsAt)).toEqual([0, 10_000, NEVER, NEVER])
    desk.give(60_000, { type: 'mode', mode: 'auto' })
    expect(desk.timeline.cues.map((line) => line.startsAt)).toEqual([0, 10_000, 60_000, 70_000])
  })
})

describe('moving about', () => {
  test('seeking forward fires what lies between, at its planned moment [SH5]', () => {
    const desk = new Desk(four()).start(0)
    desk.give(1_000, { type: 'seek', to: ms(25_000) })
    expect(desk.timeline.cues.map((line) => line.startsAt)).toEqual([0, 11_000 - 1_000, 20_000, NEVER])
    expect(showTimeAt(desk.transport, ms(2_000))).toBe(26_000)
  })

  test('seeking back takes back what had not happened by then', () => {
    const desk = new Desk(four()).start(0)
    desk.go(5_000)
    desk.go(6_000)
    desk.give(8_000, { type: 'seek', to: ms(5_500) })
    expect(desk.timeline.cues.map((line) => line.startsAt)).toEqual([0, 5_000, NEVER, NEVER])
  })

  test('play from a cue begins at the moment it is called, running', () => {
    const desk = new Desk(four())
    desk.give(0, { type: 'doors' })
    expect(desk.give(1_000, { type: 'playFrom', cue: cueId('cue-3') })).toBe(true)
    expect(desk.transport.phase).toBe('running')
    expect(showTimeAt(desk.transport, ms(1_000))).toBe(20_000)
    expect(desk.timeline.cues[2]!.startsAt).toBe(20_000)
  })

  test('a skipped look does not come out; one that is out stays [SH16]', () => {
    const plan = planned([entrance(1, 'go'), entrance(2, gap('40 beats'))])
    const desk = new Desk(plan, 'auto').start(0)
    desk.give(5_000, { type: 'skip', look: 1 })
    desk.give(5_000, { type: 'skip', look: 2 })
    expect(desk.timeline.passages.map((way) => way.look)).toEqual([0])
  })
})

describe('the log [SH14]', () => {
  const busy = () => {
    const desk = new Desk(four(), 'called').start(1_000)
    desk.go(3_000)
    desk.give(5_000, { type: 'hold' })
    desk.give(9_000, { type: 'resume' })
    desk.give(9_500, { type: 'skip', look: 2 })
    desk.give(10_000, { type: 'seek', to: ms(12_000) })
    return desk
  }

  test('folds to the transport that is', () => {
    const desk = busy()
    expect(fold('called', desk.log)).toEqual(desk.transport)
  })

  test('gives the transport of any moment past', () => {
    const desk = busy()
    expect(transportAt('called', desk.log, ms(6_000)).phase).toBe('held')
    expect(transportAt('called', desk.log, ms(500)).phase).toBe('doors')
    expect(transportAt('called', [], ms(0))).toEqual(newTransport('called'))
  })
})

describe('panic [SH50, SH51]', () => {
  const panicking = () => {
    const plan = planned([
      { kind: 'houseLights', level: 0, duration: '0 s', trigger: 'go' },
      entrance(1, { at: '1 s' }),
      entrance(2, { at: '20 s' }),
    ])
    const desk = new Desk(plan, 'auto').start(0)
    desk.give(25_000, { type: 'panic' })
    return desk
  }
  const at = (desk: Desk, wall: number) => stageNow(desk.timeline, desk.transport, ms(wall))

  test('freezes the show, fades the music and brings the house lights up', () => {
    const desk = panicking()
    expect(desk.transport.phase).toBe('held')
    expect(showTimeAt(desk.transport, ms(40_000))).toBe(25_000)
    expect(at(desk, 25_000).houseLights).toBe(0)
    expect(at(desk, 28_100)).toMatchObject({ houseLights: 1, panicFor: 3_100 })
    expect(at(desk, 28_100).music.volume).toBe(0)
  })

  test('sends everybody off', () => {
    const desk = panicking()
    expect(at(desk, 25_000).models).toHaveLength(2)
    expect(at(desk, 60_000).models).toHaveLength(0)
  })

  test('goes on only from where the caller says', () => {
    const desk = panicking()
    expect(desk.give(30_000, { type: 'resume' })).toBe(false)
    expect(desk.give(31_000, { type: 'seek', to: ms(19_000) })).toBe(true)
    expect(desk.give(32_000, { type: 'resume' })).toBe(true)
    expect(at(desk, 33_000).panicFor).toBeNull()
    expect(at(desk, 34_000).models).toHaveLength(2)
  })
})
