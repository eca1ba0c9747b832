import {
  type AcclaimMessage,
  MOST_CLAPS_A_SECOND,
  MOST_HEARTS_A_SECOND,
} from '#shared/protocol/acclaim-message.ts'
import type { Ms } from '#shared/units/units.ts'

const SAID_EVERY_MS = 250
/** Hands keep clapping for this long after the last clap. */
const CLAPPING_MS = 700
/** Hands that are held on clap this often. */
const HELD_MS = 190
/** Whoever applauds without a pause for this long gets up. */
const RISES_AFTER_MS = 6000

/**
 * This visitor's own applause: counted here, said a few times a second, and said again in full whenever the line
 * comes back, so that no clap is lost and none counts twice.
 */
export class Acclaim {
  #claps = 0
  #hearts = 0
  #said: AcclaimMessage = { claps: 0, hearts: 0 }
  #saidAt = Number.NEGATIVE_INFINITY
  #clappedAt = Number.NEGATIVE_INFINITY
  #clapsSince = Number.NEGATIVE_INFINITY
  #heartAt = Number.NEGATIVE_INFINITY
  #held = false
  /** A press that was over before a frame could see it is a clap as well. */
  #pressed = false

  /** Whether hands are held to applause. */
  set held(held: boolean) {
    if (held && !this.#held) this.#pressed = true
    this.#held = held
  }

  /** What the house knows of this visitor: after a reload counting goes on from there. */
  resume(known: AcclaimMessage): void {
    this.#claps = Math.max(this.#claps, known.claps)
    this.#hearts = Math.max(this.#hearts, known.hearts)
    this.#said = known
  }

  clap(now: Ms): void {
    if (now - this.#clappedAt < 1000 / MOST_CLAPS_A_SECOND) return
    if (!this.isClapping(now)) this.#clapsSince = now
    this.#clappedAt = now
    this.#claps++
  }

  heart(now: Ms): boolean {
    if (now - this.#heartAt < 1000 / MOST_HEARTS_A_SECOND) return false
    this.#heartAt = now
    this.#hearts++
    return true
  }

  isClapping(now: Ms): boolean {
    return now - this.#clappedAt < CLAPPING_MS
  }

  /** Applause that does not end brings people to their feet. */
  isOvation(now: Ms): boolean {
    return this.isClapping(now) && now - this.#clapsSince >= RISES_AFTER_MS
  }

  /** Claps on while hands are held to it. Says what is new through `say`, if anybody hears it. */
  update(now: Ms, say: (acclaim: AcclaimMessage) => boolean): void {
    if ((this.#held || this.#pressed) && now - this.#clappedAt >= HELD_MS) {
      this.#pressed = false
      this.clap(now)
    }
    const news = this.#claps !== this.#said.claps || this.#hearts !== this.#said.hearts
    if (!news || now - this.#saidAt < SAID_EVERY_MS) return
    const acclaim = { claps: this.#claps, hearts: this.#hearts }
    if (!say(acclaim)) return
    this.#said = acclaim
    this.#saidAt = now
  }
}
