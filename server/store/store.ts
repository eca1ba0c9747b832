import type { Guest } from '#shared/access/guest.ts'
import type { AcclaimMessage } from '#shared/protocol/acclaim-message.ts'
import type { Call } from '#shared/show/call.ts'
import type { LogEntry } from '#shared/show/transport/log.ts'
import type { AttendeeId, Ms, ShowId } from '#shared/units/units.ts'

/**
 * What the house remembers. Every method resolves only once what it says is on disk: what has been
 * acknowledged survives the loss of the process. One contract suite runs against every implementation.
 */
export interface Store {
  readonly runs: RunStore
  readonly shows: ShowStore
  readonly log: LogStore
  readonly guests: GuestStore
  readonly seats: SeatStore
  readonly acclaim: AcclaimStore
  close(): Promise<void>
}

/** Runs of show as producers brought them, by content hash. */
export interface RunStore {
  put(run: StoredRun): Promise<void>
  list(): Promise<StoredRun[]>
}

export interface StoredRun {
  readonly hash: string
  readonly json: string
  readonly broughtAt: Ms
}

export interface ShowRecord {
  readonly id: ShowId
  /** Content hash of its run of show. */
  readonly run: string
  readonly startsAt: Ms
  readonly mode: Call['mode']
  /** Who put it on the programme. `rehearsal`s are on none. */
  readonly origin: 'demo' | 'producer' | 'rehearsal'
  /** Set once it is finished. */
  readonly endedAt: Ms | null
}

export interface ShowStore {
  /** Adds a show. Rejects when the id is taken. */
  add(show: ShowRecord): Promise<void>
  list(): Promise<ShowRecord[]>
  end(show: ShowId, at: Ms): Promise<void>
  /** Forgets a show and everything kept of it. */
  forget(show: ShowId): Promise<void>
}

export interface LogStore {
  /** Adds the next line. Rejects when its number is not the next, or its order is in the log already. */
  append(show: ShowId, entry: LogEntry): Promise<void>
  /** All lines in order. */
  read(show: ShowId): Promise<LogEntry[]>
}

export interface GuestRecord extends Guest {
  readonly id: AttendeeId
  /** SHA-256 of the ticket: the ticket itself stays with the guest. */
  readonly ticketHash: string
  readonly cameAt: Ms
}

export interface GuestStore {
  put(guest: GuestRecord): Promise<void>
  byTicket(ticketHash: string): Promise<GuestRecord | null>
}

export interface SeatRecord {
  readonly show: ShowId
  readonly gallery: number
  readonly seat: number
  readonly attendee: AttendeeId
  /** While somebody sits: null. Otherwise the moment the seat is given to others. */
  readonly heldUntil: Ms | null
}

export interface SeatStore {
  /** Takes a seat for somebody who has none in this show. False when the seat, or the guest, is taken. */
  claim(seat: SeatRecord): Promise<boolean>
  /** Marks a seat as sat in (null) or kept until a moment. */
  hold(show: ShowId, attendee: AttendeeId, until: Ms | null): Promise<void>
  release(show: ShowId, attendee: AttendeeId): Promise<void>
  of(show: ShowId): Promise<SeatRecord[]>
  /** Gives up every seat in a show whose time is over. */
  releaseExpired(show: ShowId, now: Ms): Promise<void>
  /** After a restart nobody sits any more: keeps every seat of a show until a moment. */
  holdAll(show: ShowId, until: Ms): Promise<void>
}

export interface AcclaimRecord extends AcclaimMessage {
  readonly attendee: AttendeeId
}

export interface AcclaimStore {
  /** Raises counts to what is given; a lower count than known changes nothing. */
  raise(show: ShowId, counts: readonly AcclaimRecord[]): Promise<void>
  of(show: ShowId): Promise<AcclaimRecord[]>
}
