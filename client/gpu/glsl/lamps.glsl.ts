import { LAMPS_ALONG, SPILL } from '../hall-light.ts'
import { BASICS } from './basics.glsl.ts'
import { chunk, float, glsl } from './chunk.ts'

/** The lamps' present state, as every material reads it. What each group of lamps is, is the room's affair. */
export const LAMPS = chunk(
  'lamps',
  [BASICS],
  glsl`
const int RIBS = ${LAMPS_ALONG.ribs};
const int EDGE_LAMPS = ${LAMPS_ALONG.edges};
const int SPILL_SLOTS = ${SPILL.slots};

// Linear light; a lamp at full is about 1.
uniform float ribLevels[RIBS];
uniform vec3 ribColour;
uniform float edgeLevels[EDGE_LAMPS];
uniform vec3 edgeColour;
uniform vec3 portalColour;
uniform vec3 keyColour;
uniform vec3 washColour;
uniform vec3 houseColour;
uniform float workLight;
// Mean radiance of what is projected on the wall round the portal.
uniform vec3 screenColour;
// What lit models throw sideways, along z.
uniform float spill[SPILL_SLOTS];
// Density of the haze, 0 to 1, and of the low mist.
uniform float haze;
uniform float mist;
uniform float time;

float spillAt(float z) {
  float at = clamp((z - ${float(SPILL.firstZ)}) / ${float(SPILL.spacing)}, 0.0, float(SPILL_SLOTS - 1) - 0.001);
  int slot = int(at);
  float f = fract(at);
  return mix(spill[slot], spill[slot + 1], f * f * (3.0 - 2.0 * f));
}
`,
)
