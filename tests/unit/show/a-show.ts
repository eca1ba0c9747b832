import { compile } from '#shared/show/compile.ts'
import { parseRunOfShow, type RunOfShow } from '#shared/show/run-of-show.ts'
import type { Timeline } from '#shared/show/timeline.ts'
import type { Command } from '#shared/show/transport/command.ts'
import { decide, type Refusal } from '#shared/show/transport/decide.ts'
import { evolve } from '#shared/show/transport/evolve.ts'
import type { LogEntry } from '#shared/show/transport/log.ts'
import { timelineOf } from '#shared/show/transport/timeline-of.ts'
import { newTransport, type Transport } from '#shared/show/transport/transport.ts'
import { ms } from '#shared/units/units.ts'

type Json = Record<string, unknown>

export const aLook = (number: number): Json => ({
  number,
  name: `Look ${number}`,
  description: 'A look.',
  model: `model-${number}`,
  garments: [{ piece: 'slipDress', fabric: 'satin', colour: '#224466' }],
})

/** A run of show for tests: three looks on three models, 120 beats a minute (half a second each), and these cues. */
export function aRun(cues: readonly Json[], changes: Json = {}): Json {
  const model = (number: number) => ({
    id: `model-${number}`,
    name: `Model ${number}`,
    build: 'willow',
    skin: '#8d5a3c',
    hair: 'bun',
    hairColour: '#101010',
  })
  return {
    format: 'front-row/run-of-show@1',
    id: 'a-show',
    house: { name: 'House', statement: 'A statement.' },
    collection: { name: 'Collection', season: 'Season', notes: 'Notes.' },
    models: [1, 2, 3].map(model),
    looks: [1, 2, 3].map(aLook),
    lineUp: [1, 2, 3],
    music: {
      title: 'Score',
      score: 'noir',
      tempo: 120,
      beatsPerBar: 4,
      sections: [{ name: 'All', bars: 120, energy: 0.5 }],
    },
    cues: cues.map((cue, index) => ({ id: `cue-${index + 1}`, label: `Cue ${index + 1}`, ...cue })),
    ...changes,
  }
}

export function parsedRun(cues: readonly Json[], changes: Json = {}): RunOfShow {
  const parsed = parseRunOfShow(aRun(cues, changes))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error, null, 1))
  return parsed.value
}

export function planned(cues: readonly Json[], changes: Json = {}): Timeline {
  const compiled = compile(parsedRun(cues, changes))
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error, null, 1))
  return compiled.value
}

/** What is wrong with a run of show, a line each. */
export function wrongWith(cues: readonly Json[], changes: Json = {}): string[] {
  const parsed = parseRunOfShow(aRun(cues, changes))
  const result = parsed.ok ? compile(parsed.value) : parsed
  return result.ok ? [] : result.error.map((found) => `${found.path} [${found.code}] ${found.message}`)
}

export const entrance = (look: number, trigger: unknown, more: Json = {}): Json => ({
  kind: 'model',
  action: 'entrance',
  look,
  trigger,
  ...more,
})

/** A desk without a server: gives orders to a show at moments of the house's clock. */
export class Desk {
  transport: Transport
  readonly log: LogEntry[] = []
  readonly refusals: Refusal[] = []
  readonly #timeline: Timeline

  constructor(plan: Timeline, mode: 'auto' | 'called' = 'called') {
    this.#timeline = plan
    this.transport = newTransport(mode)
  }

  get timeline(): Timeline {
    return timelineOf(this.#timeline.book, this.transport)
  }

  /** Gives an order; a refusal is kept in `refusals`. Gives whether it was carried out. */
  give(at: number, command: Command): boolean {
    const order = { id: `order-${this.log.length}`, by: 'caller' as const, at: ms(at), command }
    const decided = decide(this.transport, this.timeline, order)
    if (!decided.ok) {
      this.refusals.push(decided.error)
      return false
    }
    const entry: LogEntry = {
      seq: this.log.length + 1,
      id: order.id,
      by: 'caller',
      at: order.at,
      happened: decided.value,
    }
    this.log.push(entry)
    this.transport = evolve(this.transport, entry)
    return true
  }

  go(at: number, force = false): boolean {
    return this.give(at, { type: 'go', force })
  }

  /** Doors, and the first GO at `at`. */
  start(at: number): this {
    this.give(at - 1000, { type: 'doors' })
    this.go(at)
    return this
  }
}
