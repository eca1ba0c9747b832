import type { HairStyle } from '../shared/garment/catalogue.ts'

/** Triangles of what every model has, at each level; the pieces' own are in their grids. */
export const BUDGET = {
  body: { near: 3000, far: 300 },
  hands: { near: 1300, far: 140 },
  feet: { near: 600, far: 110 },
  head: { near: 7600, far: 760 },
} as const

export const HAIR_BUDGET: Readonly<Record<HairStyle, { near: number; far: number }>> = {
  bun: { near: 3000, far: 420 },
  bob: { near: 2600, far: 360 },
  cropped: { near: 2800, far: 360 },
  shaved: { near: 300, far: 80 },
  cornrows: { near: 4200, far: 420 },
  ponytail: { near: 3200, far: 460 },
}

/** Most triangles of one piece; its own are in its grids. */
export const PIECE_BUDGET = { near: 8000, far: 900 } as const
/** Cutting a mesh into zones adds triangles along the cuts: by at most this factor. */
export const CUTTING = 1.45
/** Bytes of everything that is made for the models. */
export const MESHES_BUDGET = 8 * 1024 * 1024
