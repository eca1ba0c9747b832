import { ok } from '#shared/units/result.ts'
import type { FileReader } from './file-reader.ts'
import { broken, type Recognition, refused } from './recognised.ts'

/** No side of an image is longer: what any device takes, and enough for a wall. */
const LONGEST_SIDE = 4096
/** More than any header takes before it says how large the image is: colour profiles and thumbnails come first. */
const MOST_SEGMENTS = 400
/** Some cameras write after the end of a JPEG; the end itself must be there. */
const TAIL_BYTES = 65_536

/** An image of these dimensions, if they are ones the house takes. */
export function imageOf(extension: string, width: number, height: number): Recognition {
  if (!(width > 0 && height > 0)) return broken('image')
  if (width > LONGEST_SIDE || height > LONGEST_SIDE)
    return refused(
      'too-many-pixels',
      `${width} × ${height} pixels is too large; at most ${LONGEST_SIDE} a side`,
    )
  return ok({ kind: 'image', extension, width, height })
}

const moving = () => refused('not-played', 'this image moves; bring it as a film instead (WebM or MP4)')

/** PNG (W3C): the header chunk comes first and the file ends with its last chunk. */
export async function readPng(file: FileReader): Promise<Recognition> {
  const head = await file.at(0, 4096)
  const end = await file.at(Math.max(0, file.size - 12), 12)
  if (head.length < 45 || head.readUInt32BE(8) !== 13 || named(head, 12) !== 'IHDR') return broken('PNG')
  if (named(end, 4) !== 'IEND') return broken('PNG')
  if (head.includes('acTL')) return moving()
  return imageOf('png', head.readUInt32BE(16), head.readUInt32BE(20))
}

/** JPEG (ITU T.81): segments up to the frame header, which has the dimensions. */
export async function readJpeg(file: FileReader): Promise<Recognition> {
  const tail = await file.at(Math.max(0, file.size - TAIL_BYTES), TAIL_BYTES)
  if (!tail.includes(Buffer.from([0xff, 0xd9]))) return broken('JPEG')
  let place = 2
  for (let segment = 0; segment < MOST_SEGMENTS; segment++) {
    const head = await file.at(place, 9)
    if (head.length < 9 || head[0] !== 0xff) return broken('JPEG')
    const marker = head[1]!
    if (isFrame(marker)) {
      if (head[4] !== 8) return refused('not-played', 'browsers show only JPEG of 8 bits; export it again')
      return imageOf('jpg', head.readUInt16BE(7), head.readUInt16BE(5))
    }
    // Fill bytes before a marker.
    if (marker === 0xff) {
      place += 1
      continue
    }
    const length = head.readUInt16BE(2)
    if (length < 2 || marker === 0xda || marker === 0xd9) return broken('JPEG')
    place += 2 + length
  }
  return broken('JPEG')
}

/** Start of frame, of any coding but the differential and arithmetic ones browsers do not read. */
const isFrame = (marker: number): boolean => marker === 0xc0 || marker === 0xc1 || marker === 0xc2

/** WebP (RFC 9649): one chunk of lossy or lossless pixels, or an extended header before them. */
export async function readWebp(file: FileReader): Promise<Recognition> {
  const head = await file.at(0, 30)
  if (head.length < 30 || head.readUInt32LE(4) + 8 > file.size) return broken('WebP')
  switch (named(head, 12)) {
    case 'VP8 ':
      if (head.readUIntBE(23, 3) !== 0x9d012a) return broken('WebP')
      return imageOf('webp', head.readUInt16LE(26) & 0x3fff, head.readUInt16LE(28) & 0x3fff)
    case 'VP8L': {
      if (head[20] !== 0x2f) return broken('WebP')
      const bits = head.readUInt32LE(21)
      return imageOf('webp', (bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
    }
    case 'VP8X':
      if ((head[20]! & 0x02) !== 0) return moving()
      return imageOf('webp', head.readUIntLE(24, 3) + 1, head.readUIntLE(27, 3) + 1)
    default:
      return broken('WebP')
  }
}

const named = (bytes: Buffer, at: number): string => bytes.toString('latin1', at, at + 4)
