import { chunk, float, glsl, LAMPS } from '../../../gpu/index.ts'
import { HALL } from '../shape.ts'

/** The hall's shape, and which lamp shines where. */
export const HALL_LAMPS = chunk(
  'lamps of the hall',
  [LAMPS],
  glsl`
const float HALF_WIDTH = ${float(HALL.halfWidth)};
const float SPRING_HEIGHT = ${float(HALL.springHeight)};
const float VAULT_RADIUS = ${float(HALL.vaultRadius)};
const float COVE_HEIGHT = ${float(HALL.coveHeight)};
const float RIB_DEPTH = ${float(HALL.ribDepth)};
const float RIB_SPACING = ${float(HALL.ribSpacing)};
const float FIRST_RIB_Z = ${float(HALL.firstRibZ)};
const float PORTAL_Z = ${float(HALL.portalZ)};
const float PORTAL_DEPTH = ${float(HALL.portalDepth)};
const float PORTAL_HALF_WIDTH = ${float(HALL.portalHalfWidth)};
const float PORTAL_HEIGHT = ${float(HALL.portalHeight)};
const float END_Z = ${float(HALL.endZ)};
const float WASH_HEIGHT = ${float(HALL.washHeight)};
const float RUNWAY_HALF_WIDTH = ${float(HALL.runwayHalfWidth)};
const float RUNWAY_HALF_LENGTH = ${float(HALL.runwayHalfLength)};

// Light of the rib nearest to z.
float ribLevel(float z) {
  float rib = floor((z - FIRST_RIB_Z) / RIB_SPACING + 0.5);
  return ribLevels[int(clamp(rib, 0.0, float(RIBS - 1)))];
}

// Light of the rib next to the nearest one on the other side of z.
float otherRibLevel(float z) {
  float at = (z - FIRST_RIB_Z) / RIB_SPACING;
  float rib = fract(at + 0.5) > 0.5 ? floor(at + 0.5) + 1.0 : floor(at + 0.5) - 1.0;
  return ribLevels[int(clamp(rib, 0.0, float(RIBS - 1)))];
}

// Light of the hairline at z, running smoothly from lamp to lamp.
float edgeLevel(float z) {
  float span = 2.0 * RUNWAY_HALF_LENGTH / float(EDGE_LAMPS);
  float at = clamp((z + RUNWAY_HALF_LENGTH) / span - 0.5, 0.0, float(EDGE_LAMPS - 1) - 0.001);
  int lamp = int(at);
  return mix(edgeLevels[lamp], edgeLevels[min(lamp + 1, EDGE_LAMPS - 1)], fract(at));
}

// Radiance of the light the portal ends in, at a place of its opening.
float portalRadiance(vec2 at) {
  float rising = 1.0 - saturate1(at.y / (PORTAL_HEIGHT + 0.1));
  return 1.7 * (0.04 + 1.2 * pow(rising, 2.2)) * (1.0 - 0.30 * square(min(abs(at.x) / PORTAL_HALF_WIDTH, 1.0)));
}
`,
)
