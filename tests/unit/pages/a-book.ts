import { readFileSync } from 'node:fs'
import { compile } from '#shared/show/compile.ts'
import { readRunOfShow } from '#shared/show/run-of-show.ts'
import type { PromptBook } from '#shared/show/timeline.ts'
import type { Command } from '#shared/show/transport/command.ts'
import { decide } from '#shared/show/transport/decide.ts'
import { evolve } from '#shared/show/transport/evolve.ts'
import { timelineOf } from '#shared/show/transport/timeline-of.ts'
import { newTransport, type Transport } from '#shared/show/transport/transport.ts'
import { ms } from '#shared/units/units.ts'

/** The first show of the demo season. */
export function demoBook(): PromptBook {
  const read = readRunOfShow(readFileSync('assets/seasons/demo/1-vide.json', 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const compiled = compile(read.value)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  return compiled.value.book
}

/** A show after some orders, each at its moment of the house's clock. */
export function called(
  book: PromptBook,
  mode: 'auto' | 'called',
  orders: readonly (readonly [at: number, command: Command])[],
): Transport {
  let transport = newTransport(mode)
  orders.forEach(([at, command], index) => {
    const accepted = { id: `order-${index}`, by: 'caller', at: ms(at), command } as const
    const decided = decide(transport, timelineOf(book, transport), accepted)
    if (!decided.ok) throw new Error(`${command.type}: ${decided.error.message}`)
    transport = evolve(transport, {
      seq: index + 1,
      id: accepted.id,
      by: 'caller',
      at: ms(at),
      happened: decided.value,
    })
  })
  return transport
}
