import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { UNCALLED } from '#shared/show/call.ts'
import { ROOM } from '#shared/show/compile/apart.ts'
import { callShow } from '#shared/show/compile.ts'
import type { Stage } from '#shared/show/stage.ts'
import { stageAt } from '#shared/show/stage-at.ts'
import { stageNow } from '#shared/show/stage-now.ts'
import type { PromptBook } from '#shared/show/timeline.ts'
import type { Command } from '#shared/show/transport/command.ts'
import { decide } from '#shared/show/transport/decide.ts'
import { evolve, fold } from '#shared/show/transport/evolve.ts'
import type { LogEntry } from '#shared/show/transport/log.ts'
import { timelineOf } from '#shared/show/transport/timeline-of.ts'
import { newTransport, showTimeAt, type Transport } from '#shared/show/transport/transport.ts'
import { type Random, seeded } from '#shared/units/random.ts'
import { cueId, ms } from '#shared/units/units.ts'
import { bookOf } from './book.ts'
import { randomRun } from './random-show.ts'

const SHOWS = 10_000
const SEED = 20_260_927

/** Nearest two models on a stage, in metres. */
function nearest(stage: Stage): number {
  let least = Number.POSITIVE_INFINITY
  stage.models.forEach((one, index) => {
    for (const other of stage.models.slice(index + 1)) {
      least = Math.min(least, Math.hypot(one.x - other.x, one.z - other.z))
    }
  })
  return least
}

const bits = (stage: Stage): string => createHash('sha1').update(JSON.stringify(stage)).digest('hex')

/** As `bits`, with places to a nanometre: a way that is cut later is summed differently in its last bit. */
const seen = (stage: Stage): string =>
  JSON.stringify(stage, (_, value) => (typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value))

function randomCommand(random: Random, book: PromptBook, showTime: number): Command {
  const cue = cueId(random.pick(book.entries).id)
  const any = random.next()
  if (any < 0.5) return { type: 'go', force: random.next() < 0.3 }
  if (any < 0.56) return { type: 'hold' }
  if (any < 0.64) return { type: 'resume' }
  if (any < 0.7) return { type: 'seek', to: ms(random.whole(0, 180) * 1000) }
  if (any < 0.74) return { type: 'playFrom', cue }
  if (any < 0.8) return { type: 'skip', look: random.whole(1, book.run.looks.length) }
  if (any < 0.85) return { type: 'arm', cue, armed: random.next() < 0.5 }
  if (any < 0.9) return { type: 'mode', mode: random.pick(['auto', 'called']) }
  if (any < 0.95) return { type: 'standby', cue }
  if (any < 0.98) return { type: 'panic' }
  return { type: 'seek', to: ms(Math.max(0, showTime - 10_000)) }
}

interface Played {
  readonly book: PromptBook
  readonly transport: Transport
  readonly log: readonly LogEntry[]
  readonly accepted: number
  readonly closest: number
}

/** Calls a random show with random commands and looks at the stage between them. */
function play(seed: number): Played {
  const random = seeded(seed)
  const book = bookOf(randomRun(random))
  let transport = newTransport(random.next() < 0.5 ? 'auto' : 'called')
  const log: LogEntry[] = []
  let wall = 1_000_000
  let closest = Number.POSITIVE_INFINITY
  const give = (command: Command) => {
    const at = ms(wall)
    const id = `order-${log.length}-${wall}`
    const decided = decide(transport, timelineOf(book, transport), { id, by: 'caller', at, command })
    if (!decided.ok) return
    const entry: LogEntry = { seq: log.length + 1, id, by: 'caller', at, happened: decided.value }
    log.push(entry)
    transport = evolve(transport, entry)
  }
  give({ type: 'doors' })
  give({ type: 'go', force: false })
  for (let turn = random.whole(2, 8); turn > 0; turn--) {
    give(randomCommand(random, book, showTimeAt(transport, ms(wall))))
    const timeline = timelineOf(book, transport)
    const from = wall
    for (let look = 0; look < 4; look++) {
      wall = from + random.next() * 30_000
      closest = Math.min(closest, nearest(stageNow(timeline, transport, ms(wall))))
    }
    wall = from + random.whole(50, 30_000)
  }
  return { book, transport, log, accepted: log.length, closest }
}

