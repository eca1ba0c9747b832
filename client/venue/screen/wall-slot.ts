import { type Texture, Vector4 } from 'three'
import type { ScreenContent } from '#shared/show/cues/scene-cue.ts'
import type { Chunk, Layer } from '../../gpu/index.ts'
import { luminance } from './glance.ts'
import type { Projected } from './projected.ts'

export type PictureContent = Extract<ScreenContent, { type: 'image' | 'film' }>

/** A rectangle on the wall: its middle and its size in metres. */
export interface WallArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WallPicturePlace {
  readonly z: number
  /** Light added to the wall, or colour laid on it. */
  readonly layer: Extract<Layer, 'cast' | 'print'>
  /**
   * `vec4 onTheWall(vec2 onWall, vec3 thrown, float covers)`: what this layer draws at a place of the wall, in
   * metres, where so much light is thrown on it and a picture covers it so far.
   */
  readonly wall: Chunk
  /** What a picture that covers fills, round the portal. */
  readonly cover: WallArea
  /** Where a picture that is contained is seen whole. */
  readonly contain: WallArea
}

/** The quickest a picture comes or goes, whatever its cue says. */
const FADES_IN_S = 0.35

/** A frame so small that nothing of the wall lies in it. */
const NOWHERE = [0, 0, 1e9, 1e9] as const

/** One picture on the wall, and how much of it shows. */
export class Slot {
  readonly picture = { value: null as Texture | null }
  readonly weight = { value: 0 }
  readonly frame = { value: new Vector4(...NOWHERE) }
  content: PictureContent | null = null
  projected: Projected | null = null
  /** How far it has come in since there was something to see, 0 to 1. */
  come = 0

  /** Light of what it shows, for the wall as a whole. */
  get level(): number {
    return this.projected === null ? 0 : this.weight.value * luminance(this.projected.mean)
  }

  /** Lets go of what it shows. Its frame stays: brightness that is held is held where it was. */
  empty(): void {
    this.projected?.dispose()
    this.projected = null
    this.content = null
    this.picture.value = null
    this.weight.value = 0
    this.come = 0
  }
}

/** However fast cues follow each other, nothing on the wall comes or goes at once. Gives the weight it has now. */
export function fade({ weight }: Slot, to: number, seconds: number): number {
  const most = seconds / FADES_IN_S
  weight.value += Math.max(-most, Math.min(most, to - weight.value))
  return weight.value
}

/** Where on the wall a picture of this shape lies: its middle, and one over its size. */
export function frameOf(content: PictureContent, aspect: number, at: WallPicturePlace, into: Vector4): void {
  const area = at[content.fit]
  const byWidth = area.width / aspect
  const fills = content.fit === 'cover' ? byWidth > area.height : byWidth < area.height
  const height = fills ? byWidth : area.height
  into.set(area.x, area.y, 1 / (height * aspect), 1 / height)
}
