import { randomUUID } from 'node:crypto'
import { Client, type Room } from 'colyseus.js'
import { BOOTH } from '#shared/protocol/channels.ts'
import { type OpenMessage, openMessage } from '#shared/protocol/desk-message.ts'
import type { OrderAnswer } from '#shared/protocol/order-answer.ts'
import type { Command } from '#shared/show/transport/command.ts'
import { post, withKey } from './guest.ts'
import type { SpawnedHouse } from './spawn-house.ts'

/** A calling desk without a page. */
export interface TestDesk {
  readonly room: Room
  readonly open: OpenMessage
  order(command: Command, id?: string): Promise<OrderAnswer>
}

export async function openDesk(house: SpawnedHouse, show: string): Promise<TestDesk> {
  const { status, body } = await post(house, `/booth/shows/${show}/desk`, {}, withKey(house))
  if (status !== 200) throw new Error(JSON.stringify(body))
  const room = await new Client(house.origin).consumeSeatReservation(body.reservation as never)
  room.reconnection.enabled = false
  for (const type of Object.values(BOOTH)) if (type !== BOOTH.open) room.onMessage(type, () => undefined)
  const open = await new Promise<unknown>((resolve) => room.onMessage(BOOTH.open, resolve))
  return {
    room,
    open: openMessage.parse(open),
    order: (command, id = randomUUID()) => room.request(BOOTH.order, { id, command }) as Promise<OrderAnswer>,
  }
}
