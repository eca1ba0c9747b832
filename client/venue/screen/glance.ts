/** A picture seen at a glance: so many cells a side. */
const CELLS = 8

/** Mean light that is thrown for a picture, 0 to 1 each. */
export interface Glance {
  red: number
  green: number
  blue: number
}

export const noLight = (): Glance => ({ red: 0, green: 0, blue: 0 })

/** Relative luminance (Rec. 709). */
export const luminance = ({ red, green, blue }: Readonly<Glance>): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue

/** Power of a picture's values by which light is thrown. */
export const THROWN = 1.85

const LIGHT = Float32Array.from({ length: 256 }, (_, level) => (level / 255) ** THROWN)

let pen: CanvasRenderingContext2D | null = null

/** Reads the mean light of what a source shows now. */
export function glanceAt(source: HTMLImageElement | HTMLVideoElement, into: Glance): void {
  pen ??= Object.assign(document.createElement('canvas'), { width: CELLS, height: CELLS }).getContext('2d', {
    willReadFrequently: true,
  })!
  pen.clearRect(0, 0, CELLS, CELLS)
  pen.drawImage(source, 0, 0, CELLS, CELLS)
  meanOf(pen.getImageData(0, 0, CELLS, CELLS).data, into)
}

/** Mean light of pixels: red, green, blue and coverage, a byte each; what is transparent is dark. */
export function meanOf(pixels: Uint8ClampedArray, into: Glance): void {
  into.red = into.green = into.blue = 0
  for (let at = 0; at < pixels.length; at += 4) {
    const coverage = pixels[at + 3]! / 255
    into.red += LIGHT[pixels[at]!]! * coverage
    into.green += LIGHT[pixels[at + 1]!]! * coverage
    into.blue += LIGHT[pixels[at + 2]!]! * coverage
  }
  const cells = pixels.length / 4
  into.red /= cells
  into.green /= cells
  into.blue /= cells
}
