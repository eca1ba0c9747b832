/**
 * The salon in metres, as far as light must know it: a box with tall arched windows in the wall at −x, and the
 * same arches as panels in the wall across. Bays run along z.
 */
export const SALON_SHAPE = {
  halfWidth: 5,
  ceiling: 6.5,
  /** Where the wall ends and the cornice begins. */
  corniceFrom: 5.75,
  /** z of the wall with the doors, and of the wall behind the photographers. */
  doorsZ: -10,
  endZ: 12.8,
  doorHalfWidth: 1.05,
  doorHeight: 3.45,
  /** How deep the room behind the doors is until nothing but light is left. */
  doorDepth: 3,
  bays: 6,
  firstBayZ: -7.4,
  bay: 3.5,
  windowHalfWidth: 1.02,
  sill: 0.42,
  /** Height at which the windows' sides turn into their arch. */
  spring: 3.7,
  /** How deep the windows lie in the wall. */
  reveal: 0.46,
  laneHalfWidth: 1.1,
  laneFrom: -9.6,
  laneTo: 9.2,
} as const

/** Towards the sun of the morning, a unit vector: in through the windows, low, a little from behind the models. */
export const SUN = unit([-1, 0.56, -0.27])

/** z of the middle of a bay, and of the pier before it. */
export const bayZ = (bay: number): number => SALON_SHAPE.firstBayZ + bay * SALON_SHAPE.bay
export const pierZ = (pier: number): number => bayZ(pier) - SALON_SHAPE.bay / 2

/** z of each lamp of the groups that run along the room. */
export const alongRoom = (lamp: number, lamps: number): number => {
  const first = pierZ(0)
  const last = pierZ(SALON_SHAPE.bays)
  return first + ((last - first) * lamp) / (lamps - 1)
}

function unit([x, y, z]: readonly [number, number, number]): readonly [number, number, number] {
  const size = Math.hypot(x, y, z)
  return [x / size, y / size, z / size]
}
