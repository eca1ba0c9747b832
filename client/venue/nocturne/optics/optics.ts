import { chunk, glsl, type Optics } from '../../../gpu/index.ts'
import { HALL_AIR } from './air.glsl.ts'
import { HALL_ENVIRONMENT } from './environment.glsl.ts'
import { HALL_IRRADIANCE } from './irradiance.glsl.ts'
import { HALL_LAMPS } from './lamps.glsl.ts'
import { NIGHT_TONE } from './tone.glsl.ts'

/** Black stone: what is mirrored in it replaces it, dimmed by the share it reflects. */
const RUNWAY_POLISH = chunk(
  'polish of the runway',
  [HALL_LAMPS],
  glsl`
float polish(float cosine) {
  return 0.055 + 0.80 * pow(1.0 - saturate1(cosine), 4.2);
}

bool isPolished(vec2 at) {
  return abs(at.x) <= RUNWAY_HALF_WIDTH - 0.005 && abs(at.y) <= RUNWAY_HALF_LENGTH;
}

vec4 onPolish(vec3 light, float share, float coverage) {
  return vec4(light * share, coverage);
}
`,
)

/** There is no day in this hall. */
const NO_SUN = chunk(
  'no sun',
  [],
  glsl`
bool isSunny() {
  return false;
}

vec3 towardsSun() {
  return vec3(0.0, 1.0, 0.0);
}

vec3 sunAt(vec3 place) {
  return vec3(0.0);
}
`,
)

/** A long dark hall: lines of light, a luminous portal, haze. */
export const NOCTURNE_OPTICS: Optics = {
  irradiance: HALL_IRRADIANCE,
  sunlight: NO_SUN,
  environment: HALL_ENVIRONMENT,
  air: HALL_AIR,
  polish: RUNWAY_POLISH,
  tone: NIGHT_TONE,
}
