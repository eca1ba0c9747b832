import { type Camera, type Scene, type WebGLRenderer, WebGLRenderTarget } from 'three'
import { aside } from './aside.ts'

/** Samples a pixel: edges of cloth are fine. */
const SAMPLES = 4

/**
 * Draws a scene into a picture apart from the canvas and reads it back when it is done; nobody waits for it in the
 * meantime. RGBA, rows from the top.
 */
export async function takeStill(
  renderer: WebGLRenderer,
  scene: Scene,
  camera: Camera,
  width: number,
  height: number,
): Promise<ImageData> {
  const target = new WebGLRenderTarget(width, height, { samples: SAMPLES, generateMipmaps: false })
  aside(renderer, target, () => renderer.render(scene, camera))
  const read = new Uint8Array(width * height * 4)
  try {
    await renderer.readRenderTargetPixelsAsync(target, 0, 0, width, height, read)
  } finally {
    target.dispose()
  }
  const row = width * 4
  const picture = new ImageData(width, height)
  for (let y = 0; y < height; y++)
    picture.data.set(read.subarray((height - 1 - y) * row, (height - y) * row), y * row)
  return picture
}
