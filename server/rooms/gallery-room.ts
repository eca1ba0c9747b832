import { type Client, CloseCode, Room } from '@colyseus/core'
import type { z } from 'zod'
import { checkPose } from '#shared/pose/codec.ts'
import { NEAR_HZ } from '#shared/pose/tiers.ts'
import { acclaimMessage } from '#shared/protocol/acclaim-message.ts'
import { CLOSED, GALLERY, PROTOCOL_VERSION } from '#shared/protocol/channels.ts'
import { answerProbe } from '#shared/protocol/clock-probe.ts'
import type { PersonMessage } from '#shared/protocol/people-message.ts'
import { writePulse } from '#shared/protocol/pulse.ts'
import { reportMessage } from '#shared/protocol/report-message.ts'
import type { WelcomeMessage } from '#shared/protocol/welcome-message.ts'
import { ms } from '#shared/units/units.ts'
import { figureOf } from '../stage/figure.ts'
import { type Performance, SEAT_KEPT_MS } from '../stage/performance.ts'
import { AcclaimPace } from './acclaim-pace.ts'
import type { FrontOfHouse } from './front-of-house.ts'
import { Limits } from './limits.ts'
import { percentile } from './percentile.ts'
import { PoseBoard } from './pose-board.ts'
import { type Admission, ALLOWANCES, type GalleryClient, type Kind, type SeatHolder } from './seat-holder.ts'
import { envelopeOf, sendFresh } from './socket.ts'
import { whereabouts } from './whereabouts.ts'

const PULSE_MS = 1000
const HOUSE_MS = 200
/** Cameras and latecomers beyond the seats. */
const STANDING_ROOM = 24

export interface GalleryOptions {
  readonly house: FrontOfHouse
  readonly show: string
  readonly gallery: number
}

/** One room of a show's audience. It says nothing of its own about the show: it passes on what the keeper says. */
export class GalleryRoom extends Room<{ client: GalleryClient }> {
  override patchRate = null
  override maxMessagesPerSecond = 90

  #house!: FrontOfHouse
  #performance!: Performance
  #board!: PoseBoard
  #gallery = 0
  #stopListening: () => void = () => undefined
  readonly #timers: NodeJS.Timeout[] = []
  readonly #places = new Set<number>()
  #houseSaid = ''
  #posesIn = 0

