import type { FileReader } from './file-reader.ts'

/** A box of an ISO base media file (ISO/IEC 14496-12): its name, and where what is in it lies. */
export interface Box {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** More than any file has on one level; what has more is made to keep us busy. */
const MOST_BOXES = 4096

/** The boxes between two places. Null where they do not fit: a file that is cut off, or never was one. */
export async function boxesIn(file: FileReader, from: number, to: number): Promise<Box[] | null> {
  const boxes: Box[] = []
  let place = from
  while (place < to) {
    const head = await file.at(place, 16)
    if (head.length < 8 || boxes.length >= MOST_BOXES) return null
    const short = head.readUInt32BE(0)
    if (short === 1 && head.length < 16) return null
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - place : short
    const inside = place + (short === 1 ? 16 : 8)
    if (place + length < inside || place + length > to) return null
    boxes.push({ name: head.toString('latin1', 4, 8), from: inside, to: place + length })
    place += length
  }
  return boxes
}

/** The boxes down a path of names, `skip` bytes of each box's own fields left out. */
export async function boxesAt(
  file: FileReader,
  within: Box,
  path: readonly string[],
  skip: Readonly<Record<string, number>> = {},
): Promise<Box[]> {
  let level: readonly Box[] = [within]
  for (const name of path) {
    const next: Box[] = []
    for (const box of level) {
      const inside = (await boxesIn(file, box.from + (skip[box.name] ?? 0), box.to)) ?? []
      next.push(...inside.filter((inner) => inner.name === name))
    }
    level = next
  }
  return [...level]
}
