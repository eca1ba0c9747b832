import { type Dialect, Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { acclaimStore } from './acclaim-store.ts'
import { guestStore } from './guest-store.ts'
import { logStore } from './log-store.ts'
import { MIGRATIONS } from './migrations.ts'
import { runStore } from './run-store.ts'
import type { Tables } from './schema.ts'
import { seatStore } from './seat-store.ts'
import { showStore } from './show-store.ts'
import type { Store } from './store.ts'
import { visitStore } from './visit-store.ts'

/** Opens a store, bringing its tables up to date first. Rejects where that cannot be done. */
export async function openStore(dialect: Dialect): Promise<Store> {
  const db = new Kysely<Tables>({ dialect })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } })
  const { error } = await migrator.migrateToLatest()
  if (error) {
    await db.destroy()
    throw new Error('the data could not be brought up to date', { cause: error })
  }
  return {
    runs: runStore(db),
    shows: showStore(db),
    log: logStore(db),
    guests: guestStore(db),
    seats: seatStore(db),
    acclaim: acclaimStore(db),
    visits: visitStore(db),
    close: () => db.destroy(),
  }
}
