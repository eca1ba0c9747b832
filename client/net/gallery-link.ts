import type { Room } from 'colyseus.js'
import type { HouseClock } from '#shared/clock/house-clock.ts'
import { type PoseFrame, readFrame } from '#shared/pose/frame.ts'
import type { AcclaimMessage } from '#shared/protocol/acclaim-message.ts'
import { GALLERY } from '#shared/protocol/channels.ts'
import type { SeatRequest } from '#shared/protocol/door-message.ts'
import { type HouseMessage, houseMessage } from '#shared/protocol/house-message.ts'
import { type PeopleMessage, peopleMessage } from '#shared/protocol/people-message.ts'
import { type Pulse, readPulse } from '#shared/protocol/pulse.ts'
import type { ReportMessage } from '#shared/protocol/report-message.ts'
import { transportMessage } from '#shared/protocol/transport-message.ts'
import { type WelcomeMessage, welcomeMessage } from '#shared/protocol/welcome-message.ts'
import type { Transport } from '#shared/show/transport/transport.ts'
import { ok } from '#shared/units/result.ts'
import { takeSeat } from './api.ts'
import { hearer } from './hearer.ts'
import { Line, type LineState } from './line.ts'

/** What a gallery tells whoever is in it. */
export interface GalleryEars {
  state(state: LineState): void
  welcome(message: WelcomeMessage): void
  transport(transport: Transport): void
  pulse(pulse: Pulse): void
  people(message: PeopleMessage): void
  poses(frame: PoseFrame): void
  house(message: HouseMessage): void
}

/** What is shown at the door of a gallery. */
export interface Admission {
  /** A ticket for a seat, a key for a rehearsal, or nothing for a camera. */
  request(): SeatRequest
  /** The house does not know the ticket any more: comes in by the door again. */
  renew(): Promise<void>
}

/** The way into a show's gallery and back into it: a seat with a ticket, a camera without. */
export class GalleryLink {
  readonly #line: Line

  constructor(show: string, admission: Admission, clock: HouseClock, ears: GalleryEars) {
    this.#line = new Line({
      clock,
      reserve: async () => {
        let seat = await takeSeat(show, admission.request())
        if (!seat.ok && seat.error.code === 'no-ticket') {
          await admission.renew()
          seat = await takeSeat(show, admission.request())
        }
        return seat.ok ? ok(seat.value.reservation) : seat
      },
      hear: (room) => this.#hear(room, ears),
      changed: (state) => ears.state(state),
    })
  }

  sendPose(pose: Uint8Array): boolean {
    return this.#line.sayBytes(GALLERY.pose, pose)
  }

  sendAcclaim(acclaim: AcclaimMessage): boolean {
    return this.#line.say(GALLERY.acclaim, acclaim)
  }

  report(report: ReportMessage): boolean {
    return this.#line.say(GALLERY.report, report)
  }

  /** Something was missed: asks for the whole picture again. */
  resync(): void {
    this.#line.say(GALLERY.resync, {})
  }

  reopen(): void {
    this.#line.reopen()
  }

  leave(): void {
    this.#line.leave()
  }

  #hear(room: Room, ears: GalleryEars): void {
    const on = hearer(room, this.#line)
    on.message(GALLERY.welcome, welcomeMessage, ears.welcome)
    on.message(GALLERY.transport, transportMessage, ears.transport)
    on.message(GALLERY.people, peopleMessage, ears.people)
    on.message(GALLERY.house, houseMessage, ears.house)
    on.bytes(GALLERY.pulse, readPulse, ears.pulse)
    on.bytes(GALLERY.pose, readFrame, ears.poses)
    on.message(GALLERY.moving, null, () => undefined)
  }
}
