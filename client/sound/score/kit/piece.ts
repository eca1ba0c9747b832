import type { Random } from '#shared/units/random.ts'
import type { Channels } from '../render/render-clip.ts'

/** What the house itself sounds of, whatever the score: each piece is rendered once and kept. */
export const KIT = [
  'impulse',
  'room',
  'stiletto-1',
  'stiletto-2',
  'stiletto-3',
  'flat-1',
  'flat-2',
  'flat-3',
  'chime',
  'claps-few',
  'claps-many',
  'claps-sea',
  'impact',
  'swell',
  'wind',
] as const
export type KitName = (typeof KIT)[number]

/** Renders a piece at `SAMPLE_RATE`. */
export type Piece = (random: Random) => Channels
