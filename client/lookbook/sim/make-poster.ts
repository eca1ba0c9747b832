import { endingOf, pictureOf } from './picture-file.ts'
import { lettersFor, POSTER, POSTER_ROOM, type PosterWords, setFoot, writeMasthead } from './poster.ts'
import type { Turntable } from './turntable.ts'

/** A picture to keep. */
export interface Poster {
  /** Of the file, for the page. */
  readonly address: string
  readonly file: File
}

const QUALITY = 0.92

/** Makes a picture of the look on a turntable, from the side it is seen from, with its words on it. */
export async function makePoster(
  turntable: Pick<Turntable, 'still'>,
  words: PosterWords,
): Promise<Poster | null> {
  await lettersFor(words)
  const sheet = document.createElement('canvas')
  sheet.width = POSTER.width
  sheet.height = POSTER.height
  const pen = sheet.getContext('2d')
  if (pen === null) return null
  const write = (wall: CanvasRenderingContext2D) => writeMasthead(wall, words.house)
  const drawn = await turntable.still({ ...POSTER, room: POSTER_ROOM, write })
  if (drawn === null) return null
  pen.putImageData(drawn, 0, 0)
  setFoot(pen, words)
  const picture = await pictureOf(sheet, QUALITY)
  if (picture === null) return null
  const name = `${fileName(words.house)}-look-${words.number}.${endingOf(picture)}`
  const file = new File([picture], name, { type: picture.type })
  return { address: URL.createObjectURL(file), file }
}

/** Letters and digits of any script, joined by hyphens. */
const fileName = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '') || 'front-row'
