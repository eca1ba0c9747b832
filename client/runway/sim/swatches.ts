import type { Point } from '#shared/body/skeleton.ts'
import { FABRICS, type FabricId } from '#shared/garment/catalogue.ts'

/** Everything a look is made of has a swatch: what it is, and its two colours. */
export interface Swatch {
  readonly stuff: Stuff
  /** Colours as written, `#rrggbb`. */
  readonly colour: string
  readonly accent: string
  /** Of hair: where its strands run together, metres at rest. */
  readonly pole?: Point
}

/** What shaders tell apart: cloths in the catalogue's order, then what is not cut from cloth. */
export const STUFFS = [...FABRICS, 'skin', 'face', 'scalp', 'hair'] as const
export type Stuff = FabricId | 'skin' | 'face' | 'scalp' | 'hair'

const stuffNumber = (stuff: Stuff): number => STUFFS.indexOf(stuff)

/** Cloth that lets what is behind it through is drawn after everything solid. */
export const isSheer = (stuff: Stuff): boolean => stuff === 'organza'

/** A look has no more swatches than this: eight garments, skin, face, scalp, hair, what is worn beneath. */
export const MOST_SWATCHES = 13

/** `#rrggbb` as linear light (IEC 61966-2-1). */
function linearLight(colour: string): [number, number, number] {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** Swatches as uniforms: colour and stuff, then accent or pole, four floats each. */
export function swatchTable(swatches: readonly Swatch[]): { colours: Float32Array; accents: Float32Array } {
  const colours = new Float32Array(MOST_SWATCHES * 4)
  const accents = new Float32Array(MOST_SWATCHES * 4)
  swatches.slice(0, MOST_SWATCHES).forEach(({ stuff, colour, accent, pole }, slot) => {
    colours.set([...linearLight(colour), stuffNumber(stuff)], slot * 4)
    accents.set(pole ?? linearLight(accent), slot * 4)
  })
  return { colours, accents }
}

/** A colour between two, as written; a share of 1 is the second. */
export function blended(one: string, other: string, share: number): string {
  const channel = (at: number) => {
    const [a, b] = [one, other].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [
      number,
      number,
    ]
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
