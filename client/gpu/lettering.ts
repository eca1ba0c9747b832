import { CanvasTexture, LinearFilter, LinearMipmapLinearFilter, NoColorSpace, type Texture } from 'three'

/** Type set by the browser, as coverage on the GPU: white on black, red is coverage. */
export interface Lettering {
  readonly texture: Texture | null
  /** Clears the sheet and draws on it. Coordinates are the sheet's own, in its pixels. */
  set(draw: (pen: CanvasRenderingContext2D, width: number, height: number) => void): void
  dispose(): void
}

/** A sheet without a page to set type on (in tests without a browser) stays blank. */
export function createLettering(width: number, height: number): Lettering {
  if (typeof document === 'undefined') return { texture: null, set: () => {}, dispose: () => {} }
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d', { willReadFrequently: false })!
  pen.fillStyle = '#000'
  pen.fillRect(0, 0, width, height)
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = NoColorSpace
  texture.minFilter = LinearMipmapLinearFilter
  texture.magFilter = LinearFilter
  texture.anisotropy = 8
  return {
    texture,
    set(draw) {
      pen.setTransform(1, 0, 0, 1, 0, 0)
      pen.fillStyle = '#000'
      pen.fillRect(0, 0, width, height)
      pen.fillStyle = '#fff'
      draw(pen, width, height)
      texture.needsUpdate = true
    },
    dispose: () => texture.dispose(),
  }
}

/** Serif for names and numbers, grotesque for the rest; Chinese falls to its own of each. */
export const SERIF = '"Cormorant Garamond", "Noto Serif SC", Georgia, serif'
export const GROTESQUE = '"Jost Variable", "Jost", "Noto Sans SC Variable", "Noto Sans SC", sans-serif'

const FACES = [`300 64px ${SERIF}`, `400 64px ${SERIF}`, `400 24px ${GROTESQUE}`] as const

/**
 * Calls back once the fonts for a text have come, if any of its letters were still missing. Fonts for Chinese
 * come in slices, so that which are needed depends on the text.
 */
export function whenLettersCome(text: string, again: () => void): void {
  if (typeof document === 'undefined' || !document.fonts) return
  const missing = FACES.filter((face) => !document.fonts.check(face, text))
  if (missing.length === 0) return
  void Promise.allSettled(missing.map((face) => document.fonts.load(face, text))).then(again)
}
