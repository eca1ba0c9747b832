import type { Part } from '../../../models/field/glb.ts'
import { skeletonOf } from '../../../shared/body/skeleton.ts'
import {
  type Build,
  type FabricId,
  type HairStyle,
  PIECES,
  type PieceId,
  type Slot,
} from '../../../shared/garment/catalogue.ts'
import { hemmed, outfitOf } from '../../../shared/garment/outfit.ts'
import { ZONES } from '../../../shared/garment/zones.ts'
import { type Finish, finish, posed } from './figure-draw.ts'
import { type Level, loadPart, manifest } from './meshes.ts'
import type { Draw } from './raster.ts'

export interface Sitter {
  readonly build: Build
  readonly hair: HairStyle
  readonly skin: string
  readonly hairColour: string
  readonly wears: readonly (readonly [piece: PieceId, fabric: FabricId, colour: string])[]
}

const STUFF: Readonly<Record<FabricId, Omit<Finish, 'colour'>>> = {
  wool: { roughness: 0.85, sheen: 0.1 },
  satin: { roughness: 0.34, sheen: 0.02 },
  organza: { roughness: 0.5, opacity: 0.22 },
  sequins: { roughness: 0.3, metal: 1 },
  jersey: { roughness: 0.75, sheen: 0.05 },
  leather: { roughness: 0.4 },
  velvet: { roughness: 0.8, sheen: 0.35 },
  poplin: { roughness: 0.65 },
  tweed: { roughness: 0.9, sheen: 0.08 },
  lame: { roughness: 0.36, metal: 1 },
  marbled: { roughness: 0.5 },
}

/** What may be cut to the floor, and is taken up for flat shoes. */
const FLOOR_LENGTH: ReadonlySet<Slot> = new Set(['body', 'bottom', 'outer'])

/** A dressed figure before it is posed. */
export interface Dressed {
  readonly sitter: Sitter
  readonly stance: 'heels' | 'flat'
  readonly triangles: number
  pose(matrices: Float32Array): Draw[]
}

/** Puts a figure together as the runway does: covered zones left out, hems taken up for flat shoes. */
export async function dress(sitter: Sitter, level: Level = 'near'): Promise<Dressed> {
  const worn = outfitOf(
    sitter.wears.map(([piece, fabric]) => ({ piece, fabric })),
    sitter,
    manifest().builds[sitter.build].excluded,
  )
  if (!worn.ok) throw new Error(worn.error.map((problem) => problem.message).join('; '))
  const { parts, bare, stance } = worn.value
  const { floor } = skeletonOf(sitter.build, stance)
  const bareZones = new Set(bare.map((zone) => ZONES[zone]))
  const skin = finish(sitter.skin, 0.5)
  const made: { part: Part; look: Finish; paint: Paint }[] = []
  for (const { part, garment, hidden } of parts) {
    const loaded = without(
      await loadPart(sitter.build, part, level),
      new Set(hidden.map((zone) => ZONES[zone])),
    )
    const [, fabric, colour] = sitter.wears[garment] ?? [null, 'jersey', sitter.hairColour]
    if (garment >= 0)
      made.push({
        part: FLOOR_LENGTH.has(PIECES[sitter.wears[garment]![0]]) ? lifted(loaded, floor) : loaded,
        look: finish(colour, 0.5, STUFF[fabric as FabricId]),
        paint: cloth,
      })
    else if (part === 'head') made.push({ part: loaded, look: skin, paint: face(sitter) })
    else if (part.startsWith('hair'))
      made.push({ part: loaded, look: finish(sitter.hairColour, 0.42, { sheen: 0.02 }), paint: plain })
    else made.push({ part: loaded, look: skin, paint: body(bareZones) })
  }
  return {
    sitter,
    stance,
    triangles: made.reduce((sum, { part }) => sum + part.indices.length / 3, 0),
    pose: (matrices) => made.map(({ part, look, paint }) => posed(part, matrices, look, paint)),
  }
}

type Paint = (masks: readonly [number, number, number, number], colour: [number, number, number]) => void

const plain: Paint = () => {}

const cloth: Paint = ([, seam, , layer], colour) => {
  const by = layer < 100 ? 0.12 : 1 - (0.25 * seam) / 255
  for (let c = 0; c < 3; c++) colour[c] = colour[c]! * by
}

const body =
  (bare: ReadonlySet<number>): Paint =>
  ([, , zone], colour) => {
    if (!bare.has(zone)) colour.fill(0.028)
  }

const face =
  ({ hairColour }: Sitter): Paint =>
  ([, lines, zone, mask], colour) => {
    const hair = finish(hairColour, 1).colour
    const towards = zone === ZONES.scalp ? hair : [colour[0] * 0.62, colour[1] * 0.3, colour[2] * 0.32]
    const share = (mask / 255) * (zone === ZONES.scalp ? 0.9 : 0.75)
    for (let c = 0; c < 3; c++) {
      colour[c] = (colour[c]! * (1 - share) + towards[c]! * share) * (1 - (0.8 * lines) / 255)
    }
  }

function without(part: Part, zones: ReadonlySet<number>): Part {
  if (zones.size === 0) return part
  const kept: number[] = []
  for (let i = 0; i < part.indices.length; i += 3) {
    if (zones.has(part.colours![part.indices[i]! * 4 + 2]!)) continue
    kept.push(part.indices[i]!, part.indices[i + 1]!, part.indices[i + 2]!)
  }
  return { ...part, indices: Uint32Array.from(kept) }
}

function lifted(part: Part, floor: number): Part {
  if (floor === 0) return part
  return {
    ...part,
    positions: part.positions.map((value, i) => (i % 3 === 1 ? hemmed(value, floor) : value)),
  }
}
