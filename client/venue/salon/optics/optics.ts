import { chunk, glsl, type Optics } from '../../../gpu/index.ts'
import { SALON_ENVIRONMENT } from './environment.glsl.ts'
import { MORNING, SALON_IRRADIANCE, SALON_SUN } from './morning.glsl.ts'

/** White marble keeps its own light: what is mirrored is laid over it by the share it reflects. */
const MARBLE_POLISH = chunk(
  'polish of the marble',
  [MORNING],
  glsl`
float polish(float cosine) {
  return 0.05 + 0.66 * pow(1.0 - saturate1(cosine), 3.6);
}

bool isPolished(vec2 at) {
  return abs(at.x) < HALF_WIDTH && at.y > DOORS_Z - 1.0 && at.y < END_Z;
}

vec4 onPolish(vec3 light, float share, float coverage) {
  return vec4(light, share * coverage);
}
`,
)

/** Air so clear that it only pales what is far; the doors' light reaches a little into it. */
const MORNING_AIR = chunk(
  'air of the salon',
  [MORNING],
  glsl`
vec3 throughAir(vec3 light, vec3 from, vec3 to) {
  float reach = distance(from, to);
  float even = 1.0 - exp(-reach * (0.0016 + 0.012 * haze));
  vec3 glow = dayColour() * vec3(0.46, 0.46, 0.455) + ribColour * 0.10 + vec3(0.4 * workLight);
  light = mix(light, glow, even);
  float deep = smoothstep(0.0, 1.0, (DOORS_Z - 0.1 - to.z) / (DOOR_DEPTH - 0.4));
  vec3 beyond = portalColour * 0.75 + dayColour() * 0.25;
  return mix(light, beyond, 0.6 * deep);
}
`,
)

/**
 * Exposed for white: an exponential shoulder as of paper (white plaster at nine tenths, sun on marble just under
 * paper white), a little contrast in the deep tones, a little warmth in the light ones.
 */
const DAY_TONE = chunk(
  'tone of the day',
  [],
  glsl`
vec3 grade(vec3 light) {
  vec3 paper = 1.0 - exp(-2.6 * max(light, 0.0));
  vec3 graded = pow(paper, vec3(1.22));
  float level = lightness(graded);
  graded = max(mix(vec3(level), graded, 1.16), 0.0);
  graded *= mix(vec3(0.985, 0.99, 1.015), vec3(1.012, 1.0, 0.985), smoothstep(0.05, 0.7, level));
  return clamp(graded, 0.0, 1.0);
}
`,
)

export const SALON_OPTICS: Optics = {
  irradiance: SALON_IRRADIANCE,
  sunlight: SALON_SUN,
  environment: SALON_ENVIRONMENT,
  air: MORNING_AIR,
  polish: MARBLE_POLISH,
  tone: DAY_TONE,
}
