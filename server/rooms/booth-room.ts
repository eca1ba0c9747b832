import { type Client, Room } from '@colyseus/core'
import { may, type Role } from '#shared/access/roles.ts'
import { BOOTH, CLOSED, PROTOCOL_VERSION } from '#shared/protocol/channels.ts'
import { answerProbe } from '#shared/protocol/clock-probe.ts'
import type { DeskMessage, OpenMessage } from '#shared/protocol/desk-message.ts'
import type { OrderAnswer } from '#shared/protocol/order-answer.ts'
import { writePulse } from '#shared/protocol/pulse.ts'
import { formatPath } from '#shared/show/problem.ts'
import { order } from '#shared/show/transport/command.ts'
import type { Performance } from '../stage/performance.ts'
import type { FrontOfHouse } from './front-of-house.ts'
import { type Allowance, Limits } from './limits.ts'

const PULSE_MS = 1000
const MOST_DESKS = 20

const ALLOWANCES = {
  clock: { burst: 24, perSecond: 6 },
  order: { burst: 20, perSecond: 8 },
  resync: { burst: 4, perSecond: 0.5 },
} as const satisfies Record<string, Allowance>
type Kind = keyof typeof ALLOWANCES

interface Caller {
  readonly limits: Limits<Kind>
}
type BoothClient = Client<{ userData: Caller; auth: { role: Role } }>

export interface BoothOptions {
  readonly house: FrontOfHouse
  readonly show: string
}

/** Where a show is called from: every desk on the same show sees the same cues, and each may call. */
export class BoothRoom extends Room<{ client: BoothClient }> {
  override patchRate = null
  override maxClients = MOST_DESKS
  override maxMessagesPerSecond = 60

  #house!: FrontOfHouse
  #performance!: Performance
  #stopListening: () => void = () => undefined
  #pulse: NodeJS.Timeout | undefined

  override async onCreate(options: BoothOptions): Promise<void> {
    this.#house = options.house
    this.#performance = await options.house.performance(options.show)
    this.#stopListening = this.#performance.keeper.listen((transport) =>
      this.broadcast(BOOTH.transport, transport),
    )
    this.#pulse = setInterval(() => this.#sendPulse(), PULSE_MS)
    this.onMessage(BOOTH.order, (client, given: unknown) => this.#take(client, given))
    this.onMessageBytes(BOOTH.clock, (client, bytes) => {
      const arrived = this.#house.now()
      if (!this.#within(client, 'clock')) return
      const answer = answerProbe(bytes, arrived, this.#house.now())
      if (answer.ok) client.sendBytes(BOOTH.clock, answer.value)
      else this.#letGo(client)
    })
    this.onMessage(BOOTH.resync, (client) => {
      if (this.#within(client, 'resync')) client.send(BOOTH.open, this.#open())
    })
    this.onMessage('*', (client) => this.#letGo(client))
  }

  override onJoin(client: BoothClient): void {
    client.userData = { limits: new Limits<Kind>(ALLOWANCES) }
    client.send(BOOTH.open, this.#open())
  }

  override onDispose(): void {
    this.#stopListening()
    clearInterval(this.#pulse)
  }

  override onBeforeShutdown(): void {
    this.broadcast(BOOTH.moving, { inMs: 250 })
    this.clock.setTimeout(() => void this.disconnect(CLOSED.moving), 250)
  }

  async #take(client: BoothClient, given: unknown): Promise<OrderAnswer> {
    if (!this.#within(client, 'order')) return refusal('too-soon', 'too many orders at once; wait a second')
    if (client.auth === undefined || !may(client.auth.role, 'call'))
      return refusal('not-allowed', 'this key may watch the desk, not call')
    const parsed = order.safeParse(given)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      return refusal('shape', `${formatPath(issue?.path ?? [])}: ${issue?.message ?? 'is not an order'}`)
    }
    const answer = await this.#performance.keeper.give(parsed.data, 'caller')
    if (!answer.ok) return refusal(answer.error.code, answer.error.message)
    return { ok: true, seq: answer.value.seq, at: answer.value.at }
  }

  #within(client: BoothClient, kind: Kind): boolean {
    const allowed = client.userData?.limits.take(kind, this.#house.now()) ?? false
    if (!allowed && kind !== 'order') this.#letGo(client)
    return allowed
  }

  #letGo(client: Client): void {
    this.#house.count('refused')
    client.leave(CLOSED.notUnderstood)
  }

  #sendPulse(): void {
    const pulse = writePulse(this.#performance.keeper.transport)
    for (const client of this.clients) client.sendBytes(BOOTH.pulse, pulse)
    this.broadcast(BOOTH.desk, this.#desk())
  }

  #desk(): DeskMessage {
    const { tally } = this.#performance
    return { house: tally.house, galleries: tally.galleries }
  }

  #open(): OpenMessage {
    const { keeper } = this.#performance
    return {
      version: PROTOCOL_VERSION,
      show: keeper.record.id,
      run: keeper.record.run,
      startsAt: keeper.record.startsAt,
      rehearsal: keeper.record.origin === 'rehearsal',
      transport: keeper.transport as OpenMessage['transport'],
      desk: this.#desk(),
    }
  }
}

const refusal = (code: string, message: string): OrderAnswer => ({ ok: false, code, message })
