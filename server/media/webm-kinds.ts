import { ok } from '#shared/units/result.ts'
import type { FileReader } from './file-reader.ts'
import { filmOf } from './film-of.ts'
import { broken, type Recognition, refused } from './recognised.ts'

/** Elements of Matroska (RFC 9559) as far as they say what a file is. */
const ID = {
  header: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackType: 0x83,
  codec: 0x86,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
  cluster: 0x1f43b675,
} as const

const PLAYED = ['V_VP8', 'V_VP9', 'V_AV1']
const MOST_ELEMENTS = 4096
const LONGEST_TEXT = 64

interface Element {
  readonly id: number
  readonly from: number
  readonly to: number
}

/** What begins as EBML does: a WebM film, or WebM that only sounds. */
export async function readWebm(file: FileReader): Promise<Recognition> {
  const [header, segment] = (await elements(file, 0, file.size, 2)) ?? []
  if (header?.id !== ID.header || segment?.id !== ID.segment) return broken('WebM')
  const docType = await textOf(file, await only(file, header, ID.docType))
  if (docType !== 'webm') return refused('not-media', 'this is Matroska, not WebM; export it as WebM or MP4')
  // What is said about the film comes before its pictures.
  const inside = await elements(file, segment.from, segment.to, MOST_ELEMENTS, ID.cluster)
  const tracks = inside?.find(({ id }) => id === ID.tracks)
  if (inside === null || tracks === undefined) return broken('WebM')
  const entries = (await elements(file, tracks.from, tracks.to)) ?? []
  const types = new Map<number, Element>()
  for (const entry of entries.filter(({ id }) => id === ID.track)) {
    types.set(await numberOf(file, await only(file, entry, ID.trackType)), entry)
  }
  const [pictures, sound] = [types.get(1), types.get(2)]
  if (pictures === undefined)
    return sound === undefined ? broken('WebM') : ok({ kind: 'audio', extension: 'weba' })
  return readPictures(
    file,
    pictures,
    inside.find(({ id }) => id === ID.info),
  )
}

async function readPictures(
  file: FileReader,
  track: Element,
  info: Element | undefined,
): Promise<Recognition> {
  const coding = await textOf(file, await only(file, track, ID.codec))
  if (!PLAYED.includes(coding))
    return refused('not-played', 'not every browser plays this film; export it as VP9 or AV1')
  const video = await only(file, track, ID.video)
  const width = await numberOf(file, await only(file, video, ID.width))
  const height = await numberOf(file, await only(file, video, ID.height))
  const scale = (await numberOf(file, await only(file, info, ID.timestampScale))) || 1_000_000
  const duration = await realOf(file, await only(file, info, ID.duration))
  return filmOf('webm', width, height, duration === null ? null : (duration * scale) / 1e9)
}

const only = async (
  file: FileReader,
  within: Element | undefined,
  id: number,
): Promise<Element | undefined> =>
  within === undefined
    ? undefined
    : (await elements(file, within.from, within.to))?.find((element) => element.id === id)

/**
 * The elements between two places, up to a number of them or to one of an id. Null where they do not fit. One whose
 * size is not known, as live recordings have it, reaches to the end.
 */
async function elements(
  file: FileReader,
  from: number,
  to: number,
  most = MOST_ELEMENTS,
  until?: number,
): Promise<Element[] | null> {
  const found: Element[] = []
  let place = from
  while (place < to && found.length < most) {
    const head = await file.at(place, 12)
    const idLength = lengthOf(head[0], 4)
    const sizeLength = idLength === null ? null : lengthOf(head[idLength], 8)
    if (idLength === null || sizeLength === null || head.length < idLength + sizeLength) return null
    const id = head.readUIntBE(0, idLength)
    if (id === until) break
    const size = sizeOf(head.subarray(idLength, idLength + sizeLength))
    const inside = place + idLength + sizeLength
    const end = size === null ? to : inside + size
    if (end > to) return null
    found.push({ id, from: inside, to: end })
    place = end
  }
  return found
}

/** Length of a variable-length number by its first byte: the place of its first one. */
function lengthOf(first: number | undefined, longest: number): number | null {
  if (first === undefined || first === 0) return null
  const length = Math.clz32(first) - 23
  return length <= longest ? length : null
}

/** A size, its length's mark taken off; null where all its bits are set: not known. */
function sizeOf(bytes: Buffer): number | null {
  let size = BigInt(bytes[0]! & (0xff >> bytes.length))
  for (const byte of bytes.subarray(1)) size = (size << 8n) | BigInt(byte)
  const unknown = (1n << BigInt(7 * bytes.length)) - 1n
  return size === unknown ? null : Number(size)
}

async function numberOf(file: FileReader, element: Element | undefined): Promise<number> {
  const length = element === undefined ? 0 : element.to - element.from
  if (element === undefined || length < 1 || length > 6) return 0
  const bytes = await file.at(element.from, length)
  return bytes.length === length ? bytes.readUIntBE(0, length) : 0
}

async function realOf(file: FileReader, element: Element | undefined): Promise<number | null> {
  if (element === undefined) return null
  const length = element.to - element.from
  if (length !== 4 && length !== 8) return null
  const bytes = await file.at(element.from, length)
  if (bytes.length < length) return null
  return length === 4 ? bytes.readFloatBE(0) : bytes.readDoubleBE(0)
}

async function textOf(file: FileReader, element: Element | undefined): Promise<string> {
  if (element === undefined) return ''
  const bytes = await file.at(element.from, Math.min(element.to - element.from, LONGEST_TEXT))
  return bytes.toString('latin1').replace(/\0+$/, '')
}
