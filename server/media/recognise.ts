import { ok } from '#shared/units/result.ts'
import { audioKind, text } from './audio-kind.ts'
import type { FileReader } from './file-reader.ts'
import { readJpeg, readPng, readWebp } from './image-kinds.ts'
import { readBoxed } from './mp4-kinds.ts'
import { type Recognition, refused } from './recognised.ts'
import { readWebm } from './webm-kinds.ts'

/** Readers by what a file begins with. JPEG comes before audio: its first bytes would pass for MP3. */
const READERS: readonly {
  readonly is: (head: Uint8Array) => boolean
  readonly read: (file: FileReader) => Promise<Recognition>
}[] = [
  { is: (head) => text(head, 0, '\x89PNG\r\n\x1a\n'), read: readPng },
  { is: (head) => text(head, 0, '\xff\xd8\xff'), read: readJpeg },
  { is: (head) => text(head, 0, 'RIFF') && text(head, 8, 'WEBP'), read: readWebp },
  { is: (head) => text(head, 4, 'ftyp'), read: readBoxed },
  { is: (head) => text(head, 0, '\x1a\x45\xdf\xa3'), read: readWebm },
]

/** Says what a file is by what is in it, whatever it is called and whoever sent it. */
export async function recognise(file: FileReader): Promise<Recognition> {
  const head = await file.at(0, 16)
  if (head.length >= 12) {
    const reader = READERS.find(({ is }) => is(head))
    if (reader !== undefined) return reader.read(file)
    const audio = audioKind(head)
    if (audio !== null) return ok({ kind: 'audio', extension: audio })
  }
  return refused(
    'not-media',
    'this is neither audio (MP3, Ogg, AAC, FLAC, WAV, WebM) nor an image (AVIF, WebP, JPEG, PNG) nor a film (WebM, MP4)',
  )
}
