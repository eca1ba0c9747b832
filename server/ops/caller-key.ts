import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

/** The key that opens the booth: from the environment, or made at the first start and kept in the data folder. */
export function callerKey(file: string, given: string | undefined): string {
  if (given !== undefined) return given
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const made = randomBytes(15).toString('base64url')
  writeFileSync(file, `${made}\n`, { mode: 0o600 })
  return made
}

/** Whether somebody has the key. Takes as long for a wrong one as for the right one. */
export function isKey(given: string, key: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(key))
}
