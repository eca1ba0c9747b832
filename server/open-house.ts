import type { Backstage, Usher } from './api/backstage.ts'
import { MediaShelf } from './media/media-shelf.ts'
import { callerKey } from './ops/caller-key.ts'
import type { Config } from './ops/config.ts'
import { openJournal } from './ops/journal.ts'
import { openMetrics } from './ops/metrics.ts'
import { type FrontOfHouse, Presence } from './rooms/front-of-house.ts'
import { Door } from './stage/door.ts'
import { houseTime } from './stage/house-time.ts'
import { Performances } from './stage/performance.ts'
import { Programme } from './stage/programme.ts'
import { RunLibrary } from './stage/run-library.ts'
import { takeDataFolder } from './store/data-folder.ts'
import { openStore } from './store/kysely-store.ts'
import { sqliteDialect } from './store/sqlite.ts'

/** The house, open: everything but sockets. */
export interface House {
  readonly backstage: Backstage
  readonly front: FrontOfHouse
  /** Does what is due; to be called a few times a second. */
  tick(): Promise<void>
  close(): Promise<void>
}

/** Takes the data folder, reads what there is, and opens the programme. Throws what an operator can act on. */
export async function openHouse(config: Config, usher: Usher): Promise<House> {
  const journal = openJournal(config.logLevel)
  const folder = takeDataFolder(config.dataDir)
  const store = await openStore(sqliteDialect(folder.file('house.sqlite')))
  const now = houseTime
  const library = new RunLibrary(store, now)
  for (const { from, problems } of await library.open(config.seasonDir)) {
    journal.error({ from, problems }, 'a run of show cannot be held and was left out')
  }
  const programme = new Programme(library, store, now, { demo: config.demo })
  await programme.open()
  const performances = new Performances(store, now)

  const present = async () => {
    const counts = programme.coming().map((keeper) => performances.attendees(keeper.record.id))
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
  }
  const metrics = openMetrics(present)
  const backstage: Backstage = {
    config,
    journal,
    store,
    now,
    library,
    programme,
    performances,
    door: new Door(store, now),
    shelf: new MediaShelf(folder.file('media'), [config.seasonMediaDir], config.media),
    metrics,
    usher,
    callerKey: callerKey(folder.file('caller-key'), config.callerKey),
  }
  return {
    backstage,
    front: {
      now,
      present: new Presence(),
      count: metrics.count,
      performance: async (show) => {
        const keeper = programme.keeper(show)
        if (keeper === undefined) throw new Error(`the show ${show} is not on`)
        return performances.of(keeper)
      },
    },
    async tick() {
      await programme.tick()
      await performances.closeAllBut((show) => programme.keeper(show) !== undefined)
    },
    async close() {
      await performances.save()
      await store.close()
      folder.release()
    },
  }
}
