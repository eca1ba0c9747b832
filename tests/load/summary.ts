import { RECORD_BYTES } from '#shared/pose/frame.ts'
import { nearBlocks } from '#shared/pose/tiers.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { atPoseRate, type Percentiles, percentiles, seconds } from './drive.ts'
import type { Cost, GaugedProcess } from './gauged-process.ts'
import type { RawSocket } from './raw-socket.ts'
import type { Watcher } from './watcher.ts'

/** What a server did and what it cost. */
export interface LoadResult {
  readonly attendees: number
  /** Age of a pose when somebody near, or far, gets it. */
  readonly near: Percentiles
  readonly far: Percentiles
  readonly bytesPerSecondDown: number
  /** Bytes a second for one visible person who sits near. */
  readonly bytesPerNearPerson: number
  readonly lost: number
  /** The median over rounds. */
  readonly cost: Cost
}

export interface Attending {
  readonly socket: RawSocket
  readonly watcher: Watcher | null
  send(now: number): void
}

/** A server with its attendees connected: moved and measured round by round, still in between. */
export class LoadedServer {
  readonly #server: GaugedProcess
  readonly #everybody: readonly Attending[]
  readonly #costs: Cost[] = []
  #bytes: number[]
  #seconds = 0

  constructor(server: GaugedProcess, everybody: readonly Attending[]) {
    this.#server = server
    this.#everybody = everybody
    this.#bytes = everybody.map(() => 0)
  }

  /** Says that everybody is alive, also while nobody moves. */
  live(): void {
    for (const { socket } of this.#everybody) socket.live()
  }

  /** Everybody moves for a while; the first second is not counted. */
  async round(lasts: number): Promise<void> {
    const stop = atPoseRate(this.#everybody)
    await seconds(1)
    for (const { socket, watcher } of this.#everybody) {
      socket.bytes = 0
      if (watcher !== null) watcher.measuring = true
    }
    this.#server.startGauge()
    for (let second = 0; second < lasts; second++) {
      this.live()
      await seconds(1)
    }
    this.#costs.push(await this.#server.stopGauge())
    stop()
    for (const { watcher } of this.#everybody) if (watcher !== null) watcher.measuring = false
    this.#bytes = this.#bytes.map((bytes, index) => bytes + this.#everybody[index]!.socket.bytes)
    this.#seconds += lasts
  }

  result(): LoadResult {
    const watchers = this.#everybody.flatMap(({ watcher }) => (watcher === null ? [] : [watcher]))
    const nearRate =
      watchers.reduce((sum, watcher) => sum + watcher.nearRecords, 0) / watchers.length / this.#seconds
    return {
      attendees: this.#everybody.length,
      near: percentiles(watchers.flatMap((watcher) => watcher.nearMs)),
      far: percentiles(watchers.flatMap((watcher) => watcher.farMs)),
      bytesPerSecondDown: median(this.#bytes) / this.#seconds,
      bytesPerNearPerson: (nearRate * RECORD_BYTES) / (Math.min(this.#everybody.length, NEAR_SEATS) - 1),
      lost: this.#everybody.filter(({ socket }) => socket.ended).length,
      cost: {
        cpuPercent: median(this.#costs.map((cost) => cost.cpuPercent)),
        loopDelayP99Ms: median(this.#costs.map((cost) => cost.loopDelayP99Ms)),
        memoryMb: median(this.#costs.map((cost) => cost.memoryMb)),
      },
    }
  }

  async close(): Promise<void> {
    for (const { socket } of this.#everybody) socket.close()
    await this.#server.stop()
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/** Watchers sit in the first seats; in a full gallery so many seats are near to those. */
const NEAR_SEATS = NOCTURNE.seats.filter(
  (seat) => nearBlocks(NOCTURNE)[NOCTURNE.seats[0]!.block]![seat.block],
).length
