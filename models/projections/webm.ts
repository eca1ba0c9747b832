/** One coded picture of a film. */
export interface CodedPicture {
  readonly data: Uint8Array
  /** Whether it stands for itself. */
  readonly isKey: boolean
}

export interface Film {
  readonly codec: 'V_VP8' | 'V_VP9' | 'V_AV1'
  readonly width: number
  readonly height: number
  readonly picturesPerSecond: number
  readonly pictures: readonly CodedPicture[]
}

/**
 * Lays coded pictures into a WebM file (RFC 9559) that says how long it is and where its key pictures lie, so that
 * it can be sought. A cluster begins at each key picture. Times in the file are milliseconds.
 */
export function webm(film: Film): Uint8Array<ArrayBuffer> {
  const at = (picture: number) => Math.round((picture * 1000) / film.picturesPerSecond)
  const info = element(0x1549a966, [
    uint(0x2ad7b1, 1_000_000),
    real(0x4489, at(film.pictures.length)),
    text(0x4d80, 'Front Row'),
    text(0x5741, 'Front Row'),
  ])
  const tracks = element(0x1654ae6b, [
    element(0xae, [
      uint(0xd7, 1),
      uint(0x73c5, 1),
      uint(0x83, 1),
      text(0x86, film.codec),
      uint(0x23e383, Math.round(1e9 / film.picturesPerSecond)),
      element(0xe0, [uint(0xb0, film.width), uint(0xba, film.height)]),
    ]),
  ])
  const clusters = clustersOf(film, at)
  // The list of key pictures comes before them; its own size moves them, so it is laid out twice.
  const cuesAt = (from: number) => {
    let place = from
    const points = clusters.map(({ time, bytes }) => {
      const point = element(0xbb, [uint(0xb3, time), element(0xb7, [uint(0xf7, 1), uint(0xf1, place, 4)])])
      place += bytes.length
      return point
    })
    return element(0x1c53bb6b, points)
  }
  const before = info.length + tracks.length
  const cues = cuesAt(before + cuesAt(0).length)
  const header = element(0x1a45dfa3, [
    uint(0x4286, 1),
    uint(0x42f7, 1),
    uint(0x42f2, 4),
    uint(0x42f3, 8),
    text(0x4282, 'webm'),
    uint(0x4287, 4),
    uint(0x4285, 2),
  ])
  const segment = element(0x18538067, [info, tracks, cues, ...clusters.map(({ bytes }) => bytes)])
  return joined([header, segment])
}

function clustersOf({ pictures }: Film, at: (picture: number) => number) {
  const clusters: { time: number; bytes: Uint8Array }[] = []
  let blocks: Uint8Array[] = []
  let time = 0
  const close = () => {
    if (blocks.length > 0) clusters.push({ time, bytes: element(0x1f43b675, [uint(0xe7, time), ...blocks]) })
    blocks = []
  }
  pictures.forEach(({ data, isKey }, index) => {
    if (isKey) {
      close()
      time = at(index)
    }
    const since = at(index) - time
    blocks.push(element(0xa3, [Uint8Array.of(0x81, since >> 8, since & 255, isKey ? 0x80 : 0), data]))
  })
  close()
  return clusters
}

/** An element: its id as it is written, the size of what is in it, and that. */
function element(id: number, parts: readonly Uint8Array[]): Uint8Array {
  const size = parts.reduce((sum, part) => sum + part.length, 0)
  return joined([bytesOf(id), sizeOf(size), ...parts])
}

const uint = (id: number, value: number, length = Math.max(1, bytesOf(value).length)): Uint8Array =>
  element(id, [bytesOf(value, length)])

function real(id: number, value: number): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setFloat64(0, value)
  return element(id, [bytes])
}

const text = (id: number, words: string): Uint8Array => element(id, [new TextEncoder().encode(words)])

/** A whole number, big end first. */
function bytesOf(value: number, length = Math.ceil(Math.log2(value + 1) / 8)): Uint8Array {
  const bytes = new Uint8Array(length)
  let rest = value
  for (let index = length - 1; index >= 0; index--) {
    bytes[index] = rest % 256
    rest = Math.floor(rest / 256)
  }
  return bytes
}

/** A size in eight bytes or, where it fits, in one. */
const sizeOf = (size: number): Uint8Array =>
  size < 127 ? Uint8Array.of(0x80 | size) : joined([Uint8Array.of(0x01), bytesOf(size, 7)])

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let place = 0
  for (const part of parts) {
    bytes.set(part, place)
    place += part.length
  }
  return bytes
}
