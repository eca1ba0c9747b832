import type { Music } from '#shared/show/music.ts'
import { KIT, type KitName } from '../score/kit/piece.ts'
import type { ClipInfo, Plan } from '../score/plan.ts'
import type { FromRenderer, ToRenderer } from '../score/render/messages.ts'
import type { Channels } from '../score/render/render-clip.ts'

/** Whoever renders: the worker, or a test. */
export interface RendererPort {
  send(message: ToRenderer): void
  /** Set once, by the library. */
  receive: ((message: FromRenderer) => void) | null
  /** Called when the renderer cannot be reached. */
  broken: ((detail: string) => void) | null
  close(): void
}

export const KIT_RATE = 44_100

/** A score as far as it is rendered. */
export interface ScoreOnShelf {
  readonly request: number
  readonly plan: Plan
  readonly buffers: (AudioBuffer | undefined)[]
  rendered: number
  bytes: number
}

export interface LibraryEvents {
  plan(score: ScoreOnShelf): void
  clip(score: ScoreOnShelf): void
  piece(name: KitName): void
  failed(detail: string): void
}

/** What the worker has rendered, as buffers. */
export class Library {
  private readonly port: RendererPort
  private readonly events: LibraryEvents
  private readonly pieces = new Map<KitName, AudioBuffer>()
  private shelf: ScoreOnShelf | null = null
  private requests = 0

  constructor(port: RendererPort, events: LibraryEvents) {
    this.port = port
    this.events = events
    port.receive = (message) => this.take(message)
    port.broken = (detail) => events.failed(detail)
  }

  /** Asks for the hall, the steps, the applause and the one-shots. */
  askForKit(): void {
    if (this.pieces.size < KIT.length) this.port.send({ kind: 'kit' })
  }

  /** Asks for a score; what came of an earlier one is let go. Gives the number of the request. */
  askForScore(music: Music, seed: number, from: number): number {
    this.shelf = null
    this.requests++
    this.port.send({ kind: 'score', request: this.requests, music, seed, from })
    return this.requests
  }

  /** What is heard from here on, in seconds of the score, comes first from now on. */
  need(from: number): void {
    if (this.shelf && this.shelf.rendered < this.shelf.plan.clips.length) {
      this.port.send({ kind: 'need', request: this.shelf.request, from })
    }
  }

  piece(name: KitName): AudioBuffer | undefined {
    return this.pieces.get(name)
  }

  close(): void {
    this.port.close()
    this.pieces.clear()
    this.shelf = null
  }

  private take(message: FromRenderer): void {
    switch (message.kind) {
      case 'piece':
        this.pieces.set(message.name, bufferOf(message.channels, KIT_RATE))
        this.events.piece(message.name)
        break
      case 'plan':
        if (message.request === this.requests) this.shelve(message.request, message.plan)
        break
      case 'clip':
        if (message.request === this.shelf?.request) this.put(this.shelf, message.clip, message.channels)
        break
      case 'failed':
        if (message.request === this.requests) this.events.failed(message.detail)
        break
    }
  }

  private shelve(request: number, plan: Plan): void {
    this.shelf = { request, plan, buffers: plan.clips.map(() => undefined), rendered: 0, bytes: 0 }
    this.events.plan(this.shelf)
  }

  private put(shelf: ScoreOnShelf, clip: number, channels: Channels): void {
    const info: ClipInfo = shelf.plan.clips[clip]!
    shelf.buffers[clip] = bufferOf(channels, info.rate)
    shelf.rendered++
    shelf.bytes += channels.reduce((sum, channel) => sum + channel.byteLength, 0)
    this.events.clip(shelf)
  }
}

function bufferOf(channels: Channels, sampleRate: number): AudioBuffer {
  const buffer = new AudioBuffer({
    length: channels[0]!.length,
    numberOfChannels: channels.length,
    sampleRate,
  })
  channels.forEach((channel, index) => {
    buffer.copyToChannel(channel, index)
  })
  return buffer
}

/** Whether everything that sounds within some seconds from a position is there. */
export function heardFrom({ plan, buffers }: ScoreOnShelf, from: number, seconds: number): boolean {
  return plan.placements.every(({ clip, at, until }) => {
    const end = Math.min(until, at + plan.clips[clip]!.seconds)
    return at > from + seconds || end <= from || buffers[clip] !== undefined
  })
}
