import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timelineOf } from '#shared/show/transport/timeline-of.ts'
import type { Transport } from '#shared/show/transport/transport.ts'
import { showTimeAt } from '#shared/show/transport/transport.ts'
import { cueId, ms } from '#shared/units/units.ts'
import { cueSheet, linesInSight } from '../../../client/booth/sim/cue-sheet.ts'
import { cueStates, nextGoIndex } from '../../../client/booth/sim/cue-state.ts'
import { type DeskPress, deskIntent } from '../../../client/booth/sim/desk-keys.ts'
import { dueAt, offPlan, paceOf, planOf } from '../../../client/booth/sim/pace.ts'
import { scrollFor } from '../../../client/booth/sim/scroll.ts'
import { called, demoBook } from './a-book.ts'

const book = demoBook()
const sheet = cueSheet(book)
const START = 1_000_000
const GO = { type: 'go', force: false } as const

const indexOf = (id: string) => sheet.findIndex((line) => line.id === id)

function standing(transport: Transport, wall: number) {
  const timeline = timelineOf(book, transport)
  const showTime = showTimeAt(transport, ms(wall))
  return {
    timeline,
    showTime,
    next: nextGoIndex(timeline, transport, showTime),
    states: cueStates(timeline, transport, showTime),
  }
}

describe('the sheet', () => {
  it('has every line of the prompt book with the words of its own cue', () => {
    expect(sheet).toHaveLength(book.entries.length)
    expect(sheet[indexOf('look-1')]).toMatchObject({ number: 'L1', kind: 'model', look: 1, isGo: true })
    expect(sheet[indexOf('finale-rain')] ?? sheet[indexOf('finale-effect')]).toMatchObject({ kind: 'effect' })
  })

  it('says what sets each cue off', () => {
    expect(sheet[indexOf('house-to-half')]!.trigger).toEqual({ by: 'go' })
    expect(sheet[indexOf('house-out')]!.trigger).toEqual({ by: 'time', time: 8000 })
    expect(sheet[indexOf('words-1')]!.trigger).toEqual({ by: 'bar', number: 1 })
    expect(sheet[indexOf('cam-1')]!.trigger).toEqual({ by: 'with', entry: indexOf('look-1') })
    expect(sheet[indexOf('look-1')]!.trigger).toMatchObject({ by: 'goAfter', time: 29_000 })
  })

  it('hides the members of a group until it is unfolded', () => {
    const folded = linesInSight(sheet, new Set())
    expect(folded.some((line) => line.group >= 0)).toBe(false)
    const unfolded = linesInSight(sheet, new Set([cueId('finale')]))
    const finale = sheet[indexOf('finale')]!
    expect(unfolded.length - folded.length).toBe(finale.members)
    expect(finale.members).toBeGreaterThan(5)
  })
})

describe('how cues stand', () => {
  it('has the first GO next before the show, and nothing done', () => {
    const { states, next } = standing(called(book, 'called', [[START, { type: 'doors' }]]), START)
    expect(next).toBe(0)
    expect(states[0]).toBe('next')
    expect(new Set(states.slice(1))).toEqual(new Set(['waiting']))
  })

  it('marks the cue everybody stands by for', () => {
    const transport = called(book, 'called', [
      [START, { type: 'doors' }],
      [START, { type: 'standby' }],
    ])
    expect(standing(transport, START).states[0]).toBe('standby')
  })

  it('goes from next over running to done as it is called', () => {
    const transport = called(book, 'called', [
      [START, { type: 'doors' }],
      [START, GO],
    ])
    expect(standing(transport, START + 100).states[0]).toBe('running')
    expect(standing(transport, START + 60_000).states[0]).toBe('done')
    expect(standing(transport, START + 100).next).toBe(indexOf('look-1'))
  })

  it('has a cue that waits for its bar as called', () => {
    const transport = called(book, 'called', [
      [START, { type: 'doors' }],
      [START, GO],
      [START + 16_000, GO],
    ])
    const startsAt = START + timelineOf(book, transport).cues[indexOf('look-1')]!.startsAt
    expect(startsAt).toBeGreaterThan(START + 16_100)
    expect(standing(transport, startsAt - 10).states[indexOf('look-1')]).toBe('called')
    expect(standing(transport, startsAt + 10).states[indexOf('look-1')]).toBe('running')
  })

  it('leaves what hangs on a GO waiting until it is called', () => {
    const transport = called(book, 'called', [
      [START, { type: 'doors' }],
      [START, GO],
    ])
    const { states } = standing(transport, START + 200_000)
    expect(states[indexOf('look-1')]).toBe('next')
    expect(states[indexOf('cam-1')]).toBe('waiting')
  })

  it('tells a skipped look from a disarmed cue', () => {
    const transport = called(book, 'called', [
      [START, { type: 'doors' }],
      [START, { type: 'skip', look: 2 }],
      [START, { type: 'arm', cue: cueId('lx-5'), armed: false }],
    ])
    const { states } = standing(transport, START)
    expect(states[indexOf('look-2')]).toBe('skipped')
    expect(states[indexOf('lx-5')]).toBe('disarmed')
  })

  it('shows what was passed over as passed over', () => {
    const transport = called(book, 'called', [
      [START, { type: 'doors' }],
      [START, GO],
      [START + 1000, { type: 'standby', cue: cueId('look-3') }],
    ])
    const { states, next } = standing(transport, START + 1000)
    expect(next).toBe(indexOf('look-3'))
    expect(states[indexOf('look-3')]).toBe('standby')
    expect(states[indexOf('look-1')]).toBe('passed')
  })

  it('finds the next GO of a show on auto by the clock', () => {
    const transport = called(book, 'auto', [
      [START, { type: 'doors' }],
      [START, GO],
    ])
    const plan = planOf(book)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 440_000 }), (elapsed) => {
        const { next } = standing(transport, START + elapsed)
        if (next < 0) return
        expect(plan.cues[next]!.called).toBeGreaterThan(elapsed)
        const before = sheet.findLastIndex((line) => line.isGo && line.index < next)
        expect(plan.cues[before]!.called).toBeLessThanOrEqual(elapsed)
      }),
      { seed: 8, numRuns: 60 },
    )
  })
})

