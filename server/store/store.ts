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
  readonly visits: VisitStore
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

/** What a guest has given by now, from where and when. */
export interface AcclaimGiven extends AcclaimRecord {
  readonly gallery: number
  readonly at: Ms
}

/** A second of one gallery in which something was given, or in which it stood. */
export interface ApplauseSecond extends AcclaimMessage {
  readonly gallery: number
  /** The second's beginning. */
  readonly at: Ms
  readonly stood: boolean
}

/** Seconds kept of each gallery: two hours of applause. What comes later is added to the last. */
export const MOST_SECONDS_KEPT = 7200

export interface AcclaimStore {
  /**
   * Raises counts to what is given; a lower count than known changes nothing. What the counts rise by is added to
   * the curve in the same stroke: its sum is always the totals, however the process ends.
   */
  raise(show: ShowId, given: readonly AcclaimGiven[]): Promise<void>
  /** A gallery stood for an ovation. */
  stand(show: ShowId, gallery: number, at: Ms): Promise<void>
  of(show: ShowId): Promise<AcclaimRecord[]>
  /** How the applause ran, by time and gallery. */
  curve(show: ShowId): Promise<ApplauseSecond[]>
}

/** Somebody who sat in a seat for a while: how they were seen, and nothing of who they are. */
export interface VisitRecord {
  /** Counted from 1 in each show. */
  readonly visit: number
  readonly gallery: number
  readonly seat: number
  /** What the figure's hair and build follow from. */
  readonly figure: number
  readonly skin: number
  readonly outfit: number
  readonly cameAt: Ms
  /** Null while they sit. */
  readonly leftAt: Ms | null
}

export interface VisitStore {
  /** Writes visits down; of one that is known, when it ended. */
  put(show: ShowId, visits: readonly VisitRecord[]): Promise<void>
  /** All visits in the order of their numbers. */
  of(show: ShowId): Promise<VisitRecord[]>
}
