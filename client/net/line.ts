import { Client, type Room } from 'colyseus.js'
import type { HouseClock } from '#shared/clock/house-clock.ts'
import { gapAfter } from '#shared/clock/probing.ts'
import { CLOSED, GALLERY } from '#shared/protocol/channels.ts'
import { readAnswer, writeProbe } from '#shared/protocol/clock-probe.ts'
import type { Result } from '#shared/units/result.ts'
import { type Ms, ms } from '#shared/units/units.ts'
import type { ApiFailure } from './api.ts'
import { pageNow } from './page-time.ts'

/** How a connection stands. `lost` is being mended; `ended` will not come back by itself. */
export type LineState =
  | { readonly is: 'opening' | 'open' | 'lost' }
  | {
      readonly is: 'ended'
      readonly why: 'elsewhere' | 'not-understood' | 'over' | 'refused' | 'left'
      readonly detail: string
    }

export interface LineOptions {
  /** Asks the house for a place; done anew for every attempt. */
  reserve(): Promise<Result<Record<string, unknown>, ApiFailure>>
  /** Registers what is to be heard, before the first message. */
  hear(room: Room): void
  readonly clock: HouseClock
  changed(state: LineState): void
}

/** Nothing heard for this long means the line is dead, whatever the browser believes. */
const SILENCE_MS = 1700
const WATCH_MS = 150
const FIRST_RETRY_MS = 150
const LONGEST_RETRY_MS = 4000
const OPENING_MS = 6000
/** Refusals after which asking again may help: too many, the house restarting, or not reachable. */
const PASSING = new Set([0, 429, 500, 502, 503, 504])

/**
 * A connection to a room that mends itself: it notices silence, comes back to its own place, and keeps the
 * house's clock. What was said while it was down is said again by whoever owns it.
 */
export class Line {
  readonly #options: LineOptions
  #room: Room | null = null
  #heardAt: Ms = pageNow()
  #watchedAt: Ms = pageNow()
  #attempt = 0
  #opening = 0
  #closed = false
  #probes = 0
  readonly #watch: ReturnType<typeof setInterval>
  #retry: ReturnType<typeof setTimeout> | undefined
  #probe: ReturnType<typeof setTimeout> | undefined

  constructor(options: LineOptions) {
    this.#options = options
    this.#watch = setInterval(() => this.#look(), WATCH_MS)
    // Whoever makes a line can name it before it first says how it stands.
    queueMicrotask(() => void this.#open())
  }

  get isOpen(): boolean {
    return this.#room?.connection.isOpen ?? false
  }

  /** Says something with a value. Gives false when nobody can hear it now. */
  say(type: number, message: unknown): boolean {
    if (!this.#room?.connection.isOpen) return false
    this.#room.send(type, message)
    return true
  }

  /** Says something in bytes. */
  sayBytes(type: number, bytes: Uint8Array): boolean {
    if (!this.#room?.connection.isOpen) return false
    this.#room.sendBytes(type, bytes)
    return true
  }

  /** Asks something that is answered. Rejects when it cannot be. */
  ask(type: number, message: unknown): Promise<unknown> {
    if (!this.#room) return Promise.reject(new Error('the line is down'))
    return this.#room.request(type, message, { timeout: 5000 })
  }

  /** Somebody heard the house: whatever came, the line lives. */
  heard(): void {
    this.#heardAt = pageNow()
  }

  /** Leaves for good, and gives up the place. */
  leave(): void {
    if (this.#closed) return
    this.#end({ is: 'ended', why: 'left', detail: '' })
  }

  /** Comes back now, after a sleep or a change of network. */
  reopen(): void {
    if (!this.#closed) this.#lose()
  }

  async #open(): Promise<void> {
    const opening = ++this.#opening
    this.#options.changed({ is: this.#attempt === 0 ? 'opening' : 'lost' })
    const deadline = setTimeout(() => opening === this.#opening && this.#again(), OPENING_MS)
    try {
      const reserved = await this.#options.reserve()
      if (opening !== this.#opening || this.#closed) return
      if (!reserved.ok) return this.#refused(reserved.error)
      const room = await new Client(location.origin).consumeSeatReservation(reserved.value as never)
      if (opening !== this.#opening || this.#closed) return void room.leave()
      this.#opened(room)
    } catch {
      if (opening === this.#opening && !this.#closed) this.#again()
    } finally {
      clearTimeout(deadline)
    }
  }

  #opened(room: Room): void {
    room.reconnection.enabled = false
    this.#room = room
    this.#attempt = 0
    this.#probes = 0
    this.heard()
    room.onMessage(GALLERY.clock, (bytes: unknown) => this.#takeAnswer(bytes))
    this.#options.hear(room)
    const gone = (code: number) => this.#room === room && this.#dropped(code)
    room.onLeave((code) => gone(code))
    room.onDrop((code) => gone(code))
    this.#options.changed({ is: 'open' })
    this.#sendProbe()
  }

  #refused(failure: ApiFailure): void {
    if (PASSING.has(failure.status)) return this.#again()
    this.#end({ is: 'ended', why: failure.code === 'no-show' ? 'over' : 'refused', detail: failure.message })
  }

  #dropped(code: number): void {
    this.#room = null
    if (code === CLOSED.seatedElsewhere) return this.#end({ is: 'ended', why: 'elsewhere', detail: '' })
    if (code === CLOSED.notUnderstood) return this.#end({ is: 'ended', why: 'not-understood', detail: '' })
    if (code === CLOSED.over) return this.#end({ is: 'ended', why: 'over', detail: '' })
    this.#again()
  }

  /** Looks whether the house still speaks. A page that slept has not listened, and gives it another moment. */
  #look(): void {
    const now = pageNow()
    const slept = now - this.#watchedAt > SILENCE_MS
    this.#watchedAt = now
    if (slept) this.heard()
    if (this.#room !== null && now - this.#heardAt > SILENCE_MS) this.#lose()
  }

  #lose(): void {
    const room = this.#room
    this.#room = null
    // A socket nobody answers on would take minutes to close; it is left behind.
    if (room) void room.leave(false).catch(() => undefined)
    this.#again()
  }

  #again(): void {
    if (this.#closed) return
    this.#opening++
    clearTimeout(this.#retry)
    clearTimeout(this.#probe)
    this.#attempt++
    this.#options.changed({ is: 'lost' })
    const patience = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 1.4 ** (this.#attempt - 1))
    this.#retry = setTimeout(() => void this.#open(), patience * (0.7 + 0.6 * Math.random()))
  }

  #end(state: LineState): void {
    this.#closed = true
    clearInterval(this.#watch)
    clearTimeout(this.#retry)
    clearTimeout(this.#probe)
    const room = this.#room
    this.#room = null
    if (room) void room.leave().catch(() => undefined)
    this.#options.changed(state)
  }

  #sendProbe(): void {
    if (!this.sayBytes(GALLERY.clock, writeProbe(pageNow()))) return
    this.#probe = setTimeout(() => this.#sendProbe(), gapAfter(this.#probes++))
  }

  #takeAnswer(bytes: unknown): void {
    const returned = pageNow()
    this.heard()
    const answer = bytes instanceof Uint8Array ? readAnswer(bytes) : null
    if (answer?.ok) this.#options.clock.take({ ...answer.value, returned: ms(returned) })
  }
}
