import type { Room } from 'colyseus.js'
import { z } from 'zod'
import type { HouseClock } from '#shared/clock/house-clock.ts'
import { BOOTH } from '#shared/protocol/channels.ts'
import {
  type DeskMessage,
  deskMessage,
  type OpenMessage,
  openMessage,
} from '#shared/protocol/desk-message.ts'
import { type OrderAnswer, orderAnswer } from '#shared/protocol/order-answer.ts'
import { type Pulse, readPulse } from '#shared/protocol/pulse.ts'
import { transportMessage } from '#shared/protocol/transport-message.ts'
import type { Command } from '#shared/show/transport/command.ts'
import type { Transport } from '#shared/show/transport/transport.ts'
import { ok } from '#shared/units/result.ts'
import { ask } from './api.ts'
import { hearer } from './hearer.ts'
import { Line, type LineState } from './line.ts'

/** What a show tells the desk it is called from. */
export interface DeskEars {
  state(state: LineState): void
  open(message: OpenMessage): void
  transport(transport: Transport): void
  pulse(pulse: Pulse): void
  desk(message: DeskMessage): void
}

const TRIES = 3

/** The line between a calling desk and its show. */
export class DeskLink {
  readonly #line: Line

  constructor(show: string, key: string, clock: HouseClock, ears: DeskEars) {
    this.#line = new Line({
      clock,
      reserve: async () => {
        const desk = await ask(
          z.object({ reservation: z.record(z.string(), z.unknown()) }),
          `/booth/shows/${encodeURIComponent(show)}/desk`,
          { method: 'POST', headers: { Authorization: `Bearer ${key}` } },
        )
        return desk.ok ? ok(desk.value.reservation) : desk
      },
      hear: (room) => this.#hear(room, ears),
      changed: (state) => ears.state(state),
    })
  }

  /**
   * Gives an order and waits for what becomes of it. If the line breaks in between, the same order is given
   * again under the same id, so that it is carried out once however often it is heard.
   */
  async order(command: Command): Promise<OrderAnswer> {
    const id = crypto.randomUUID?.() ?? `desk-${performance.now()}-${Math.random().toString(36).slice(2)}`
    for (let tries = 1; ; tries++) {
      try {
        return orderAnswer.parse(await this.#line.ask(BOOTH.order, { id, command }))
      } catch (error) {
        if (tries >= TRIES) return { ok: false, code: 'offline', message: (error as Error).message }
        await new Promise((resolve) => setTimeout(resolve, 400 * tries))
      }
    }
  }

  resync(): void {
    this.#line.say(BOOTH.resync, {})
  }

  leave(): void {
    this.#line.leave()
  }

  #hear(room: Room, ears: DeskEars): void {
    const on = hearer(room, this.#line)
    on.message(BOOTH.open, openMessage, ears.open)
    on.message(BOOTH.transport, transportMessage, ears.transport)
    on.message(BOOTH.desk, deskMessage, ears.desk)
    on.bytes(BOOTH.pulse, readPulse, ears.pulse)
    on.message(BOOTH.moving, null, () => undefined)
  }
}
