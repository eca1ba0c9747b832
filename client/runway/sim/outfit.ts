import { BONE } from '#shared/body/bones.ts'
import { type Point, type Stance, skeletonOf } from '#shared/body/skeleton.ts'
import { type HairStyle, PIECES } from '#shared/garment/catalogue.ts'
import { outfitOf, type WornPart } from '#shared/garment/outfit.ts'
import { type BodyZone, ZONES, type ZoneName } from '#shared/garment/zones.ts'
import type { Look, RunwayModel } from '#shared/show/look.ts'
import { blended, isSheer, type Swatch } from './swatches.ts'
import type { Gait } from './walkers.ts'

/** One file of a look and how it is cut into it. */
interface LookPart {
  readonly file: string
  /** Which swatch a triangle is cut from, by its zone. */
  readonly slotOf: (zone: number) => number
  /** Zones that something else covers whole. */
  readonly hidden: ReadonlySet<number>
  /** How much higher than in heels the floor is, for cloth whose hem goes up with it; else 0. */
  readonly floor: number
  readonly sheer: boolean
}

/** What a look is put together from. */
export interface DressedLook {
  readonly gait: Gait
  readonly swatches: readonly Swatch[]
  readonly parts: readonly LookPart[]
}

const SKIN = 0
const HAIR = 1
const FACE = 2
const SCALP = 3
const SECOND_SKIN = 4
const FIRST_GARMENT = 5

/** Slots whose hems touch the floor. */
const HANGING: ReadonlySet<string> = new Set(['body', 'bottom', 'outer'])

/** Null where the pieces cannot be worn together: such a look is not shown. */
export function dress(look: Look, model: RunwayModel): DressedLook | null {
  const outfit = outfitOf(look.garments, { build: model.build, hair: model.hair })
  if (!outfit.ok) return null
  const { parts, bare, stance } = outfit.value
  const { floor } = skeletonOf(model.build, stance)
  const partOf = (worn: WornPart): LookPart => {
    const garment = look.garments[worn.garment]
    return {
      file: `${model.build}/${worn.part}.glb`,
      slotOf: garment ? () => FIRST_GARMENT + worn.garment : bodySlots(bare),
      hidden: new Set(worn.hidden.map((zone: ZoneName) => ZONES[zone])),
      floor: garment && HANGING.has(PIECES[garment.piece]) ? floor : 0,
      sheer: garment !== undefined && isSheer(garment.fabric),
    }
  }
  return {
    gait: { build: model.build, stance, manner: model.manner },
    swatches: swatchesOf(look, model, stance),
    parts: parts.map(partOf),
  }
}

/** Skin where the cut shows it, a plain second skin elsewhere; head and hair are always themselves. */
function bodySlots(bare: readonly BodyZone[]): (zone: number) => number {
  const shown = new Set<number>(bare.map((zone) => ZONES[zone]))
  return (zone) => {
    if (zone === ZONES.hair) return HAIR
    if (zone === ZONES.scalp) return SCALP
    if (zone === ZONES.face) return FACE
    if (zone === ZONES.neck) return SKIN
    return shown.has(zone) ? SKIN : SECOND_SKIN
  }
}

function swatchesOf(look: Look, model: RunwayModel, stance: Stance): Swatch[] {
  const { skin, hairColour, hair } = model
  const garments = look.garments.map(
    ({ fabric, colour, accent }): Swatch => ({ stuff: fabric, colour, accent: accent ?? colour }),
  )
  // In the colour of what is worn over it, so that it reads as its lining.
  const lining = garments[0]?.colour ?? '#1a1a1c'
  return [
    { stuff: 'skin', colour: skin, accent: hairColour },
    { stuff: 'hair', colour: hairColour, accent: hairColour, pole: poleOf(model.build, stance, hair) },
    { stuff: 'face', colour: skin, accent: hairColour },
    { stuff: 'scalp', colour: skin, accent: hair === 'shaved' ? blended(skin, hairColour, 0.5) : hairColour },
    { stuff: 'jersey', colour: lining, accent: lining },
    ...garments,
  ]
}

/** Where strands run together, from the head's joint: a knot behind, or the crown they fall from; metres. */
const POLES: Readonly<Record<HairStyle, Point>> = {
  bun: [0, 0.105, -0.1],
  ponytail: [0, 0.125, -0.1],
  cornrows: [0, 0.085, -0.1],
  bob: [0.016, 0.24, 0],
  cropped: [0, 0.225, -0.04],
  shaved: [0, 0.225, -0.04],
}

function poleOf(build: RunwayModel['build'], stance: Stance, hair: HairStyle): Point {
  const [x, y, z] = skeletonOf(build, stance).joints[BONE.head]!
  const [aside, up, ahead] = POLES[hair]
  return [x + aside, y + up, z + ahead]
}
