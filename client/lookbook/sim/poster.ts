import figures from '@fontsource/cormorant-garamond/files/cormorant-garamond-latin-300-normal.woff2?url'
import type { Room } from './framing.ts'

/** What is written on a picture of a look. */
export interface PosterWords {
  readonly house: string
  readonly collection: string
  readonly season: string
  readonly number: number
  readonly name: string
  readonly brand: string
}

/** A picture as phones show it: four to five. */
export const POSTER = { width: 1080, height: 1350 } as const
/** Room for the masthead over her, and for the line under her. */
export const POSTER_ROOM: Room = { height: 2.56, width: 1.62, middle: 0.9 }
const MARGIN = 60
const INK = '#151412'
const SMALLEST = 0.4
/** The masthead is as wide as the sheet allows, and no taller than this. */
const MASTHEAD = { top: 66, tallest: 330 } as const

/** The serif with figures of one height; a canvas cannot ask for them otherwise. */
const FIGURES = 'Front Row figures'

interface Voices {
  readonly serif: string
  readonly sans: string
}

/** The page's own two voices of type. */
function voices(): Voices {
  const style = getComputedStyle(document.documentElement)
  return { serif: style.getPropertyValue('--serif'), sans: style.getPropertyValue('--sans') }
}

/** Settled when every letter of a text can be drawn; slices of Chinese letters are fetched for it. */
export async function lettersFor(words: PosterWords): Promise<void> {
  const { serif, sans } = voices()
  const text = Object.values(words).join(' ')
  const faces = [`300 64px ${serif}`, `italic 300 64px ${serif}`, `400 24px ${sans}`]
  await Promise.allSettled([figuresFace(), ...faces.map((face) => document.fonts.load(face, text))])
}

async function figuresFace(): Promise<void> {
  if ([...document.fonts].some(({ family }) => family === FIGURES)) return
  const face = new FontFace(FIGURES, `url(${figures})`, { featureSettings: '"lnum"', weight: '300' })
  document.fonts.add(face)
  await face.load()
}

/** Writes the house's name across the wall, behind her: the pen is white. */
export function writeMasthead(pen: CanvasRenderingContext2D, house: string): void {
  const { serif } = voices()
  pen.font = `300 100px ${serif}`
  pen.textBaseline = 'alphabetic'
  const { width, actualBoundingBoxAscent: ascent } = pen.measureText(house)
  const across = (POSTER.width - 2 * MARGIN) / width
  const share = Math.min(across, MASTHEAD.tallest / ascent)
  pen.font = `300 ${Math.floor(100 * share)}px ${serif}`
  pen.textAlign = 'center'
  pen.fillText(house, POSTER.width / 2, MASTHEAD.top + ascent * share)
  pen.textAlign = 'left'
}

/** Sets the small words over a picture that fills the sheet: along its foot. */
export function setFoot(pen: CanvasRenderingContext2D, words: PosterWords): void {
  const { serif, sans } = voices()
  const { width, height } = POSTER
  const bottom = height - MARGIN
  pen.fillStyle = INK
  pen.textBaseline = 'alphabetic'

  pen.font = `300 150px "${FIGURES}", ${serif}`
  const number = String(words.number)
  pen.fillText(number, MARGIN - 6, bottom)
  const beside = MARGIN + pen.measureText(number).width + 26

  const room = width * 0.72 - beside
  line(pen, words.name, `300 52px ${serif}`, beside, bottom - 42, room)
  line(pen, `${words.collection} · ${words.season}`, `400 23px ${sans}`, beside, bottom - 2, room)

  pen.textAlign = 'right'
  spaced(pen, 3)
  line(pen, words.brand.toUpperCase(), `300 26px ${serif}`, width - MARGIN + 3, bottom - 2, width * 0.25)
  spaced(pen, 0)
  pen.textAlign = 'left'
}

/** One line of type, set smaller where it would be wider than it may. */
function line(
  pen: CanvasRenderingContext2D,
  text: string,
  font: string,
  x: number,
  y: number,
  most: number,
): void {
  pen.font = font
  const share = Math.max(SMALLEST, Math.min(1, most / pen.measureText(text).width))
  if (share < 1) pen.font = font.replace(/(\d+)px/, (_, size) => `${Math.floor(Number(size) * share)}px`)
  pen.fillText(text, x, y)
}

function spaced(pen: CanvasRenderingContext2D, pixels: number): void {
  if ('letterSpacing' in pen) pen.letterSpacing = `${pixels}px`
}
