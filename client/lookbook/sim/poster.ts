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
/** Her middle is right of the picture's, so that the number has its place. */
export const POSTER_SHIFT = { right: 0.24, up: -0.035 } as const
const MARGIN = 64
const INK = '#151412'
const SMALLEST = 0.4

/** The page's own two voices of type. */
export function voices(): { serif: string; sans: string } {
  const style = getComputedStyle(document.documentElement)
  return { serif: style.getPropertyValue('--serif'), sans: style.getPropertyValue('--sans') }
}

/** Settled when every letter of a text can be drawn; slices of Chinese letters are fetched for it. */
export async function lettersFor(words: PosterWords): Promise<void> {
  const { serif, sans } = voices()
  const text = Object.values(words).join(' ')
  const faces = [`300 64px ${serif}`, `italic 300 64px ${serif}`, `400 24px ${sans}`]
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, text)))
}

/** Sets the words over a picture of the look that fills the sheet. */
export function setPoster(pen: CanvasRenderingContext2D, words: PosterWords): void {
  const { serif, sans } = voices()
  const { width, height } = POSTER
  const bottom = height - MARGIN
  pen.fillStyle = INK
  pen.textBaseline = 'alphabetic'

  line(pen, words.house, `300 76px ${serif}`, MARGIN - 3, MARGIN + 58, width * 0.6)
  const slant = /\p{Script=Han}/u.test(words.collection) ? '' : 'italic '
  line(pen, words.collection, `${slant}300 38px ${serif}`, MARGIN, MARGIN + 112, width * 0.5)

  pen.textAlign = 'right'
  spaced(pen, 3)
  line(pen, words.brand.toUpperCase(), `300 27px ${serif}`, width - MARGIN, MARGIN + 56, width * 0.3)
  spaced(pen, 0)
  pen.textAlign = 'left'

  line(pen, String(words.number), `300 330px ${serif}`, MARGIN - 12, bottom - 118, width * 0.5)
  line(pen, words.name, `300 50px ${serif}`, MARGIN, bottom - 40, width * 0.62)
  line(pen, words.season, `400 22px ${sans}`, MARGIN, bottom, width * 0.5)
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
