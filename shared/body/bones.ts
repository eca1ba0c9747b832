/**
 * The bones of a mannequin. The first 22 are VRM 1.0's humanoid bones without fingers and eyes, parents before
 * children; the rest carry cloth that hangs free of the limbs, and have no parents: a gait places them itself.
 */
export const HUMAN_BONES = [
  'hips',
  'spine',
  'chest',
  'upperChest',
  'neck',
  'head',
  'leftShoulder',
  'leftUpperArm',
  'leftLowerArm',
  'leftHand',
  'rightShoulder',
  'rightUpperArm',
  'rightLowerArm',
  'rightHand',
  'leftUpperLeg',
  'leftLowerLeg',
  'leftFoot',
  'leftToes',
  'rightUpperLeg',
  'rightLowerLeg',
  'rightFoot',
  'rightToes',
] as const
export type HumanBone = (typeof HUMAN_BONES)[number]

/** The bone each human bone hangs from; −1 for the hips. */
export const PARENTS: readonly number[] = [
  -1, 0, 1, 2, 3, 4, 3, 6, 7, 8, 3, 10, 11, 12, 0, 14, 15, 16, 0, 18, 19, 20,
]

/** Cloth is carried in this many directions about the body: direction d looks d × 45° from +z towards +x. */
export const DIRECTIONS = 8
/** Heights at which skirts are carried: high on the thigh, knee, ankle. */
export const RINGS = 3

const rings = <Name extends string>(name: Name, count: number) =>
  Array.from(
    { length: count * DIRECTIONS },
    (_, i) => `${name}${Math.floor(i / DIRECTIONS)}_${i % DIRECTIONS}`,
  )

/**
 * `drape` follows the legs closely: slim skirts, coat skirts. `sweep` gives way less and swings more: gowns,
 * capes below the hip. `mantle` is one ring at the height of the elbows that clears the arms: capes, veils.
 */
export const BONES: readonly string[] = [
  ...HUMAN_BONES,
  ...rings('drape', RINGS),
  ...rings('sweep', RINGS),
  ...rings('mantle', 1),
]

export const HUMAN_BONE_COUNT = HUMAN_BONES.length
export const BONE_COUNT = BONES.length

export const FIRST_DRAPE = HUMAN_BONES.length
export const FIRST_SWEEP = FIRST_DRAPE + RINGS * DIRECTIONS
export const FIRST_MANTLE = FIRST_SWEEP + RINGS * DIRECTIONS

/** Index of each human bone, by name. */
export const BONE = Object.fromEntries(HUMAN_BONES.map((name, index) => [name, index])) as Readonly<
  Record<HumanBone, number>
>
