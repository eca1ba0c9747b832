import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { type Dialect, SqliteDialect } from 'kysely'

/**
 * SQLite as it comes with Node, for Kysely. Every commit is on disk before it is acknowledged
 * (`synchronous=FULL`), and readers never wait for the writer (WAL).
 */
export function sqliteDialect(file: string): Dialect {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL')
  database.exec('PRAGMA synchronous = FULL')
  database.exec('PRAGMA foreign_keys = ON')
  database.exec('PRAGMA busy_timeout = 3000')
  return new SqliteDialect({
    database: {
      prepare(sql) {
        const statement = database.prepare(sql)
        const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[]
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...values(parameters)),
          run: (parameters) => statement.run(...values(parameters)),
          iterate: (parameters) => statement.iterate(...values(parameters)),
        }
      },
      close: () => database.close(),
    },
  })
}
