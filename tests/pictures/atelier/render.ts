import type { Vec3 } from '../../../models/field/vector.ts'
import type { Camera } from './camera.ts'
import { shade, shadowOf } from './light.ts'
import { blank, type Picture } from './png.ts'
import { type Draw, gBuffer, rasterise } from './raster.ts'

export interface Shot {
  readonly camera: Camera
  readonly width: number
  readonly height: number
  /** Middle and half-size of what casts shadows. */
  readonly middle: Vec3
  readonly reach: number
}

/** Samples along each side of a pixel. */
const OVER = 2
const BACKGROUND: Vec3 = [0.115, 0.118, 0.125]
const EXPOSURE = 0.92

/** Renders a scene: solid things first, then those that let light through, farthest first as they come. */
export function render(draws: readonly Draw[], shot: Shot): Picture {
  const width = shot.width * OVER
  const height = shot.height * OVER
  const shadow = shadowOf(draws, shot.middle, shot.reach)
  const light = new Float64Array(width * height * 3)
  for (let i = 0; i < light.length; i += 3) light.set(BACKGROUND, i)
  const solid = gBuffer(width, height)
  draws.forEach((draw, index) => {
    if (draw.opacity === 1) rasterise(solid, shot.camera, draw, index)
  })
  const out = new Float64Array(3)
  for (let at = 0; at < width * height; at++) {
    if (solid.draw[at]! < 0) continue
    shade(solid, at, draws[solid.draw[at]!]!, shot.camera, shadow, out)
    light.set(out, at * 3)
  }
  draws.forEach((draw, index) => {
    if (draw.opacity === 1) return
    const layer = gBuffer(width, height)
    layer.depth.set(solid.depth)
    rasterise(layer, shot.camera, draw, index)
    for (let at = 0; at < width * height; at++) {
      if (layer.draw[at] !== index) continue
      shade(layer, at, draw, shot.camera, shadow, out)
      const cover = draw.opacity + (1 - draw.opacity) * grazing(layer.data, at, shot.camera.eye) ** 2
      for (let c = 0; c < 3; c++) light[at * 3 + c] = light[at * 3 + c]! * (1 - cover) + out[c]! * cover
    }
  })
  return developed(light, shot.width, shot.height)
}

function grazing(data: Float32Array, at: number, eye: Vec3): number {
  const o = at * 10
  const v = [0, 1, 2].map((i) => eye[i]! - data[o + i]!)
  const size = Math.sqrt(v[0]! ** 2 + v[1]! ** 2 + v[2]! ** 2)
  return 1 - Math.abs(data[o + 3]! * v[0]! + data[o + 4]! * v[1]! + data[o + 5]! * v[2]!) / size
}

/** Averages the samples of each pixel, bends the highlights down and encodes for a screen. */
function developed(light: Float64Array, width: number, height: number): Picture {
  const picture = blank(width, height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < 3; c++) {
        let sum = 0
        for (let sy = 0; sy < OVER; sy++) {
          for (let sx = 0; sx < OVER; sx++) {
            sum += tone(light[((y * OVER + sy) * width * OVER + x * OVER + sx) * 3 + c]! * EXPOSURE)
          }
        }
        picture.pixels[(y * width + x) * 3 + c] = Math.round(255 * encode(sum / (OVER * OVER)))
      }
    }
  }
  return picture
}

const tone = (x: number): number => (x < 0.6 ? x : 0.6 + 0.4 * (1 - Math.exp(-(x - 0.6) / 0.4)))
const encode = (x: number): number => Math.min(1, Math.max(0, x)) ** (1 / 2.2)
