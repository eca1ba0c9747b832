import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fail, ok, type Result } from '#shared/units/result.ts'
import { audioKind } from './audio-kind.ts'

export interface ShelfRefusal {
  readonly code: 'too-large' | 'not-audio'
  readonly message: string
}

/** Longer than any show, in any format worth listening to. */
export const LARGEST_AUDIO_BYTES = 120_000_000

/** Producers' own audio files, on disk, by what is in them. Nothing half-received is ever seen. */
export class MediaShelf {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  }

  /** Takes a file as it streams in. Gives the path it is served under. */
  async take(stream: Readable): Promise<Result<string, ShelfRefusal>> {
    const incoming = join(this.folder, `${randomUUID()}.incoming`)
    try {
      await pipeline(stream, atMost(LARGEST_AUDIO_BYTES), createWriteStream(incoming, { mode: 0o600 }))
      const kind = audioKind(await headOf(incoming))
      if (kind === null)
        return refuse(
          'not-audio',
          'this is no audio file that browsers play: bring MP3, Ogg, AAC, FLAC, WAV or WebM',
        )
      const name = `${(await hashOf(incoming)).slice(0, 32)}.${kind}`
      await rename(incoming, join(this.folder, name))
      return ok(`/media/${name}`)
    } catch (error) {
      if (error instanceof TooLarge)
        return refuse('too-large', `at most ${LARGEST_AUDIO_BYTES / 1e6} MB; export it compressed`)
      throw error
    } finally {
      await rm(incoming, { force: true })
    }
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

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

const refuse = (code: ShelfRefusal['code'], message: string) => fail<ShelfRefusal>({ code, message })
