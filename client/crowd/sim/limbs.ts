import { float, glsl } from '../../gpu/index.ts'

/** What a vertex of a figure belongs to, as the meshes number it. */
export const LIMB = {
  garb: 0,
  head: 1,
  hair: 2,
  leftHand: 3,
  rightHand: 4,
  shoe: 5,
  glasses: 6,
} as const

/** Measures of the meshes, in metres: where the seated figure's joints are. */
export const FIGURE = {
  /** The head turns about the top of the neck. */
  neck: [0, 1.125, -0.02],
  /** Where the head's own origin is, between the ears. */
  head: [0, 1.215, -0.012],
  /** Between the eyes. */
  eyes: [0, 1.22, 0.075],
  /** The left arm as it is modelled. */
  shoulder: [0.154, 0.988, -0.03],
  elbow: [0.3307, 0.764389, -0.03],
  wrist: [0.33574, 0.676189, 0.206003],
  upperArm: 0.285,
  forearm: 0.252,
  /** How far everything on the trunk rises when the figure stands, and where its feet are when it sits. */
  rise: 0.425,
  feetZ: 0.43,
} as const

/** How far in front of the seat the body is when somebody stands up from it. */
export const STEP_FORWARD = 0.36

const vec3 = (name: string, at: readonly number[]): string =>
  `const vec3 ${name} = vec3(${at.map(float).join(', ')});`

export const FIGURE_GLSL = glsl`
${vec3('NECK', FIGURE.neck)}
${vec3('HEAD', FIGURE.head)}
${vec3('SHOULDER', FIGURE.shoulder)}
${vec3('ELBOW', FIGURE.elbow)}
${vec3('WRIST', FIGURE.wrist)}
const float UPPER_ARM = ${float(FIGURE.upperArm)};
const float FOREARM = ${float(FIGURE.forearm)};
const float RISE = ${float(FIGURE.rise)};
`
