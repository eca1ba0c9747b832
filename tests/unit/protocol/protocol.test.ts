import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guest, tidyName } from '#shared/access/guest.ts'
import { may } from '#shared/access/roles.ts'
import { acclaimMessage } from '#shared/protocol/acclaim-message.ts'
import { BOOTH, GALLERY } from '#shared/protocol/channels.ts'
import { answerProbe, readAnswer, writeProbe } from '#shared/protocol/clock-probe.ts'
import { peopleMessage } from '#shared/protocol/people-message.ts'
import { readPulse, writePulse } from '#shared/protocol/pulse.ts'
import { transportMessage } from '#shared/protocol/transport-message.ts'
import { order } from '#shared/show/transport/command.ts'
import { newTransport } from '#shared/show/transport/transport.ts'
import { ms } from '#shared/units/units.ts'
import { Desk, planned } from '../show/a-show.ts'

fc.configureGlobal({ seed: 3, numRuns: 300 })

describe('messages', () => {
  test('have numbers of one byte, no two the same in one room', () => {
    for (const room of [GALLERY, BOOTH]) {
      const numbers = Object.values(room)
      expect(new Set(numbers).size).toBe(numbers.length)
      for (const number of numbers) expect(number).toBeLessThan(128)
    }
  })
})

describe('the clock probe', () => {
  test('comes back with the house time it met', () => {
    const answered = answerProbe(writeProbe(ms(12.25)), ms(1000.5), ms(1000.75))
    if (!answered.ok) throw new Error(answered.error)
    expect(readAnswer(answered.value)).toEqual({
      ok: true,
      value: { sent: 12.25, arrived: 1000.5, answered: 1000.75 },
    })
  })

  test('of another length is refused, whatever is in it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(answerProbe(bytes, ms(0), ms(0)).ok).toBe(bytes.length === 8)
        if (bytes.length !== 24) expect(readAnswer(bytes).ok).toBe(false)
      }),
    )
  })
})

describe('the pulse', () => {
  test('carries the anchor exactly', () => {
    const { transport } = new Desk(planned([{ kind: 'houseLights', level: 0, trigger: 'go' }])).start(
      1_795_263_347_949.5,
    )
    const { epoch, seq, anchorWall, anchorShow, rate } = transport
    expect(readPulse(writePulse(transport))).toEqual({
      ok: true,
      value: { epoch, seq, anchorWall, anchorShow, rate },
    })
  })

  test('made of junk is refused or harmless', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 0, maxLength: 40 }), (bytes) => {
        const read = readPulse(bytes)
        if (read.ok) expect([0, 1]).toContain(read.value.rate)
      }),
    )
  })
})

describe('the transport', () => {
  test('comes through JSON whole', () => {
    const desk = new Desk(planned([{ kind: 'houseLights', level: 0, trigger: 'go' }])).start(5)
    desk.give(10, { type: 'skip', look: 2 })
    for (const transport of [desk.transport, newTransport('auto')]) {
      expect(transportMessage.parse(JSON.parse(JSON.stringify(transport)))).toEqual(transport)
    }
  })

  test('without a phase there is none', () => {
    expect(transportMessage.safeParse({ ...newTransport('auto'), phase: 'nowhere' }).success).toBe(false)
  })
})

describe('orders', () => {
  test('need an id, and nothing that is not known', () => {
    expect(order.safeParse({ command: { type: 'go' } }).success).toBe(false)
    expect(order.safeParse({ id: 'order-0001', command: { type: 'go', now: true } }).success).toBe(false)
    expect(order.parse({ id: 'order-0001', command: { type: 'go' } })).toEqual({
      id: 'order-0001',
      command: { type: 'go', force: false },
    })
  })
})

describe('a name at the door', () => {
  test.each([
    ['  Ana  \n B ', 'Ana B'],
    ['Ana\u202eevil', 'Anaevil'],
    ['李娜', '李娜'],
    ['👩🏽‍🎨 Zoë', '👩🏽‍🎨 Zoë'],
    ['x'.repeat(60), 'x'.repeat(24)],
  ])('%j is shown as %j', (given, shown) => {
    expect(tidyName(given)).toBe(shown)
  })

  test('that nobody could see is refused', () => {
    expect(guest.safeParse({ name: ' \u200b\u202e ', skin: 0, outfit: 0 }).success).toBe(false)
  })

  test('tidying twice changes nothing more', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        (name) => tidyName(tidyName(name)) === tidyName(name),
      ),
    )
  })
})

describe('bounds', () => {
  test('people and applause keep within what can be', () => {
    expect(acclaimMessage.safeParse({ claps: -1, hearts: 0 }).success).toBe(false)
    expect(acclaimMessage.safeParse({ claps: 1.5, hearts: 0 }).success).toBe(false)
    expect(
      peopleMessage.safeParse({ came: [{ place: 0, name: 'A', skin: 99, outfit: 0, seat: 0 }], left: [] })
        .success,
    ).toBe(false)
  })

  test('attendees may not call, callers may', () => {
    expect(may('attendee', 'call')).toBe(false)
    expect(may('caller', 'call')).toBe(true)
    expect(may('caller', 'schedule')).toBe(false)
    expect(may('producer', 'schedule')).toBe(true)
  })
})