describe(`${SHOWS} random shows, called at random`, () => {
  test('no model ever stands inside another [SH20], and two evaluations give the same bits [SH1]', () => {
    let accepted = 0
    let meetings = 0
    for (let seed = SEED; seed < SEED + SHOWS; seed++) {
      const played = play(seed)
      accepted += played.accepted
      if (Number.isFinite(played.closest)) meetings++
      if (played.closest < ROOM - 1e-6)
        expect.fail(`seed ${seed}: two models ${played.closest.toFixed(3)} m apart`)

      const wall = ms(1_000_000 + ((seed * 7919) % 240_000))
      const timeline = timelineOf(played.book, played.transport)
      const rebuilt = timelineOf(bookOf(played.book.run), played.transport)
      const once = bits(stageNow(timeline, played.transport, wall))
      if (once !== bits(stageNow(rebuilt, played.transport, wall)))
        expect.fail(`seed ${seed}: two evaluations differ`)
    }
    expect(accepted, 'the fuzz calls shows, it does not only get refused').toBeGreaterThan(SHOWS * 3)
    expect(meetings, 'models share the runway often').toBeGreaterThan(SHOWS / 5)
  }, 600_000)

  test('replaying the log gives the transport that was [SH14]', () => {
    for (let seed = SEED; seed < SEED + 500; seed++) {
      const random = seeded(seed)
      randomRun(random)
      const mode = random.next() < 0.5 ? 'auto' : 'called'
      const { log, transport } = play(seed)
      expect(fold(mode, log), `seed ${seed}`).toEqual(transport)
    }
  })

  test('what is called later changes nothing that was seen before [SH6]', () => {
    for (let seed = SEED; seed < SEED + 1000; seed++) {
      const random = seeded(seed)
      const book = bookOf(randomRun(random))
      const goes = book.entries.filter((entry) => entry.start.by === 'go')
      let call = UNCALLED
      let at = 0
      for (const entry of goes) {
        at += random.whole(200, 20_000)
        const before = callShow(book, call)
        call = { ...call, fires: [...call.fires, { cue: entry.id, at: ms(at) }] }
        const after = callShow(book, call)
        for (let look = 0; look < 4; look++) {
          const t = ms(random.next() * at * 0.9999)
          if (seen(stageAt(before, t)) !== seen(stageAt(after, t)))
            expect.fail(`seed ${seed}: changed at ${t}, GO at ${at}`)
        }
      }
    }
  })

  test('seeking to a moment equals playing to it [SH5]', () => {
    for (let seed = SEED; seed < SEED + 1000; seed++) {
      const random = seeded(seed)
      const book = bookOf(randomRun(random))
      const started = startedOnAuto(book)
      const to = ms(random.next() * 150_000)
      const sought = order(book, started, ms(5_000), { type: 'seek', to })
      const played = timelineOf(book, started)
      const jumped = timelineOf(book, sought)
      for (const t of [to, ms(to + 1_234), ms(to + 30_000), ms(to * 0.5)]) {
        if (bits(stageAt(played, t)) !== bits(stageAt(jumped, t)))
          expect.fail(`seed ${seed}: differs at ${t} after seeking to ${to}`)
      }
    }
  })
})

function startedOnAuto(book: PromptBook): Transport {
  const opened = order(book, newTransport('auto'), ms(0), { type: 'doors' })
  return order(book, opened, ms(1_000), { type: 'go', force: false })
}

function order(
  book: PromptBook,
  transport: Transport,
  at: Transport['anchorWall'],
  command: Command,
): Transport {
  const decided = decide(transport, timelineOf(book, transport), { id: 'order', by: 'caller', at, command })
  if (!decided.ok) throw new Error(decided.error.message)
  return evolve(transport, { seq: transport.seq + 1, id: 'order', by: 'caller', at, happened: decided.value })
}
