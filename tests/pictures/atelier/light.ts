import { unit, type Vec3 } from '../../../models/field/vector.ts'
import type { Camera } from './camera.ts'
import { type Draw, type GBuffer, gBuffer, rasterise, STRIDE } from './raster.ts'

/** A photographer's three lights: a soft key from the front left, a rim from behind, a fill from the right. */
const KEY = { towards: unit([-0.55, 0.75, 0.75]), colour: [2.5, 2.4, 2.25] as Vec3 }
const RIM = { towards: unit([0.7, 0.55, -0.75]), colour: [1.5, 1.6, 1.8] as Vec3 }
const FILL = { towards: unit([0.9, 0.1, 0.5]), colour: [0.42, 0.44, 0.5] as Vec3 }
const SKY: Vec3 = [0.5, 0.51, 0.54]
const GROUND: Vec3 = [0.2, 0.19, 0.18]

export interface Shadow {
  readonly buffer: GBuffer
  readonly camera: Camera
}

/** How far the key's light reaches, seen from the key over a box round the scene. */
export function shadowOf(draws: readonly Draw[], middle: Vec3, reach: number, size = 1400): Shadow {
  const away = 40
  const eye: Vec3 = [
    middle[0] + KEY.towards[0] * away,
    middle[1] + KEY.towards[1] * away,
    middle[2] + KEY.towards[2] * away,
  ]
  const ahead: Vec3 = [-KEY.towards[0], -KEY.towards[1], -KEY.towards[2]]
  const right = unit([ahead[2] * -1, 0, ahead[0]])
  const up = cross(right, ahead)
  const camera = { eye, ahead, right, up, half: reach / away }
  const buffer = gBuffer(size, size)
  draws.forEach((draw, index) => {
    if (draw.opacity === 1) rasterise(buffer, camera, draw, index)
  })
  return { buffer, camera }
}

const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]

const BIAS = 0.006
const TAPS = [-1.5, -0.5, 0.5, 1.5] as const

/** Share of the key that arrives at a point. */
function litAt({ buffer, camera }: Shadow, x: number, y: number, z: number): number {
  const px = x - camera.eye[0]
  const py = y - camera.eye[1]
  const pz = z - camera.eye[2]
  const depth = px * camera.ahead[0] + py * camera.ahead[1] + pz * camera.ahead[2]
  const scale = buffer.height / 2 / camera.half / depth
  const sx = buffer.width / 2 + scale * (px * camera.right[0] + py * camera.right[1] + pz * camera.right[2])
  const sy = buffer.height / 2 - scale * (px * camera.up[0] + py * camera.up[1] + pz * camera.up[2])
  let lit = 0
  for (const dy of TAPS) {
    for (const dx of TAPS) {
      const tx = Math.floor(sx + dx * 1.4)
      const ty = Math.floor(sy + dy * 1.4)
      const inside = tx >= 0 && ty >= 0 && tx < buffer.width && ty < buffer.height
      if (!inside || buffer.depth[ty * buffer.width + tx]! > depth - BIAS) lit += 1 / 16
    }
  }
  return lit
}

/** Linear light that leaves a pixel towards the camera, written to `out`. */
export function shade(
  buffer: GBuffer,
  at: number,
  draw: Draw,
  camera: Camera,
  shadow: Shadow,
  out: Float64Array,
): void {
  const d = buffer.data
  const o = at * STRIDE
  const x = d[o]!
  const y = d[o + 1]!
  const z = d[o + 2]!
  let vx = camera.eye[0] - x
  let vy = camera.eye[1] - y
  let vz = camera.eye[2] - z
  const size = Math.sqrt(vx * vx + vy * vy + vz * vz)
  vx /= size
  vy /= size
  vz /= size
  let nx = d[o + 3]!
  let ny = d[o + 4]!
  let nz = d[o + 5]!
  const length = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1
  const side = nx * vx + ny * vy + nz * vz < 0 ? -1 : 1
  nx *= side / length
  ny *= side / length
  nz *= side / length
  const open = d[o + 9]!
  const facing = Math.max(0.02, nx * vx + ny * vy + nz * vz)
  const up = ny * 0.5 + 0.5
  const grazing = (1 - facing) ** 4
  const lit = litAt(shadow, x + nx * 0.004, y + ny * 0.004, z + nz * 0.004)
  for (let c = 0; c < 3; c++) {
    const albedo = d[o + 6 + c]!
    const base = draw.metal > 0 ? albedo : 0.04
    let sum = (GROUND[c]! + (SKY[c]! - GROUND[c]!) * up) * open * albedo * (1 - draw.metal * 0.8)
    sum += draw.sheen * grazing * (0.2 + 0.8 * albedo) * open
    for (const light of [KEY, RIM, FILL]) {
      const [lx, ly, lz] = light.towards
      const arrives = Math.max(0, nx * lx + ny * ly + nz * lz)
      const share = light === KEY ? lit : 0.3 + 0.7 * open
      const glint = highlight(nx, ny, nz, vx, vy, vz, light.towards, draw.roughness, facing, arrives, base)
      sum += light.colour[c]! * share * arrives * ((albedo * (1 - draw.metal)) / Math.PI + glint)
    }
    out[c] = sum
  }
}

/** GGX with Schlick's Fresnel. */
function highlight(
  nx: number,
  ny: number,
  nz: number,
  vx: number,
  vy: number,
  vz: number,
  [lx, ly, lz]: Vec3,
  roughness: number,
  facing: number,
  arrives: number,
  base: number,
): number {
  if (arrives <= 0) return 0
  let hx = vx + lx
  let hy = vy + ly
  let hz = vz + lz
  const size = Math.sqrt(hx * hx + hy * hy + hz * hz) || 1
  hx /= size
  hy /= size
  hz /= size
  const nh = Math.max(0, nx * hx + ny * hy + nz * hz)
  const vh = Math.max(0, vx * hx + vy * hy + vz * hz)
  const a = roughness * roughness
  const spread = nh * nh * (a * a - 1) + 1
  const distribution = (a * a) / (Math.PI * spread * spread)
  const k = a / 2
  const geometry = (facing / (facing * (1 - k) + k)) * (arrives / (arrives * (1 - k) + k))
  const fresnel = base + (1 - base) * (1 - vh) ** 5
  return (distribution * geometry * fresnel) / (4 * facing * arrives + 1e-3)
}
