import type { Camera } from './camera.ts'

/** Triangles in the hall with what is needed to light them. */
export interface Draw {
  readonly positions: Float64Array | Float32Array
  readonly normals: Float64Array | Float32Array
  readonly indices: Uint32Array
  /** Linear red, green, blue a vertex. */
  readonly colours: Float32Array
  /** Open sky a vertex, 0 to 1. */
  readonly open?: Float32Array
  readonly roughness: number
  readonly metal: number
  /** Soft light at grazing angles, as wool and velvet have. */
  readonly sheen: number
  /** 1 covers; less lets through, and more at the edges of folds. */
  readonly opacity: number
}

/** What is seen in each pixel. */
export interface GBuffer {
  readonly width: number
  readonly height: number
  readonly depth: Float32Array
  /** Index of the draw, −1 for none. */
  readonly draw: Int32Array
  /** Position, normal, colour, open: ten numbers a pixel. */
  readonly data: Float32Array
}

export const STRIDE = 10

export function gBuffer(width: number, height: number): GBuffer {
  return {
    width,
    height,
    depth: new Float32Array(width * height).fill(Number.POSITIVE_INFINITY),
    draw: new Int32Array(width * height).fill(-1),
    data: new Float32Array(width * height * STRIDE),
  }
}

const NEAR = 0.05

/** Draws triangles into a buffer: nearest wins, attributes are perspective-correct. */
export function rasterise(buffer: GBuffer, camera: Camera, draw: Draw, index: number): void {
  const { positions } = draw
  const count = positions.length / 3
  const screen = new Float64Array(count * 3)
  const scale = buffer.height / 2 / camera.half
  for (let i = 0; i < count; i++) {
    const x = positions[i * 3]! - camera.eye[0]
    const y = positions[i * 3 + 1]! - camera.eye[1]
    const z = positions[i * 3 + 2]! - camera.eye[2]
    const depth = x * camera.ahead[0] + y * camera.ahead[1] + z * camera.ahead[2]
    screen[i * 3] =
      buffer.width / 2 + (scale * (x * camera.right[0] + y * camera.right[1] + z * camera.right[2])) / depth
    screen[i * 3 + 1] =
      buffer.height / 2 - (scale * (x * camera.up[0] + y * camera.up[1] + z * camera.up[2])) / depth
    screen[i * 3 + 2] = depth
  }
  for (let i = 0; i < draw.indices.length; i += 3) {
    fill(buffer, draw, index, screen, draw.indices[i]!, draw.indices[i + 1]!, draw.indices[i + 2]!)
  }
}

function fill(
  buffer: GBuffer,
  draw: Draw,
  index: number,
  screen: Float64Array,
  a: number,
  b: number,
  c: number,
): void {
  const za = screen[a * 3 + 2]!
  const zb = screen[b * 3 + 2]!
  const zc = screen[c * 3 + 2]!
  if (za < NEAR || zb < NEAR || zc < NEAR) return
  const ax = screen[a * 3]!
  const ay = screen[a * 3 + 1]!
  const bx = screen[b * 3]!
  const by = screen[b * 3 + 1]!
  const cx = screen[c * 3]!
  const cy = screen[c * 3 + 1]!
  const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
  if (Math.abs(area) < 1e-9) return
  const x0 = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5))
  const x1 = Math.min(buffer.width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5))
  const y0 = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5))
  const y1 = Math.min(buffer.height - 1, Math.floor(Math.max(ay, by, cy) - 0.5))
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) {
      const px = x + 0.5
      const py = y + 0.5
      const wa = ((bx - px) * (cy - py) - (by - py) * (cx - px)) / area
      const wb = ((cx - px) * (ay - py) - (cy - py) * (ax - px)) / area
      const wc = 1 - wa - wb
      if (wa < 0 || wb < 0 || wc < 0) continue
      const depth = 1 / (wa / za + wb / zb + wc / zc)
      const at = y * buffer.width + x
      if (depth >= buffer.depth[at]!) continue
      buffer.depth[at] = depth
      buffer.draw[at] = index
      store(buffer, draw, at, a, (wa / za) * depth, b, (wb / zb) * depth, c, (wc / zc) * depth)
    }
  }
}

function store(
  buffer: GBuffer,
  draw: Draw,
  at: number,
  a: number,
  wa: number,
  b: number,
  wb: number,
  c: number,
  wc: number,
): void {
  const o = at * STRIDE
  const mix = (rows: Float64Array | Float32Array, i: number) =>
    rows[a * 3 + i]! * wa + rows[b * 3 + i]! * wb + rows[c * 3 + i]! * wc
  for (let i = 0; i < 3; i++) {
    buffer.data[o + i] = mix(draw.positions, i)
    buffer.data[o + 3 + i] = mix(draw.normals, i)
    buffer.data[o + 6 + i] = mix(draw.colours, i)
  }
  buffer.data[o + 9] = draw.open ? draw.open[a]! * wa + draw.open[b]! * wb + draw.open[c]! * wc : 1
}
