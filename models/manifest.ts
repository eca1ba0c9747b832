import type { Build, HairStyle, PieceId } from '../shared/garment/catalogue.ts'

/** What `npm run models` made: one file a part and a build, with both levels in it. */
export interface Manifest {
  readonly format: 'front-row/meshes@1'
  /** Metres a unit of stored positions, and metres of cloth a unit of stored weaves. */
  readonly unit: number
  readonly weaveUnit: number
  /** Bones that joints count into: `BONES`. */
  readonly bones: number
  readonly builds: Readonly<Record<Build, BuildMeshes>>
}

export interface BuildMeshes {
  readonly parts: Readonly<Record<string, PartMeshes>>
  /** Pieces that are not made for this build, and why. */
  readonly excluded: Readonly<Partial<Record<PieceId, string>>>
}

export interface PartMeshes {
  /** From the folder of the manifest. */
  readonly file: string
  readonly bytes: number
  readonly triangles: { readonly near: number; readonly far: number }
  /** Of the near level at rest, metres. */
  readonly bounds: { readonly low: readonly number[]; readonly high: readonly number[] }
}

/** Names of parts: those of the body, `hair-…` and the pieces by their own names. */
export const BODY_PARTS = ['body', 'hands', 'feet-heels', 'feet-flat', 'head'] as const
export const hairName = (style: HairStyle): string => `hair-${style}`
