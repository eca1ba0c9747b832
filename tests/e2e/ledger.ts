import type { CDPSession, Page } from 'playwright-core'

/** What a page holds that only it can give back: contexts, objects on the GPU, audio devices. */
export interface Holdings {
  /** WebGL contexts that were opened and not lost since. */
  readonly contexts: number
  /** Textures, buffers, programs, shaders, frame and vertex array objects in those contexts. */
  readonly gpuObjects: number
  readonly audioContexts: number
  readonly workers: number
  readonly sockets: number
}

declare global {
  interface Window {
    holdings(): Omit<Holdings, 'workers'>
  }
}

/** Has a page keep the ledger from its first line on. To be called before it goes anywhere. */
export async function keepLedger(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const live = new Map<WebGL2RenderingContext, Set<object>>()
    const audio = new Set<AudioContext>()
    const sockets = new Set<WebSocket>()

    const open = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: never[]) {
      const context = (open as (...args: never[]) => RenderingContext | null).apply(this, asked)
      if (context instanceof WebGL2RenderingContext && !live.has(context)) {
        live.set(context, new Set())
        this.addEventListener('webglcontextlost', () => live.delete(context))
      }
      return context
    } as typeof open

    const gl = WebGL2RenderingContext.prototype as unknown as Record<string, (...args: never[]) => unknown>
    for (const kind of [
      'Texture',
      'Buffer',
      'Program',
      'Shader',
      'Framebuffer',
      'Renderbuffer',
      'VertexArray',
    ]) {
      const create = gl[kind === 'Shader' ? 'createShader' : `create${kind}`]!
      gl[`create${kind}`] = function (this: WebGL2RenderingContext, ...args: never[]) {
        const made = create.apply(this, args)
        if (made) live.get(this)?.add(made as object)
        return made
      }
      const free = gl[`delete${kind}`]!
      gl[`delete${kind}`] = function (this: WebGL2RenderingContext, ...args: never[]) {
        live.get(this)?.delete(args[0] as unknown as object)
        return free.apply(this, args)
      }
    }

    const Audio = window.AudioContext
    window.AudioContext = class extends Audio {
      constructor(options?: AudioContextOptions) {
        super(options)
        audio.add(this)
      }
      override close() {
        audio.delete(this)
        return super.close()
      }
    }
    const Socket = window.WebSocket
    window.WebSocket = class extends Socket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols)
        sockets.add(this)
        this.addEventListener('close', () => sockets.delete(this))
      }
    }
    window.holdings = () => ({
      contexts: live.size,
      gpuObjects: [...live.values()].reduce((sum, objects) => sum + objects.size, 0),
      audioContexts: audio.size,
      sockets: sockets.size,
    })
  })
}

export const holdings = async (page: Page): Promise<Holdings> => ({
  ...(await page.evaluate(() => window.holdings())),
  workers: page.workers().length,
})

/** Kilobytes of script objects that are still reachable. */
export async function heapKilobytes(session: CDPSession): Promise<number> {
  // What is only weakly held goes in the second round.
  for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1024
}

/** Of a heap snapshot, as the DevTools protocol gives it. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[]
      readonly node_types: readonly (readonly string[])[]
    }
  }
  readonly nodes: readonly number[]
}

/** What the engine compiles for itself, and what the browser notes of the page's past, is not the page's. */
const OF_SCRIPTS = new Set([
  'object',
  'array',
  'string',
  'concatenated string',
  'sliced string',
  'closure',
  'number',
])

/** Kilobytes of the page's own objects that are still reachable, leaving out compiled code. */
export async function objectKilobytes(session: CDPSession): Promise<number> {
  let text = ''
  const add = ({ chunk }: { chunk: string }) => {
    text += chunk
  }
  session.on('HeapProfiler.addHeapSnapshotChunk', add)
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  session.off('HeapProfiler.addHeapSnapshotChunk', add)
  const { snapshot, nodes } = JSON.parse(text) as Snapshot
  const { node_fields: fields, node_types: types } = snapshot.meta
  const size = fields.indexOf('self_size')
  let bytes = 0
  for (let node = 0; node < nodes.length; node += fields.length) {
    if (OF_SCRIPTS.has(types[0]![nodes[node]!]!)) bytes += nodes[node + size]!
  }
  return bytes / 1024
}
