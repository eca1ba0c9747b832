import { ok } from '#shared/units/result.ts'
import { type Box, boxesAt, boxesIn } from './boxes.ts'
import type { FileReader } from './file-reader.ts'
import { filmOf } from './film-of.ts'
import { imageOf } from './image-kinds.ts'
import { broken, type Recognition, refused } from './recognised.ts'

/** Codings of pictures every browser we serve plays, by the name of their sample entry. */
const PLAYED = ['avc1', 'avc3', 'vp09', 'av01']

/** What begins with a file type box: an AVIF image, a film, or audio. */
export async function readBoxed(file: FileReader): Promise<Recognition> {
  const boxes = await boxesIn(file, 0, file.size)
  const type = boxes?.[0]
  if (boxes === null || type === undefined) return broken('file')
  const brands = (await file.at(type.from, Math.min(type.to - type.from, 256))).toString('latin1')
  if (brands.startsWith('avis')) return refused('not-played', 'this image moves; bring it as a film instead')
  if (brands.startsWith('avif') || (brands.startsWith('mif1') && brands.includes('avif')))
    return readAvif(file, boxes)
  const movie = boxes.find(({ name }) => name === 'moov')
  if (movie === undefined) return broken('file')
  return readMovie(file, movie)
}

/** AVIF: the largest extent any of its items has. */
async function readAvif(file: FileReader, boxes: readonly Box[]): Promise<Recognition> {
  const meta = boxes.find(({ name }) => name === 'meta')
  if (meta === undefined || !boxes.some(({ name }) => name === 'mdat')) return broken('AVIF')
  const extents = await boxesAt(file, meta, ['iprp', 'ipco', 'ispe'], { meta: 4 })
  let [width, height] = [0, 0]
  for (const { from } of extents) {
    const extent = await file.at(from, 12)
    if (extent.length < 12) return broken('AVIF')
    width = Math.max(width, extent.readUInt32BE(4))
    height = Math.max(height, extent.readUInt32BE(8))
  }
  return imageOf('avif', width, height)
}

async function readMovie(file: FileReader, movie: Box): Promise<Recognition> {
  const inside = await boxesIn(file, movie.from, movie.to)
  if (inside === null) return broken('file')
  const handlers: string[] = []
  for (const track of inside.filter(({ name }) => name === 'trak')) {
    const [handler] = await boxesAt(file, track, ['mdia', 'hdlr'])
    const name = handler === undefined ? '' : (await file.at(handler.from + 8, 4)).toString('latin1')
    handlers.push(name)
    if (name === 'vide') return readPictures(file, movie, track)
  }
  return handlers.includes('soun') ? ok({ kind: 'audio', extension: 'm4a' }) : broken('file')
}

async function readPictures(file: FileReader, movie: Box, track: Box): Promise<Recognition> {
  const [entry] = await boxesAt(file, track, ['mdia', 'minf', 'stbl', 'stsd'])
  const described = entry === undefined ? null : await boxesIn(file, entry.from + 8, entry.to)
  const coding = described?.[0]
  if (coding === undefined) return broken('film')
  if (!PLAYED.includes(coding.name))
    return refused('not-played', 'not every browser plays this film; export it as H.264, VP9 or AV1')
  const size = await file.at(coding.from + 24, 4)
  if (size.length < 4) return broken('film')
  return filmOf('mp4', size.readUInt16BE(0), size.readUInt16BE(2), await secondsOf(file, movie))
}

/** Length by the movie header, or by the header of its fragments. */
async function secondsOf(file: FileReader, movie: Box): Promise<number | null> {
  const [header] = await boxesAt(file, movie, ['mvhd'])
  if (header === undefined) return null
  const fields = await file.at(header.from, 32)
  if (fields.length < 32) return null
  const long = fields[0] === 1
  const scale = fields.readUInt32BE(long ? 20 : 12)
  const own = long ? Number(fields.readBigUInt64BE(24)) : fields.readUInt32BE(16)
  const [fragments] = await boxesAt(file, movie, ['mvex', 'mehd'])
  if (own > 0 || fragments === undefined) return own / scale
  const more = await file.at(fragments.from, 12)
  if (more.length < 8 || (more[0] === 1 && more.length < 12)) return null
  return (more[0] === 1 ? Number(more.readBigUInt64BE(4)) : more.readUInt32BE(4)) / scale
}
