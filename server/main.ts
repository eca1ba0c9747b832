import { announcement } from './ops/announce.ts'
import { readConfig } from './ops/config.ts'
import { type Served, serve } from './serve.ts'

/** Runs the house until it is told to stop, or until whoever started it is gone. */
export async function runHouse(options: readonly string[]): Promise<void> {
  const served = await openOrQuit(options)
  let closing = false
  const close = async () => {
    if (closing) return
    closing = true
    setTimeout(() => process.exit(1), 8000).unref()
    await served.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close())
  process.on('disconnect', () => void close())
}

async function openOrQuit(options: readonly string[]): Promise<Served> {
  try {
    const config = readConfig(process.env, options)
    const served = await serve(config)
    process.stdout.write(await announcement(config, served.port, served.callerKey))
    process.send?.({ ready: true, port: served.port, callerKey: served.callerKey })
    return served
  } catch (error) {
    process.stderr.write(`\n${(error as Error).message}\n\n`)
    process.exit(1)
  }
}

if (import.meta.main) await runHouse(process.argv.slice(2))