  override async onCreate(options: GalleryOptions): Promise<void> {
    this.#house = options.house
    this.#gallery = options.gallery
    this.#performance = await options.house.performance(options.show)
    const { venue } = this.#performance.keeper.book
    this.maxClients = venue.seats.length + STANDING_ROOM
    this.#board = new PoseBoard(venue, envelopeOf(GALLERY.pose))
    this.#stopListening = this.#performance.keeper.listen((transport) =>
      this.broadcast(GALLERY.transport, transport),
    )
    this.#every(1000 / NEAR_HZ, () => this.#sendPoses())
    this.#every(PULSE_MS, () => this.#sendPulse())
    this.#every(HOUSE_MS, () => this.#sendHouse())
    this.#receive()
  }

  override onJoin(client: GalleryClient, _options: unknown, auth: Admission): void {
    const leave = () => client.leave(CLOSED.seatedElsewhere)
    const place = auth.attendee === null ? null : this.#freePlace()
    const { keeper } = this.#performance
    client.userData = {
      ...auth,
      place,
      leave,
      limits: new Limits<Kind>(ALLOWANCES),
      pace: new AcclaimPace(this.#house.now()),
      figure: auth.attendee === null ? 0 : figureOf(keeper.record.id, auth.attendee),
      block: auth.seat === null ? 0 : keeper.book.venue.seats[auth.seat]!.block,
      clockErrorMs: null,
      rttMs: null,
    }
    if (auth.attendee !== null) {
      this.#house.present.enter(auth.attendee, leave)
      void this.#performance.seats.keep(auth.attendee, null)
      this.#writeDown(client.userData)
    }
    client.send(GALLERY.welcome, this.#welcome(client.userData))
    const everybody = this.#board.wholeFrame(this.#house.now())
    if (everybody !== null) client.enqueueRaw(everybody)
    const came = personOf(client.userData)
    if (came !== null) this.broadcast(GALLERY.people, { came: [came], left: [] }, { except: client })
    this.#noteHouse()
  }

  override onLeave(client: GalleryClient, code?: number): void {
    const holder = client.userData
    if (holder === undefined) return
    if (holder.place !== null) {
      this.#places.delete(holder.place)
      this.#board.remove(holder.place)
      this.broadcast(GALLERY.people, { came: [], left: [holder.place] })
    }
    if (holder.attendee !== null) this.#giveUpSeat(holder, code)
    this.#noteHouse()
  }

  override onDispose(): void {
    this.#stopListening()
    for (const timer of this.#timers) clearInterval(timer)
    this.#performance.tally.note({
      gallery: this.#gallery,
      attendees: 0,
      seats: 0,
      skewMs: null,
      rttMs: null,
    })
  }

  /** The server is about to go: everybody is told, and comes back to the next one by themselves. */
  override onBeforeShutdown(): void {
    this.broadcast(GALLERY.moving, { inMs: 250 })
    this.clock.setTimeout(() => void this.disconnect(CLOSED.moving), 250)
  }

  #receive(): void {
    this.onMessageBytes(GALLERY.pose, (client, bytes) =>
      this.#bounded(client, 'pose', () => this.#takePose(client, bytes)),
    )
    this.onMessageBytes(GALLERY.clock, (client, bytes) => {
      const arrived = this.#house.now()
      this.#bounded(client, 'clock', () => {
        const answer = answerProbe(bytes, arrived, this.#house.now())
        if (answer.ok) client.sendBytes(GALLERY.clock, answer.value)
        return answer.ok
      })
    })
    this.onMessage(GALLERY.acclaim, (client, given: unknown) =>
      this.#bounded(client, 'acclaim', () =>
        this.#parsed(acclaimMessage, given, (count) => this.#takeAcclaim(client, count)),
      ),
    )
    this.onMessage(GALLERY.report, (client, given: unknown) =>
      this.#bounded(client, 'report', () =>
        this.#parsed(reportMessage, given, ({ errorMs, rttMs }) => {
          if (client.userData) Object.assign(client.userData, { clockErrorMs: errorMs, rttMs })
          return true
        }),
      ),
    )
    this.onMessage(GALLERY.resync, (client) =>
      this.#bounded(client, 'resync', () => {
        if (client.userData) client.send(GALLERY.welcome, this.#welcome(client.userData))
        return true
      }),
    )
    this.onMessage('*', (client) => this.#letGo(client))
  }

  /** Does what a message asks if it is within bounds and understood; otherwise its sender is let go. */
  #bounded(client: GalleryClient, kind: Kind, work: () => boolean): void {
    const allowed = client.userData?.limits.take(kind, this.#house.now()) ?? false
    if (!allowed || !work()) this.#letGo(client)
  }

  #parsed<Schema extends z.ZodType>(
    schema: Schema,
    given: unknown,
    use: (message: z.infer<Schema>) => boolean,
  ): boolean {
    const parsed = schema.safeParse(given)
    return parsed.success && use(parsed.data)
  }

  #letGo(client: Client): void {
    this.#house.count('refused')
    client.leave(CLOSED.notUnderstood)
  }

  #takePose(client: GalleryClient, bytes: Uint8Array): boolean {
    const holder = client.userData
    if (holder?.place == null || holder.seat === null) return false
    const pose = checkPose(bytes)
    if (!pose.ok) return false
    const { venue } = this.#performance.keeper.book
    const block = whereabouts(pose.value, venue.seats[holder.seat]!, venue)
    if (block === null) return false
    holder.block = block
    this.#board.put(holder.place, pose.value, block)
    this.#posesIn++
    return true
  }

  #takeAcclaim(client: GalleryClient, given: z.infer<typeof acclaimMessage>): boolean {
    const holder = client.userData
    if (holder === undefined || holder.attendee === null) return false
    const known = this.#performance.acclaim.of(holder.attendee)
    if (!holder.pace.allows(known, given, this.#house.now())) return false
    this.#performance.acclaim.raise(holder.attendee, given, this.#gallery)
    return true
  }

  #sendPoses(): void {
    const now = this.#house.now()
    const frames = new Map<number, Uint8Array | null>()
    let [sent, skipped, bytes] = [0, 0, 0]
    for (const client of this.clients) {
      const block = client.userData?.block ?? 0
      if (!frames.has(block)) frames.set(block, this.#board.frameFor(block, now))
      const frame = frames.get(block)
      if (frame == null) continue
      if (sendFresh(client, frame)) {
        sent++
        bytes += frame.byteLength
      } else skipped++
    }
    this.#board.advance()
    this.#house.count('framesOut', sent)
    this.#house.count('framesSkipped', skipped)
    this.#house.count('bytesOut', bytes)
    this.#house.count('posesIn', this.#posesIn)
    this.#posesIn = 0
  }

  #sendPulse(): void {
    const pulse = writePulse(this.#performance.keeper.transport)
    for (const client of this.clients) client.sendBytes(GALLERY.pulse, pulse)
    this.#noteHouse()
    this.#noteOvation()
  }

  #sendHouse(): void {
    const { house } = this.#performance.tally
    const said = JSON.stringify(house)
    if (said === this.#houseSaid) return
    this.#houseSaid = said
    this.broadcast(GALLERY.house, house)
  }

  #noteHouse(): void {
    const seated = this.clients.map((client) => client.userData).filter((holder) => holder?.place != null)
    const known = (pick: (holder: SeatHolder) => number | null) =>
      percentile(
        seated
          .flatMap((holder) => (holder === undefined ? [] : [pick(holder)]))
          .filter((value) => value !== null),
        0.95,
      )
    this.#performance.tally.note({
      gallery: this.#gallery,
      attendees: seated.length,
      seats: this.#performance.keeper.book.venue.seats.length,
      skewMs: known((holder) => holder.clockErrorMs),
      rttMs: known((holder) => holder.rttMs),
    })
  }

  /** A gallery stands when half of those who sit in it do. */
  #noteOvation(): void {
    const { standing } = this.#board
    if (standing > 0 && standing * 2 >= this.#places.size) this.#performance.acclaim.stand(this.#gallery)
  }

  #welcome(holder: SeatHolder): WelcomeMessage {
    const { keeper, tally, acclaim } = this.#performance
    const others = this.clients.flatMap((client) => (client.userData ? [personOf(client.userData)] : []))
    return {
      version: PROTOCOL_VERSION,
      show: keeper.record.id,
      run: keeper.record.run,
      gallery: this.#gallery,
      place: holder.place,
      seat: holder.seat,
      people: others.filter(
        (person): person is PersonMessage => person !== null && person.place !== holder.place,
      ),
      transport: keeper.transport as WelcomeMessage['transport'],
      house: tally.house,
      acclaim: holder.attendee === null ? { claps: 0, hearts: 0 } : acclaim.of(holder.attendee),
    }
  }

  /** The record has how somebody is seen and where: no name, nothing of who they are. */
  #writeDown({ guest, seat, figure }: SeatHolder): void {
    if (guest === null || seat === null) return
    const { skin, outfit } = guest
    this.#performance.attendance.came({ gallery: this.#gallery, seat, figure, skin, outfit })
  }

  /** A seat is kept for whom the network took away, and given up by whoever left or was let go. */
  #giveUpSeat(holder: SeatHolder, code: number | undefined): void {
    const attendee = holder.attendee!
    const gone = this.#house.present.exit(attendee, holder.leave)
    if (!gone) return
    this.#performance.attendance.left(holder.figure)
    const left =
      code === CloseCode.CONSENTED || code === CLOSED.notUnderstood || code === CloseCode.WITH_ERROR
    if (left) void this.#performance.seats.release(attendee)
    else void this.#performance.seats.keep(attendee, ms(this.#house.now() + SEAT_KEPT_MS))
  }

  #freePlace(): number {
    for (let place = 0; ; place++) {
      if (this.#places.has(place)) continue
      this.#places.add(place)
      return place
    }
  }

  #every(interval: number, work: () => void): void {
    this.#timers.push(setInterval(work, interval))
  }
}

/** How others see somebody; null for a camera. */
function personOf(holder: SeatHolder): PersonMessage | null {
  if (holder.place === null || holder.guest === null || holder.seat === null) return null
  const { name, skin, outfit } = holder.guest
  return { place: holder.place, name, skin, outfit, seat: holder.seat, figure: holder.figure }
}
