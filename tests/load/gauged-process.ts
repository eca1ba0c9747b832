import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const GAUGE = fileURLToPath(new URL('./gauge.ts', import.meta.url))

export interface Cost {
  readonly cpuPercent: number
  readonly loopDelayP99Ms: number
  readonly memoryMb: number
}

/** A server in a process of its own, on one core where that can be arranged, whose cost can be asked for. */
export class GaugedProcess {
  readonly child: ChildProcess

  constructor(script: string, env: Record<string, string>, commandLine: readonly string[] = []) {
    const node = ['--disable-warning=ExperimentalWarning', '--import', GAUGE, script, ...commandLine]
    const pinned = spawnSync('taskset', ['--version']).status === 0
    const [program, rest] = pinned
      ? ['taskset', ['-c', '0', process.execPath, ...node]]
      : [process.execPath, node]
    this.child = spawn(program, rest, {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, ...env },
    })
  }

  message<Message>(fits: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve, reject) => {
      const take = (message: Message) => {
        if (!fits(message)) return
        this.child.off('message', take)
        resolve(message)
      }
      this.child.on('message', take)
      this.child.once('exit', (code) => reject(new Error(`the server ended (${code})`)))
    })
  }

  startGauge(): void {
    this.child.send('gauge:start')
  }

  async stopGauge(): Promise<Cost> {
    const answer = this.message<{ gauge?: Cost }>((message) => message?.gauge !== undefined)
    this.child.send('gauge:stop')
    return (await answer).gauge!
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.child.once('exit', () => resolve())
      this.child.kill('SIGKILL')
    })
  }
}
