/** A picture seen at a glance: so many cells a side. */
const CELLS = 8

/** Mean light of a picture, linear, 0 to 1 each. */
export interface Glance {
  red: number
  green: number
  blue: number
}

export const noLight = (): Glance => ({ red: 0, green: 0, blue: 0 })

/** Relative luminance (Rec. 709). */
export const luminance = ({ red, green, blue }: Readonly<Glance>): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue

const LINEAR = Float32Array.from({ length: 256 }, (_, level) => {
  const share = level / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})

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
    into.red += LINEAR[pixels[at]!]! * coverage
    into.green += LINEAR[pixels[at + 1]!]! * coverage
    into.blue += LINEAR[pixels[at + 2]!]! * coverage
  }
  const cells = pixels.length / 4
  into.red /= cells
  into.green /= cells
  into.blue /= cells
}
