import type { FromRenderer, ToRenderer } from './messages.ts'
import { createRenderer } from './renderer.ts'

/** The worker's own end: what comes in is rendered, what is rendered goes out. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToRenderer>) => void) | null
  postMessage(message: FromRenderer, transfer: Transferable[]): void
}

const scope = globalThis as unknown as WorkerScope
const turn = new MessageChannel()

/** Comes back after messages that are waiting have been received: a timer would wait 4 ms each time. */
const rest = () =>
  new Promise<void>((resolve) => {
    turn.port1.onmessage = () => resolve()
    turn.port2.postMessage(null)
  })

const receive = createRenderer((message, handOver) => scope.postMessage(message, handOver), rest)
scope.onmessage = (event) => receive(event.data)
