import type { MediaShelf } from '../media/media-shelf.ts'
import type { Config } from '../ops/config.ts'
import type { Journal } from '../ops/journal.ts'
import type { Metrics } from '../ops/metrics.ts'
import type { Door } from '../stage/door.ts'
import type { HouseTime } from '../stage/house-time.ts'
import type { Performances } from '../stage/performance.ts'
import type { Programme } from '../stage/programme.ts'
import type { RunLibrary } from '../stage/run-library.ts'
import type { Store } from '../store/store.ts'

/** A place in a room, kept for a few seconds for one socket. */
export type Reservation = Record<string, unknown>

/** How the API asks for places in rooms, without knowing what rooms are. */
export interface Usher {
  /** A place in a gallery for a guest, or for a camera. */
  gallery(show: string, gallery: number, admission: unknown): Promise<Reservation>
  booth(show: string, role: 'caller' | 'producer'): Promise<Reservation>
}

/** Everything the API is made of. */
export interface Backstage {
  readonly config: Config
  readonly journal: Journal
  readonly store: Store
  readonly now: HouseTime
  readonly library: RunLibrary
  readonly programme: Programme
  readonly performances: Performances
  readonly door: Door
  readonly shelf: MediaShelf
  readonly metrics: Metrics
  readonly usher: Usher
  readonly callerKey: string
}
