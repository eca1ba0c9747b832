import type { WebGLRenderer, WebGLRenderTarget } from 'three'

/**
 * Lets `draw` render into a target before the picture itself, and leaves the renderer as it was: a headset's
 * session, the target and what is cleared included.
 */
export function aside(renderer: WebGLRenderer, target: WebGLRenderTarget, draw: () => void): void {
  const before = renderer.getRenderTarget()
  const presenting = renderer.xr.enabled
  const clears = renderer.autoClear
  renderer.xr.enabled = false
  renderer.setRenderTarget(target)
  draw()
  renderer.autoClear = clears
  renderer.setRenderTarget(before)
  renderer.xr.enabled = presenting
}
