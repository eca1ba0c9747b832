import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../server/store/kysely-store.ts'
import { sqliteDialect } from '../../server/store/sqlite.ts'
import { storeContract } from './store.ts'

let folder = mkdtempSync(join(tmpdir(), 'front-row-store-'))

storeContract('SQLite', {
  open: () => openStore(sqliteDialect(join(folder, 'house.sqlite'))),
  async clean() {
    rmSync(folder, { recursive: true })
    folder = mkdtempSync(join(tmpdir(), 'front-row-store-'))
  },
})
