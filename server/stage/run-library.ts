import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compile } from '#shared/show/compile.ts'
import { mediaNamed } from '#shared/show/media.ts'
import { type Problem, problem } from '#shared/show/problem.ts'
import { readRunOfShow } from '#shared/show/run-of-show.ts'
import type { PromptBook, Timeline } from '#shared/show/timeline.ts'
import { fail, ok, type Result } from '#shared/units/result.ts'
import type { Store } from '../store/store.ts'
import type { HouseTime } from './house-time.ts'

/** A run of show that can be held: checked, compiled, and named by what is in it. */
export interface LibraryRun {
  readonly hash: string
  readonly json: string
  /** The show as it is planned. */
  readonly plan: Timeline
  readonly origin: 'demo' | 'producer'
}

/** Every run of show the house knows. */
export class RunLibrary {
  readonly #runs = new Map<string, LibraryRun>()
  readonly #store: Store
  readonly #now: HouseTime

  constructor(store: Store, now: HouseTime) {
    this.#store = store
    this.#now = now
  }

  /** Takes in the demo season and what producers brought. Gives what could not be read, by file or hash. */
  async open(seasonFolder: string): Promise<{ from: string; problems: readonly Problem[] }[]> {
    const wrong: { from: string; problems: readonly Problem[] }[] = []
    const files = (await readdir(seasonFolder)).filter((file) => file.endsWith('.json')).sort()
    for (const file of files) {
      const taken = this.#take(await readFile(join(seasonFolder, file), 'utf8'), 'demo')
      if (!taken.ok) wrong.push({ from: file, problems: taken.error })
    }
    for (const { hash, json } of await this.#store.runs.list()) {
      const taken = this.#take(json, 'producer')
      if (!taken.ok) wrong.push({ from: hash, problems: taken.error })
    }
    return wrong
  }

  get(hash: string): LibraryRun | undefined {
    return this.#runs.get(hash)
  }

  all(): LibraryRun[] {
    return [...this.#runs.values()]
  }

  /** Takes a producer's run of show, all of it or nothing. The same one twice is one. */
  async bring(
    json: string,
    hasFile: (file: string) => boolean,
  ): Promise<Result<LibraryRun, readonly Problem[]>> {
    const read = readRun(json, 'producer')
    if (!read.ok) return read
    const missing = filesMissing(read.value.plan.book, hasFile)
    if (missing.length > 0) return fail(missing)
    const known = this.#runs.get(read.value.hash)
    if (known !== undefined) return ok(known)
    await this.#store.runs.put({ hash: read.value.hash, json, broughtAt: this.#now() })
    this.#runs.set(read.value.hash, read.value)
    return read
  }

  #take(json: string, origin: LibraryRun['origin']): Result<LibraryRun, readonly Problem[]> {
    const read = readRun(json, origin)
    if (read.ok) this.#runs.set(read.value.hash, read.value)
    return read
  }
}

/** Pictures, films and music a run of show names and the house does not have [SH47]. */
const filesMissing = (book: PromptBook, hasFile: (file: string) => boolean): Problem[] =>
  mediaNamed(book)
    .filter(({ file }) => !hasFile(file))
    .map(({ file, path }) =>
      problem('media', path, `the house has no "${file}"; bring the file at the booth first`),
    )

/** Checks a run of show as far as it can be checked without holding it. */
export function readRun(json: string, origin: LibraryRun['origin']): Result<LibraryRun, readonly Problem[]> {
  const parsed = readRunOfShow(json)
  if (!parsed.ok) return fail(parsed.error)
  const compiled = compile(parsed.value)
  if (!compiled.ok) return fail(compiled.error)
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 32)
  return ok({ hash, json, plan: compiled.value, origin })
}
