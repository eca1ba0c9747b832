/** What a vertex belongs to; the shader moves and dresses each in its own way. */
export const LIMB = {
  garb: 0,
  head: 1,
  hair: 2,
  leftHand: 3,
  rightHand: 4,
  shoe: 5,
  glasses: 6,
} as const
