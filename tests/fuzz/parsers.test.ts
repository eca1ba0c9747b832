import { describe, expect, test } from 'vitest'
import { guest } from '#shared/access/guest.ts'
import { checkPose } from '#shared/pose/codec.ts'
import { readFrame } from '#shared/pose/frame.ts'
import { acclaimMessage } from '#shared/protocol/acclaim-message.ts'
import { answerProbe, readAnswer } from '#shared/protocol/clock-probe.ts'
import { seatRequest } from '#shared/protocol/door-message.ts'
import { readPulse } from '#shared/protocol/pulse.ts'
import { reportMessage } from '#shared/protocol/report-message.ts'
import { transportMessage } from '#shared/protocol/transport-message.ts'
import { welcomeMessage } from '#shared/protocol/welcome-message.ts'
import { compile } from '#shared/show/compile.ts'
import { parseRunOfShow, readRunOfShow } from '#shared/show/run-of-show.ts'
import { order } from '#shared/show/transport/command.ts'
import { newTransport } from '#shared/show/transport/transport.ts'
import { type Random, seeded } from '#shared/units/random.ts'
import { ms } from '#shared/units/units.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { whereabouts } from '../../server/rooms/whereabouts.ts'
import { TEST_RUN } from '../house/test-show.ts'

const EACH = 10_000

/** A value that came from outside: anything JSON can say. */
function anything(random: Random, depth = 0): unknown {
  const any = random.next()
  if (any < 0.2) return random.pick([0, -1, 1.5, 1e308, -0, Number.MAX_SAFE_INTEGER])
  if (any < 0.4) return random.pick(['', 'go', 'x'.repeat(300), '\u0000', '💃', '__proto__'])
  if (any < 0.55) return random.pick([null, true, false])
  if (depth > 3 || any < 0.6) return undefined
  if (any < 0.75) return Array.from({ length: random.whole(0, 4) }, () => anything(random, depth + 1))
  const keys = ['id', 'command', 'type', 'claps', 'hearts', 'guest', 'ticket', 'phase', 'call', 'constructor']
  return Object.fromEntries(
    Array.from({ length: random.whole(0, 5) }, () => [random.pick(keys), anything(random, depth + 1)]),
  )
}

/** Something real with one thing in it changed. */
function spoilt(value: unknown, random: Random): unknown {
  if (value === null || typeof value !== 'object' || random.next() < 0.15) return anything(random, 3)
  if (Array.isArray(value)) {
    const at = random.whole(0, Math.max(0, value.length - 1))
    return value.map((item, index) => (index === at ? spoilt(item, random) : item))
  }
  const keys = Object.keys(value)
  if (keys.length === 0 || random.next() < 0.1)
    return { ...value, [random.pick(['more', 'looks', '__proto__'])]: 1 }
  const key = random.pick(keys)
  return { ...value, [key]: spoilt((value as Record<string, unknown>)[key], random) }
}

const bytes = (random: Random, longest: number) =>
  Uint8Array.from({ length: random.whole(0, longest) }, () => random.whole(0, 255))

describe(`${EACH} of each kind from outside`, () => {
  test.each([
    ['guest', guest, { name: 'Ana', skin: 1, outfit: 1, language: 'en' }],
    ['seat request', seatRequest, { ticket: 'a-ticket-of-some-length' }],
    ['acclaim', acclaimMessage, { claps: 3, hearts: 1 }],
    ['clock report', reportMessage, { errorMs: 1, rttMs: 20 }],
    ['order', order, { id: 'order-0001', at: 5, command: { type: 'seek', to: 5 } }],
    ['transport', transportMessage, newTransport('auto')],
    ['welcome', welcomeMessage, { version: 1, people: [], transport: newTransport('called') }],
  ])('%s: read whole or refused with a place, and nothing is thrown', (_, schema, good) => {
    const random = seeded(5)
    let refused = 0
    for (let index = 0; index < EACH; index++) {
      const given = index % 3 === 0 ? anything(random) : spoilt(good, random)
      const parsed = schema.safeParse(given)
      if (parsed.success) continue
      refused++
      expect(parsed.error.issues.length).toBeGreaterThan(0)
    }
    expect(refused).toBeGreaterThan(EACH / 3)
  })

  test.each<[string, (random: Random) => unknown]>([
    ['pose', (random) => checkPose(bytes(random, 40))],
    [
      'place of a pose',
      (random) =>
        whereabouts(
          Uint8Array.from({ length: 25 }, () => random.whole(0, 255)),
          random.pick(NOCTURNE.seats),
          NOCTURNE,
        ),
    ],
    ['pose frame', (random) => readFrame(bytes(random, 90))],
    ['clock probe', (random) => answerProbe(bytes(random, 20), ms(1), ms(2))],
    ['clock answer', (random) => readAnswer(bytes(random, 40))],
    ['pulse', (random) => readPulse(bytes(random, 40))],
  ])('%s in bytes: read or refused, and nothing is thrown', (_, read) => {
    const random = seeded(6)
    for (let index = 0; index < EACH; index++) expect(() => read(random)).not.toThrow()
  })

  test('run of show: compiled or refused with a place for every problem', () => {
    const random = seeded(7)
    let refused = 0
    for (let index = 0; index < EACH; index++) {
      const parsed = parseRunOfShow(spoilt(TEST_RUN, random))
      const result = parsed.ok ? compile(parsed.value) : parsed
      if (result.ok) continue
      refused++
      for (const { path, message } of result.error) {
        expect(path.length).toBeGreaterThan(0)
        expect(message.length).toBeGreaterThan(0)
      }
    }
    expect(refused).toBeGreaterThan(EACH / 2)
  })

  test('text that is hardly a run of show is refused without harm', () => {
    for (const text of ['', '{', '[]', 'null', '"x"', '{"a":'.repeat(5000), `${'['.repeat(100_000)}`]) {
      expect(readRunOfShow(text).ok).toBe(false)
    }
  })
})
