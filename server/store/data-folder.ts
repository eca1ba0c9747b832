import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The folder everything lives in, held by this process alone. */
export interface DataFolder {
  readonly path: string
  file(name: string): string
  release(): void
}

/**
 * Takes the data folder for this process. The lock is one the operating system keeps on an SQLite file: it goes
 * when the process goes, however it dies. Throws when another process has it.
 */
export function takeDataFolder(path: string): DataFolder {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  const lock = new DatabaseSync(join(path, 'in-use.lock'))
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw new Error(
      `The data in ${path} is in use by another Front Row. Stop that one, or give this one its own DATA_DIR.`,
      { cause: error },
    )
  }
  return { path, file: (name) => join(path, name), release: () => lock.close() }
}
