import { float, glsl } from '../../gpu/index.ts'

/** What a vertex of a figure belongs to, as the meshes number it. */
export const LIMB = {
  garb: 0,
  head: 1,
  hair: 2,
  leftArm: 3,
  rightArm: 4,
  leftHand: 5,
  rightHand: 6,
  shoe: 7,
} as const

/** Measures of the meshes, in metres: where the seated figure's joints are. */
export const FIGURE = {
  /** The head turns about the top of the neck. */
  neck: [0, 1.125, -0.02],
  /** Between the eyes. */
  eyes: [0, 1.22, 0.075],
  shoulder: [0.158, 1.012, -0.03],
  upperArm: 0.288,
  forearm: 0.252,
  /** How far everything on the trunk rises when the figure stands, and where its feet are when it sits. */
  rise: 0.425,
  feetZ: 0.43,
} as const

export const FIGURE_GLSL = glsl`
const vec3 NECK = vec3(${FIGURE.neck.map(float).join(', ')});
const vec3 SHOULDER = vec3(${FIGURE.shoulder.map(float).join(', ')});
const float UPPER_ARM = ${float(FIGURE.upperArm)};
const float FOREARM = ${float(FIGURE.forearm)};
const float RISE = ${float(FIGURE.rise)};
`