describe('the pace of a show', () => {
  const plan = planOf(book)
  const paced = (transport: Transport, wall: number, startsAt: number | null = START) => {
    const { timeline, showTime, next } = standing(transport, wall)
    return paceOf({ plan, timeline, transport, next, showTime, wall: ms(wall), startsAt })
  }
  const begun = [
    [START, { type: 'doors' }],
    [START, GO],
  ] as const

  it('is nothing before the show begins', () => {
    expect(paced(called(book, 'called', [[START, { type: 'doors' }]]), START)).toBeNull()
  })

  it('stays on the plan of a show that calls itself', () => {
    const transport = called(book, 'auto', begun)
    for (const elapsed of [100, 45_000, 200_000]) {
      const pace = paced(transport, START + elapsed)!
      expect(offPlan(pace.cues + pace.house)).toBe('on')
    }
  })

  it('falls behind while a GO that is due is not called', () => {
    const transport = called(book, 'called', begun)
    const due = dueAt(timelineOf(book, transport), indexOf('look-1'))
    expect(due).toBe(plan.cues[indexOf('look-1')]!.called)
    expect(paced(transport, START + due + 7000)!.cues).toBeCloseTo(7000, 3)
    expect(offPlan(7000)).toBe('over')
  })

  it('is ahead after an early GO, by as much as that was early', () => {
    const early = 16_000
    const transport = called(book, 'called', [...begun, [START + early, GO]])
    const pace = paced(transport, START + early + 3000)!
    const planned = plan.cues[indexOf('look-1')]!.called
    const actual = timelineOf(book, transport).cues[indexOf('look-1')]!.called
    expect(pace.cues).toBeCloseTo(actual - planned, 3)
    expect(offPlan(pace.cues)).toBe('under')
  })

  it('counts a late beginning and every hold, except in a rehearsal', () => {
    const transport = called(book, 'called', [
      ...begun,
      [START + 5000, { type: 'hold' }],
      [START + 25_000, { type: 'resume' }],
    ])
    expect(paced(transport, START + 30_000, START - 3000)).toMatchObject({ house: 23_000 })
    expect(paced(transport, START + 30_000, null)).toMatchObject({ house: 0 })
  })
})

describe('the keys of the desk', () => {
  const press = (given: Partial<DeskPress>, singleKeys = true) =>
    deskIntent({ key: 'x', shift: false, repeat: false, modified: false, on: 'desk', ...given }, singleKeys)

  it('call GO with Space, even where a button has the keyboard', () => {
    expect(press({ key: ' ' })).toEqual({ to: 'go', force: false })
    expect(press({ key: ' ', on: 'control', shift: true })).toEqual({ to: 'go', force: true })
  })

  it('do nothing while somebody writes', () => {
    for (const key of [' ', 'Enter', 'Escape', 'x', 'j', '?']) expect(press({ key, on: 'field' })).toBeNull()
  })

  it('call once however long they are held', () => {
    for (const key of [' ', 'Escape', 'h', 'p', 'x', 'd', 'm', 'b'])
      expect(press({ key, repeat: true })).toBeNull()
    expect(press({ key: 'j', repeat: true })).toEqual({ to: 'select', by: 1 })
  })

  it('leave Enter to the button it is on', () => {
    expect(press({ key: 'Enter', on: 'control' })).toBeNull()
    expect(press({ key: 'Enter' })).toEqual({ to: 'standby' })
  })

  it("leave the browser's own keys alone", () => {
    expect(press({ key: 'd', modified: true })).toBeNull()
  })

  it('that write something do nothing where single keys are switched off; the others stay', () => {
    for (const key of ['b', 'H', 'j', '?']) expect(press({ key }, false)).toBeNull()
    expect(press({ key: ' ' }, false)).toEqual({ to: 'go', force: false })
    expect(press({ key: 'Escape' }, false)).toEqual({ to: 'panic' })
    expect(press({ key: 'ArrowDown' }, false)).toEqual({ to: 'select', by: 1 })
  })

  it('mean the same in capitals', () => {
    expect(press({ key: 'H' })).toEqual(press({ key: 'h' }))
  })
})

describe('the scroll of the sheet', () => {
  it('keeps the next cue in view with at least three after it, on any list of ten rows and more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 20, max: 60 }),
        fc.integer({ min: 10, max: 40 }),
        (row, height, rowsInView) => {
          const view = { top: 0, height: height * rowsInView }
          const top = scrollFor({ top: row * height, height }, view, 'ahead')!
          expect(row * height).toBeGreaterThanOrEqual(top)
          expect((row + 4) * height).toBeLessThanOrEqual(top + view.height)
        },
      ),
      { seed: 3 },
    )
  })

  it('does not move for a selection that is well in view', () => {
    expect(scrollFor({ top: 100, height: 20 }, { top: 0, height: 400 }, 'nearest')).toBeNull()
    expect(scrollFor({ top: 390, height: 20 }, { top: 0, height: 400 }, 'nearest')).toBe(30)
    expect(scrollFor({ top: 10, height: 20 }, { top: 100, height: 400 }, 'nearest')).toBe(0)
  })
})
