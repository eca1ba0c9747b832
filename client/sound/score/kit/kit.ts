import { seeded } from '#shared/units/random.ts'
import type { Channels } from '../render/render-clip.ts'
import { claps } from './claps.ts'
import { hallImpulse } from './hall-impulse.ts'
import { flat, stiletto } from './heels.ts'
import { chime, impact, swell, wind } from './one-shots.ts'
import { KIT, type KitName, type Piece } from './piece.ts'
import { roomTone } from './room-tone.ts'

const PIECES: Readonly<Record<KitName, Piece>> = {
  impulse: hallImpulse,
  room: roomTone,
  'stiletto-1': stiletto,
  'stiletto-2': stiletto,
  'stiletto-3': stiletto,
  'flat-1': flat,
  'flat-2': flat,
  'flat-3': flat,
  chime,
  'claps-few': claps(7),
  'claps-many': claps(36),
  'claps-sea': claps(180),
  impact,
  swell,
  wind,
}

/** Renders a piece of the kit; each has its own chances, the same everywhere. */
export const renderPiece = (name: KitName): Channels => PIECES[name](seeded(0x5eed + KIT.indexOf(name)))
