import type { Page } from 'playwright-core'

/** How far two pictures are apart, in steps of 255. */
export interface Likeness {
  /** Of all pixels and channels, the mean. */
  readonly mean: number
  /** Of the square of 8 × 8 pixels that differs most, its mean. */
  readonly worst: number
}

/** Compares two pictures of one size, given as data addresses, in a page that can decode them. */
export const likeness = (page: Page, one: string, other: string): Promise<Likeness> =>
  page.evaluate(
    async ([first, second]) => {
      const SQUARE = 8
      const pixels = async (address: string) => {
        const image = new Image()
        image.src = address
        await image.decode()
        const canvas = new OffscreenCanvas(image.width, image.height)
        const pen = canvas.getContext('2d')!
        pen.drawImage(image, 0, 0)
        return pen.getImageData(0, 0, image.width, image.height)
      }
      const [a, b] = [await pixels(first), await pixels(second)]
      if (a.width !== b.width || a.height !== b.height) return { mean: 255, worst: 255 }
      const across = Math.ceil(a.width / SQUARE)
      const squares = new Float64Array(across * Math.ceil(a.height / SQUARE))
      let sum = 0
      for (let i = 0; i < a.data.length; i++) {
        const apart = Math.abs(a.data[i]! - b.data[i]!)
        const pixel = i >> 2
        const column = Math.floor((pixel % a.width) / SQUARE)
        const row = Math.floor(pixel / a.width / SQUARE)
        squares[row * across + column]! += apart
        sum += apart
      }
      // Alpha is the same everywhere and does not count.
      return {
        mean: sum / (a.width * a.height * 3),
        worst: Math.max(...squares) / (SQUARE * SQUARE * 3),
      }
    },
    [one, other] as const,
  )
