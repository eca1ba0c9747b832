import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/show/transport/command.ts'
import { decide } from '#shared/show/transport/decide.ts'
import { mayOrder } from '#shared/show/transport/may-order.ts'
import { timelineOf } from '#shared/show/transport/timeline-of.ts'
import { ms } from '#shared/units/units.ts'
import { goIs } from '../../../client/booth/sim/go-is.ts'
import { called, demoBook } from './a-book.ts'

const book = demoBook()
const first = book.entries[0]!.id
const look = book.run.looks[0]!.number

const ORDERS: readonly Exclude<Command, { type: 'seek' }>[] = [
  { type: 'doors' },
  { type: 'standby' },
  { type: 'go', force: true },
  { type: 'hold' },
  { type: 'resume' },
  { type: 'playFrom', cue: first },
  { type: 'skip', look },
  { type: 'arm', cue: first, armed: false },
  { type: 'mode', mode: 'called' },
  { type: 'panic' },
  { type: 'finish' },
]

const doors = [1000, { type: 'doors' }] as const
const go = [2000, { type: 'go', force: true }] as const
const STATIONS = {
  scheduled: [],
  doors: [doors],
  standby: [doors, [1500, { type: 'standby' }]],
  running: [doors, go],
  held: [doors, go, [3000, { type: 'hold' }]],
  panicked: [doors, go, [3000, { type: 'panic' }]],
  finished: [doors, go, [3000, { type: 'finish' }]],
} as const

describe.each(Object.entries(STATIONS))('a desk whose show is %s', (_, orders) => {
  const transport = called(book, 'called', orders)
  const isPanicked = transport.panicAt !== null

  it.each(ORDERS)('offers $type exactly when the house would hear of it', (command) => {
    const order = { id: 'tried', by: 'caller', at: ms(9000), command } as const
    const decided = decide(transport, timelineOf(book, transport), order)
    const isHeard = decided.ok || decided.error.code !== 'wrong-phase'
    expect(mayOrder(command.type, transport.phase, isPanicked)).toBe(isHeard)
  })

  it('lights GO only when the house would take it', () => {
    const is = goIs(transport.phase, transport.standby !== null, isPanicked)
    expect(is === 'ready' || is === 'armed').toBe(mayOrder('go', transport.phase, isPanicked))
  })
})

it('arms GO by a standby, and says why it may not be called', () => {
  expect(goIs('doors', false, false)).toBe('ready')
  expect(goIs('standby', true, false)).toBe('armed')
  expect(goIs('scheduled', false, false)).toBe('closed')
  expect(goIs('held', true, false)).toBe('held')
  expect(goIs('held', false, true)).toBe('panicked')
  expect(goIs('finished', false, true)).toBe('finished')
})
