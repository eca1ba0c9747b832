import { ZONES } from '#shared/garment/zones.ts'
import type { GlbMesh } from '../../gpu/index.ts'

/** Where a head's eyes are and how large it is. */
export interface FaceFrame {
  /** Height of the line between the ears at eye height, metres. */
  readonly eyes: number
  /** Share of the size faces are drawn at. */
  readonly size: number
}

/** On a head of full size: the crown over the eyes, and the middle of the lips under them, metres. */
const CROWN = 0.1125
const LIPS = -0.0632
const MOSTLY = 128

/** Read from the head itself: its crown, and what of it is marked as lips. Null for what has no face. */
export function faceFrame({ attributes, scale }: GlbMesh): FaceFrame | null {
  const { POSITION, COLOR_0 } = attributes
  if (!POSITION || !COLOR_0) return null
  let crown = Number.NEGATIVE_INFINITY
  let lips = 0
  let marked = 0
  for (let vertex = 0; vertex < POSITION.array.length / POSITION.size; vertex++) {
    const zone = COLOR_0.array[vertex * COLOR_0.size + 2]!
    const y = POSITION.array[vertex * POSITION.size + 1]! * scale
    if (zone === ZONES.face || zone === ZONES.scalp) crown = Math.max(crown, y)
    if (zone !== ZONES.face || COLOR_0.array[vertex * COLOR_0.size + 3]! < MOSTLY) continue
    lips += y
    marked++
  }
  if (marked === 0) return null
  const size = (crown - lips / marked) / (CROWN - LIPS)
  return { eyes: crown - CROWN * size, size }
}
