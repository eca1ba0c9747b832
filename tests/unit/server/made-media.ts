import { type Film, webm } from '../../../models/projections/webm.ts'

type Bytes = Buffer<ArrayBuffer>

const text = (words: string): Bytes => Buffer.from(words, 'latin1')
const joined = (...parts: readonly Uint8Array[]): Bytes => Buffer.concat(parts) as Bytes

function number(value: number, length: 1 | 2 | 4, little = false): Bytes {
  const bytes = Buffer.alloc(length)
  if (little) bytes.writeUIntLE(value, 0, length)
  else bytes.writeUIntBE(value, 0, length)
  return bytes
}

const chunk = (name: string, data: Uint8Array): Bytes =>
  joined(number(data.length, 4), text(name), data, Buffer.alloc(4))

/** Files with the headers of their kind and nothing to see in them. */
export function png(width: number, height: number, between: Uint8Array = Buffer.alloc(0)): Bytes {
  const header = joined(number(width, 4), number(height, 4), Buffer.from([8, 6, 0, 0, 0]))
  return joined(
    text('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', header),
    between,
    chunk('IDAT', Buffer.alloc(20)),
    chunk('IEND', Buffer.alloc(0)),
  )
}

export const animated = chunk('acTL', Buffer.alloc(8))

export function jpeg(width: number, height: number, { bits = 8, end = '\xff\xd9', before = '' } = {}): Bytes {
  const frame = joined(number(bits, 1), number(height, 2), number(width, 2), Buffer.alloc(10))
  return joined(
    text('\xff\xd8\xff\xe0'),
    number(16, 2),
    text('JFIF\0'),
    Buffer.alloc(9),
    text(before),
    text('\xff\xc2'),
    number(frame.length + 2, 2),
    frame,
    text(`\xff\xda${'.'.repeat(30)}${end}`),
  )
}

/** Extended WebP; the lossy and the lossless kind below it. */
export function webp(width: number, height: number, { moves = false, claims = 0 } = {}): Bytes {
  const size = (value: number) => joined(number((value - 1) & 0xffff, 2, true), number((value - 1) >> 16, 1))
  const header = joined(Buffer.from([moves ? 2 : 0, 0, 0, 0]), size(width), size(height))
  return riff(joined(text('VP8X'), number(10, 4, true), header, Buffer.alloc(20)), claims)
}

export const lossyWebp = (width: number, height: number): Bytes =>
  riff(
    joined(
      text('VP8 '),
      number(20, 4, true),
      Buffer.from([0x10, 0, 0, 0x9d, 0x01, 0x2a]),
      number(width, 2, true),
      number(height, 2, true),
      Buffer.alloc(10),
    ),
  )

export const losslessWebp = (width: number, height: number): Bytes =>
  riff(
    joined(
      text('VP8L'),
      number(20, 4, true),
      Buffer.from([0x2f]),
      number((width - 1) | ((height - 1) << 14), 4, true),
      Buffer.alloc(15),
    ),
  )

export const riff = (data: Uint8Array, claims = 0): Bytes =>
  joined(text('RIFF'), number(data.length + 4 + claims, 4, true), text('WEBP'), data)

export const box = (name: string, ...parts: readonly Uint8Array[]): Bytes => {
  const data = joined(...parts)
  return joined(number(data.length + 8, 4), text(name), data)
}

export function avif(width: number, height: number, brand = 'avif'): Bytes {
  const extent = box('ispe', Buffer.alloc(4), number(width, 4), number(height, 4))
  return joined(
    box('ftyp', text(brand), Buffer.alloc(4), text('avifmif1')),
    box('meta', Buffer.alloc(4), box('iprp', box('ipco', extent))),
    box('mdat', Buffer.alloc(40)),
  )
}

interface Movie {
  readonly coding?: string
  readonly handler?: string
  readonly seconds?: number
  readonly fragments?: number
}

export function mp4(
  width: number,
  height: number,
  { coding = 'avc1', handler = 'vide', seconds = 4, fragments }: Movie = {},
): Bytes {
  const header = box('mvhd', Buffer.alloc(12), number(1000, 4), number(seconds * 1000, 4), Buffer.alloc(80))
  const entry = box(coding, Buffer.alloc(24), number(width, 2), number(height, 2), Buffer.alloc(50))
  const described = box('stsd', Buffer.alloc(4), number(1, 4), entry)
  const track = box(
    'trak',
    box(
      'mdia',
      box('hdlr', Buffer.alloc(8), text(handler), Buffer.alloc(12)),
      box('minf', box('stbl', described)),
    ),
  )
  const extended =
    fragments === undefined ? [] : [box('mvex', box('mehd', Buffer.alloc(4), number(fragments * 1000, 4)))]
  return joined(
    box('ftyp', text('isom'), Buffer.alloc(4), text('isommp42')),
    box('moov', header, track, ...extended),
    box('mdat', Buffer.alloc(60)),
  )
}

export function webmFilm(width: number, height: number, changes: Partial<Film> = {}): Bytes {
  const pictures = Array.from({ length: 40 }, (_, index) => ({
    data: Buffer.alloc(9),
    isKey: index % 20 === 0,
  }))
  return Buffer.from(webm({ codec: 'V_VP9', width, height, picturesPerSecond: 20, pictures, ...changes }))
}

/** The same bytes with one stretch of them written over, each time it comes. */
export function instead(bytes: Uint8Array, what: Uint8Array | string, by: Uint8Array | string): Bytes {
  const [old, written] = [Buffer.from(what as string, 'latin1'), Buffer.from(by as string, 'latin1')]
  const copy = Buffer.from(bytes) as Bytes
  let found = copy.indexOf(old)
  if (found < 0) throw new Error('there is nothing to write over')
  for (; found >= 0; found = copy.indexOf(old, found + 1)) written.copy(copy, found)
  return copy
}
