/**
 * The volume of the hall in metres, as far as light must know it: masonry is built on it, and reflections are
 * traced against it. A lancet vault: upright walls to the spring line, then an arc on each side to the ridge.
 */
export const HALL = {
  /** Half the distance between the faces of facing ribs. */
  halfWidth: 5.4,
  /** Height at which wall turns into vault. */
  springHeight: 3.6,
  /** Top of the ledge along the walls behind which the house lights lie. */
  coveHeight: 3.12,
  /** Radius of the vault's arcs. */
  vaultRadius: 8.2,
  /** How far the wall lies behind the face of the ribs. */
  ribDepth: 0.62,
  ribSpacing: 2.4,
  /** z of the first rib, at the head; ribs are counted from there. */
  firstRibZ: -12,
  ribs: 12,
  /** z of the wall the portal is cut into, and of the wall behind the photographers. */
  portalZ: -13,
  endZ: 17,
  portalHalfWidth: 1.35,
  portalHeight: 5.6,
  /** How deep the portal's passage is until nothing but light is left. */
  portalDepth: 2.6,
  /** Height of the row of lamps over the runway. */
  washHeight: 8.5,
  runwayHalfWidth: 1.2,
  runwayHalfLength: 12,
} as const

/** Angle of the vault's arc at the ridge, from the spring line. */
const RIDGE_ANGLE = Math.acos((HALL.vaultRadius - HALL.halfWidth) / HALL.vaultRadius)
/** Length of half a section, floor to ridge. */
export const SECTION_LENGTH = HALL.springHeight + HALL.vaultRadius * RIDGE_ANGLE

export interface SectionPoint {
  x: number
  y: number
  /** Unit normal into the hall. */
  nx: number
  ny: number
}

/** The point `along` metres up half a section from the floor, `behind` metres behind the face of the ribs. */
export function sectionAt(along: number, behind: number, into: SectionPoint): SectionPoint {
  if (along < HALL.springHeight) {
    into.x = HALL.halfWidth + behind
    into.y = along
    into.nx = -1
    into.ny = 0
    return into
  }
  const angle = (along - HALL.springHeight) / HALL.vaultRadius
  const radius = HALL.vaultRadius + behind
  into.x = Math.max(0, HALL.halfWidth - HALL.vaultRadius + radius * Math.cos(angle))
  into.y = HALL.springHeight + radius * Math.sin(angle)
  into.nx = -Math.cos(angle)
  into.ny = -Math.sin(angle)
  return into
}
