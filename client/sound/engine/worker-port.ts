import type { FromRenderer, ToRenderer } from '../score/render/messages.ts'
import type { RendererPort } from './library.ts'

/** The worker that renders, begun with the first message: the page does not carry what makes the scores. */
export function workerPort(): RendererPort {
  let worker: Worker | null = null
  const port: RendererPort = {
    receive: null,
    broken: null,
    send: (message: ToRenderer) => {
      worker ??= begin(port)
      worker.postMessage(message)
    },
    close: () => {
      worker?.terminate()
      worker = null
    },
  }
  return port
}

function begin(port: RendererPort): Worker {
  const worker = new Worker(new URL('../score/render/worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = (event: MessageEvent<FromRenderer>) => port.receive?.(event.data)
  worker.onerror = (event) => port.broken?.(event.message || 'the worker that renders could not be started')
  return worker
}
