import type { AudioState } from '../contract.ts'

/** A browser that will not open the device does not say so: after this long it has not. */
const PATIENCE_MS = 1500

/** The audio device: opened by a gesture, watched, closed once. */
export class Device {
  context: AudioContext | null = null
  private readonly create: () => AudioContext
  private readonly changed: () => void
  private unavailable = false
  private closed = false

  constructor(create: () => AudioContext, changed: () => void) {
    this.create = create
    this.changed = changed
  }

  get state(): AudioState {
    if (this.closed) return 'closed'
    if (this.unavailable) return 'unavailable'
    // Safari's own fourth state: the system took the device, as for a call.
    const state: string | undefined = this.context?.state
    if (state === 'running' || state === 'interrupted') return state
    return 'locked'
  }

  /** @param opened called once, with the context when there is one for the first time */
  async unlock(opened: (context: AudioContext) => void): Promise<AudioState> {
    if (this.closed) return 'closed'
    try {
      if (!this.context) {
        this.context = this.create()
        this.context.onstatechange = () => this.changed()
        opened(this.context)
      }
      await Promise.race([this.context.resume(), wait(PATIENCE_MS)])
    } catch {
      this.unavailable = this.context === null
    }
    this.changed()
    return this.state
  }

  close(): void {
    this.closed = true
    if (!this.context) return
    this.context.onstatechange = null
    void this.context.close().catch(() => undefined)
    this.context = null
  }
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
