import { connect, createServer, type Server, type Socket } from 'node:net'

/** A road between pages and a house that takes time, and can be cut or go silent. */
export interface SlowRoad {
  readonly port: number
  readonly origin: string
  /** Ends every connection, and refuses new ones until `mend`. */
  cut(): void
  /** Swallows everything without a word, as a network that is gone does. */
  silence(): void
  mend(): void
  close(): Promise<void>
}

/** Opens a road to `port` on which every byte takes `delayMs` each way. */
export async function openRoad(port: number, delayMs = 0): Promise<SlowRoad> {
  const travellers = new Set<Socket>()
  let state: 'open' | 'cut' | 'silent' = 'open'

  const server: Server = createServer((near) => {
    if (state === 'cut') return near.destroy()
    const far = connect(port, '127.0.0.1')
    pass(near, far)
    pass(far, near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })

  function pass(from: Socket, to: Socket): void {
    travellers.add(from)
    from.setNoDelay(true)
    from.on('error', () => undefined)
    from.on('close', () => travellers.delete(from))
    from.on('data', (chunk) => {
      if (state === 'silent') return
      const arrive = () => to.writable && state !== 'silent' && to.write(chunk)
      if (delayMs === 0) arrive()
      else setTimeout(arrive, delayMs)
    })
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const own = (server.address() as { port: number }).port
  return {
    port: own,
    origin: `http://127.0.0.1:${own}`,
    cut() {
      state = 'cut'
      for (const traveller of travellers) traveller.destroy()
    },
    silence() {
      state = 'silent'
    },
    mend() {
      // What was swallowed is gone for good: connections of the silence are dead.
      if (state === 'silent') for (const traveller of travellers) traveller.destroy()
      state = 'open'
    },
    close: () =>
      new Promise((resolve) => {
        for (const traveller of travellers) traveller.destroy()
        server.close(() => resolve())
      }),
  }
}
