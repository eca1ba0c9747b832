import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type MediaKind, mediaKindOf } from '#shared/show/media.ts'
import { ok, type Result } from '#shared/units/result.ts'
import { withReader } from './file-reader.ts'
import { recognise } from './recognise.ts'
import { type MediaRefusal, type Recognised, refused } from './recognised.ts'

/** The largest file of each kind, in bytes. */
export type ShelfLimits = Readonly<Record<MediaKind, number>>

/** A file on the shelf, as it is told to whoever brought it. */
export interface OnShelf {
  /** The path it is served under, and a run of show names it by. */
  readonly file: string
  readonly kind: MediaKind
  readonly bytes: number
}

export type Taken = Recognised & { readonly file: string; readonly bytes: number }

/** What producers brought, on disk, by what is in it, and what comes with the house. Nothing half-received is ever seen. */
export class MediaShelf {
  readonly folder: string
  /** Where what is served lies: the producers' own first, then what came with the house. */
  readonly folders: readonly string[]
  readonly #limits: ShelfLimits

  constructor(folder: string, lent: readonly string[], limits: ShelfLimits) {
    this.folder = folder
    this.folders = [folder, ...lent]
    this.#limits = limits
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  }

  /** Takes a file as it streams in, all of it or nothing. */
  async take(stream: Readable): Promise<Result<Taken, MediaRefusal>> {
    const incoming = join(this.folder, `${randomUUID()}.incoming`)
    try {
      await pipeline(stream, atMost(this.#largest()), createWriteStream(incoming, { mode: 0o600 }))
      const recognised = await withReader(incoming, recognise)
      if (!recognised.ok) return recognised
      const { kind, extension } = recognised.value
      const { size } = await stat(incoming)
      if (size > this.#limits[kind]) return tooLarge(this.#limits[kind], kind)
      const name = `${(await hashOf(incoming)).slice(0, 32)}.${extension}`
      await rename(incoming, join(this.folder, name))
      return ok({ ...recognised.value, file: `/media/${name}`, bytes: size })
    } catch (error) {
      if (error instanceof TooLarge) return tooLarge(this.#largest())
      throw error
    } finally {
      await rm(incoming, { force: true })
    }
  }

  /** Whether a path of the shelf leads to a file. */
  has(file: string): boolean {
    return (
      mediaKindOf(file) !== null && this.folders.some((folder) => existsSync(join(folder, basename(file))))
    )
  }

  /** What producers brought, last brought first. */
  async brought(): Promise<OnShelf[]> {
    const named = (await readdir(this.folder)).flatMap((name) => {
      const kind = mediaKindOf(`/media/${name}`)
      return kind === null ? [] : [{ name, kind }]
    })
    const found = await Promise.all(
      named.map(async ({ name, kind }) => {
        const { size, mtimeMs } = await stat(join(this.folder, name))
        return { file: `/media/${name}`, kind, bytes: size, at: mtimeMs }
      }),
    )
    return found.sort((a, b) => b.at - a.at).map(({ file, kind, bytes }) => ({ file, kind, bytes }))
  }

  #largest(): number {
    return Math.max(...Object.values(this.#limits))
  }
}

class TooLarge extends Error {}

function atMost(limit: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.byteLength
      if (bytes > limit) done(new TooLarge())
      else done(null, chunk)
    },
  })
}

const NAMED = { audio: 'audio is', image: 'an image is', film: 'a film is' } as const

function tooLarge(limit: number, kind?: MediaKind) {
  const what = kind === undefined ? 'a file is' : NAMED[kind]
  return refused('too-large', `${what} at most ${Number((limit / 1e6).toFixed(1))} MB; export it smaller`)
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
