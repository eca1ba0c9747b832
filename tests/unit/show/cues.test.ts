import { describe, expect, test } from 'vitest'
import { stageAt } from '#shared/show/stage-at.ts'
import { ms } from '#shared/units/units.ts'
import { Desk, planned, wrongWith } from './a-show.ts'

const light = (more: object = {}) => ({ kind: 'light', group: 'ribs', level: 1, duration: '2 s', ...more })
const music = { kind: 'sound', action: 'music' }
const startOf = (timeline: ReturnType<typeof planned>) => timeline.cues.map((line) => line.startsAt)

describe('when cues fire [SH30]', () => {
  test('a cue starts after its pre-wait', () => {
    expect(startOf(planned([light({ trigger: 'go', preWait: '3 s' })]))).toEqual([3000])
  })

  test('"with" fires as the cue before it is called, whatever that waits for', () => {
    expect(startOf(planned([light({ trigger: 'go', preWait: '3 s' }), light({ trigger: 'with' })]))).toEqual([
      3000, 0,
    ])
  })

  test('"continue" fires when the cue before has started and its post-wait is over', () => {
    const cues = [
      light({ trigger: 'go', preWait: '1 s', postWait: '4 beats' }),
      light({ trigger: 'continue' }),
    ]
    expect(startOf(planned(cues))).toEqual([1000, 3000])
  })

  test('"follow" fires when the cue before has ended', () => {
    expect(startOf(planned([light({ trigger: 'go' }), light({ trigger: 'follow' })]))).toEqual([0, 2000])
  })

  test('"follow" on an entrance waits until the model is off again', () => {
    const [enters, follows] = planned([
      { kind: 'model', action: 'entrance', look: 1, trigger: 'go' },
      light({ trigger: 'follow' }),
    ]).cues
    expect(follows!.startsAt).toBe(enters!.endsAt)
    expect(enters!.endsAt).toBeGreaterThan(30_000)
  })

  test('a moment of the show is written as minutes and seconds', () => {
    expect(startOf(planned([light({ trigger: { at: '1:02.5' } })]))).toEqual([62_500])
  })

  test('beats and bars are counted from the first note [SH33]', () => {
    const cues = [
      { ...music, trigger: { at: '10 s' } },
      light({ trigger: { beat: 4 } }),
      light({ trigger: { bar: 2 } }),
    ]
    expect(startOf(planned(cues))).toEqual([10_000, 12_000, 14_000])
  })

  test('a GO that snaps waits for the next bar of the score [SH33]', () => {
    const go = (snap: string) => ({ go: { gap: '5.1 s', snap } })
    const cues = [{ ...music, trigger: 'go' }, light({ trigger: go('bar') }), light({ trigger: go('none') })]
    expect(startOf(planned(cues))).toEqual([0, 6000, 11_100])
  })
})

describe('groups [SH31]', () => {
  const group = (mode: string, cues: object[]) => ({
    kind: 'group',
    mode,
    trigger: 'go',
    preWait: '1 s',
    cues,
  })
  const member = (id: string, more: object = {}) => ({ id, label: id, ...light(more) })

  test('"together" starts all members with the group', () => {
    const timeline = planned([group('together', [member('a'), member('b', { preWait: '1 s' })])])
    expect(startOf(timeline)).toEqual([1000, 1000, 2000])
  })

  test('"sequence" starts each member when the one before has ended', () => {
    const timeline = planned([group('sequence', [member('a'), member('b'), member('c')])])
    expect(startOf(timeline)).toEqual([1000, 1000, 3000, 5000])
  })

  test('a group ends with the last of its members', () => {
    const timeline = planned([group('sequence', [member('a'), member('b')]), light({ trigger: 'follow' })])
    expect(timeline.cues.at(-1)!.startsAt).toBe(5000)
  })

  test('a member that waits for GO is an error, with its place', () => {
    expect(wrongWith([group('together', [member('a', { trigger: 'go' })])])).toEqual([
      'cues[0].cues[0].trigger [order] a member of a group cannot wait for GO; put the GO on the group',
    ])
  })
})

describe('disarmed cues [SH32]', () => {
  const cues = [light({ trigger: 'go', armed: false }), light({ trigger: 'follow', level: 0.5 })]

  test('do nothing, but what follows still follows', () => {
    const timeline = planned(cues)
    expect(startOf(timeline)).toEqual([0, 2000])
    expect(timeline.cues.map((line) => line.happens)).toEqual([false, true])
  })

  test('can be armed from the desk, from then on', () => {
    const desk = new Desk(planned(cues), 'auto')
    desk.give(0, { type: 'doors' })
    desk.give(500, { type: 'arm', cue: planned(cues).cues[0]!.id, armed: true })
    desk.go(1000)
    expect(stageAt(desk.timeline, ms(2000)).lights.ribs.to.level).toBe(0.5)
    expect(desk.timeline.cues[0]!.happens).toBe(true)
  })
})

describe('what a run of show may not say [SH34]', () => {
  test.each([
    [
      'a cue that refers to no look',
      [{ kind: 'model', action: 'entrance', look: 9 }],
      'cues[0].look [unknown-reference] there is no "9"; expected one of 1, 2, 3',
    ],
    [
      'a route that does not exist',
      [{ kind: 'model', action: 'entrance', look: 1, route: 'moonwalk' }],
      'cues[0].route [unknown-reference] there is no "moonwalk"; expected one of classic, straight, salon, hold',
    ],
    [
      'beats before the score starts',
      [light({ trigger: { beat: 4 } }), { ...music, trigger: 'follow' }],
      'cues[0].trigger [order] counts beats before the score starts; put a cue with "action": "music" earlier in the list',
    ],
    [
      'a second score',
      [
        { ...music, trigger: 'go' },
        { ...music, trigger: 'follow' },
      ],
      'cues[1] [order] starts the score a second time; a show has one score',
    ],
    [
      'a field that is not known',
      [light({ colur: '#ffffff' })],
      'cues[0].colur [shape] is not a known field; check its spelling',
    ],
    [
      'a length nobody can read',
      [light({ duration: '4 cows' })],
      'cues[0].duration [shape] expected a length such as "4 beats", "2 bars", "1.5 s" or "800 ms"',
    ],
  ])('%s', (_, cues, message) => {
    expect(wrongWith(cues)).toContain(message)
  })

  test('two cues of one name', () => {
    expect(wrongWith([light({ id: 'same' }), light({ id: 'same' })])).toContain(
      'cues[1].id [duplicate] another cue is called "same"; every cue needs its own id',
    )
  })

  test('a look worn by nobody, and a line-up of looks there are not', () => {
    const wrong = wrongWith([light()], { lineUp: [1, 2, 7] })
    expect(wrong).toEqual(['lineUp[2] [unknown-reference] there is no "7"; expected one of 1, 2, 3'])
  })
})
