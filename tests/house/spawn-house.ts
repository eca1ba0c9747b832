import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A house of its own in another process, for tests that end it in every way a process can end. */
export interface SpawnedHouse {
  readonly origin: string
  readonly port: number
  readonly callerKey: string
  readonly dataDir: string
  readonly child: ChildProcess
  /** What it wrote on standard error so far. */
  errors(): string
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>
  /** Asks it to end. Gives its exit code. */
  stop(): Promise<number | null>
}

export interface HouseOptions {
  readonly dataDir?: string
  readonly port?: number
  readonly env?: Record<string, string>
}

export const TEST_KEY = 'a-key-for-tests-only'

/** Starts a house and waits until it is open. Rejects with what it said when it could not open. */
export async function spawnHouse(options: HouseOptions = {}): Promise<SpawnedHouse> {
  const dataDir = options.dataDir ?? newDataDir()
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'server', 'main.ts')],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: {
        ...process.env,
        PORT: String(options.port ?? 0),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        CALLER_KEY: TEST_KEY,
        DEMO: 'off',
        LOG_LEVEL: 'error',
        ...options.env,
      },
    },
  )
  let errors = ''
  child.stderr!.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const ready = await Promise.race([
    new Promise<{ port: number; callerKey: string }>((resolve) =>
      child.once('message', (message) => resolve(message as never)),
    ),
    ended.then((code) => {
      throw new Error(`the house did not open (exit ${code}): ${errors}`)
    }),
  ])
  return {
    origin: `http://127.0.0.1:${ready.port}`,
    port: ready.port,
    callerKey: ready.callerKey,
    dataDir,
    child,
    errors: () => errors,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

const made: string[] = []

export function newDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'front-row-house-'))
  made.push(folder)
  return folder
}

/** Removes every data folder made here. */
export function removeDataDirs(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}
