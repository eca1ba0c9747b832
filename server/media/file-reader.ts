import { type FileHandle, open } from 'node:fs/promises'

/** A file that is looked into here and there, without being read whole. */
export interface FileReader {
  readonly size: number
  /** So many bytes from a place; fewer where the file ends before. */
  at(place: number, length: number): Promise<Buffer>
}

/** Lends a reader of a file, and closes it whatever happens. */
export async function withReader<Read>(
  file: string,
  read: (reader: FileReader) => Promise<Read>,
): Promise<Read> {
  const handle = await open(file)
  try {
    return await read({
      size: (await handle.stat()).size,
      at: (place, length) => bytes(handle, place, length),
    })
  } finally {
    await handle.close()
  }
}

async function bytes(handle: FileHandle, place: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, place)
  return buffer.subarray(0, bytesRead)
}
