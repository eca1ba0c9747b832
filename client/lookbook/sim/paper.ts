import type { Paper } from './seamless.ts'

/** How much of a house's colour its paper takes. */
const TINT = { wall: 0.1, floor: 0.06 } as const
const STONE = { wall: '#c9c3b9', floor: '#ded9d0' } as const

/** The paper a house is photographed on: stone, with a breath of its colour. */
export const paperOf = (colour: string): Paper => ({
  wall: blend(STONE.wall, colour, TINT.wall),
  floor: blend(STONE.floor, colour, TINT.floor),
})

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

function blend(base: string, other: string, share: number): string {
  const tint = channels(other)
  const mixed = channels(base).map((value, i) => Math.round(value + (tint[i]! - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
