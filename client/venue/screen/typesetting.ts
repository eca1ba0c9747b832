import type { ScreenContent } from '#shared/show/cues/scene-cue.ts'
import type { LocalText } from '#shared/show/text.ts'
import { GROTESQUE, SERIF } from '../../gpu/index.ts'

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

/** One line of type. Sizes and places are shares of the sheet's height, the air between letters of its size. */
export interface Line {
  readonly text: string
  readonly weight: 300 | 400
  readonly family: string
  readonly size: number
  readonly air: number
  readonly y: number
}

const FILLED = 0.94

/** What a content of the screen says, line by line. */
export function linesOf(content: ScreenContent, look: number | null, words: HouseWords): readonly Line[] {
  switch (content.type) {
    case 'house':
      return [title(words.title, 0.36)]
    case 'words':
      return [title(words.say?.(content.words) ?? english(content.words), 0.14)]
    case 'look':
      return look === null ? [] : lookLines(look, words.lookName?.(look) ?? '')
    case 'dark':
    case 'image':
    case 'film':
      return []
  }
}

const english = (text: LocalText): string => (typeof text === 'string' ? text : text.en)

const title = (text: string, air: number): Line => ({
  text: text.toLocaleUpperCase(),
  weight: 400,
  family: SERIF,
  size: 0.36,
  air,
  y: 0.52,
})

/** The look's number, large, over its name. */
const lookLines = (look: number, name: string): readonly Line[] => [
  { text: String(look), weight: 300, family: SERIF, size: 0.56, air: 0.04, y: 0.36 },
  { text: name, weight: 400, family: GROTESQUE, size: 0.115, air: 0.3, y: 0.82 },
]

/** Sets lines in the middle of the sheet, each as large as it is meant to be or as fits. */
export function setLines(pen: Pen, width: number, height: number, lines: readonly Line[]): void {
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  for (const line of lines) setLine(pen, width, height, line)
}

function setLine(
  pen: Pen,
  width: number,
  height: number,
  { text, weight, family, size, air, y }: Line,
): void {
  if (text === '') return
  const set = (pixels: number) => {
    pen.font = `${weight} ${pixels.toFixed(1)}px ${family}`
    pen.letterSpacing = `${(air * pixels).toFixed(1)}px`
  }
  const meant = size * height
  set(meant)
  const wide = pen.measureText(text).width
  const fitted = Math.min(meant, (meant * FILLED * width) / wide)
  set(fitted)
  // The last letter carries its air too; half of it moves the line back to the middle.
  pen.fillText(text, width / 2 + (air * fitted) / 2, y * height)
}
