import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ms, showId } from '#shared/units/units.ts'
import { openStore } from '../../../server/store/kysely-store.ts'
import { sqliteDialect } from '../../../server/store/sqlite.ts'
import type { ShowRecord, Store } from '../../../server/store/store.ts'

/** The real store on a database that lives as long as the test. */
export const aStore = (): Promise<Store> =>
  openStore(sqliteDialect(join(mkdtempSync(join(tmpdir(), 'front-row-unit-')), 'house.sqlite')))

export const aRecord = (changes: Partial<ShowRecord> = {}): ShowRecord => ({
  id: showId('show-1'),
  run: 'run-1',
  startsAt: ms(100_000),
  mode: 'auto',
  origin: 'demo',
  endedAt: null,
  ...changes,
})

/** A house clock that a test turns by hand. */
export class HandClock {
  at = 0
  readonly now = () => ms(this.at)
}
