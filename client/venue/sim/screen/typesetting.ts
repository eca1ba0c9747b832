import type { ScreenContent } from '#shared/show/cues/scene-cue.ts'
import type { LocalText } from '#shared/show/text.ts'
import { GROTESQUE, SERIF } from '../../../gpu/index.ts'

/** What the wall may say, in the visitor's language. */
export interface HouseWords {
  /** The house's name. */
  readonly title: string
  /** The name of a look, by its number. */
  readonly lookName?: (look: number) => string
  /** A producer's words in the visitor's language. */
  readonly say?: (text: LocalText) => string
}

type Pen = CanvasRenderingContext2D

/** Sets one text in the middle of the sheet. */
export function setType(
  pen: Pen,
  width: number,
  height: number,
  content: ScreenContent,
  look: number | null,
  words: HouseWords,
): void {
  if (content.type === 'house') setTitle(pen, width, height, words.title, 0.36)
  if (content.type === 'words') {
    setTitle(pen, width, height, words.say?.(content.words) ?? english(content.words), 0.14)
  }
  if (content.type === 'look' && look !== null)
    setLook(pen, width, height, look, words.lookName?.(look) ?? '')
}

const english = (text: LocalText): string => (typeof text === 'string' ? text : text.en)

/** One line of serif, as large as fits, with air between the letters. */
function setTitle(pen: Pen, width: number, height: number, title: string, air: number): void {
  const size = 0.36 * height
  line(
    pen,
    title.toLocaleUpperCase(),
    `400 SIZEpx ${SERIF}`,
    size,
    air,
    width / 2,
    height * 0.52,
    width * 0.94,
  )
}

/** The look's number, large, over its name. */
function setLook(pen: Pen, width: number, height: number, look: number, name: string): void {
  const size = 0.56 * height
  line(pen, String(look), `300 SIZEpx ${SERIF}`, size, 0.04, width / 2, height * 0.36, width)
  line(pen, name, `400 SIZEpx ${GROTESQUE}`, 0.115 * height, 0.3, width / 2, height * 0.82, width * 0.94)
}

/** Draws a line of type about a middle; shrinks it until it fits. */
function line(
  pen: Pen,
  text: string,
  font: string,
  size: number,
  air: number,
  x: number,
  y: number,
  longest: number,
): void {
  if (text === '') return
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  const set = (pixels: number) => {
    pen.font = font.replace('SIZE', pixels.toFixed(1))
    pen.letterSpacing = `${(air * pixels).toFixed(1)}px`
  }
  set(size)
  const wide = pen.measureText(text).width
  const fitted = wide > longest ? (size * longest) / wide : size
  set(fitted)
  // The last letter carries its air too; half of it moves the line back to the middle.
  pen.fillText(text, x + (air * fitted) / 2, y)
}
