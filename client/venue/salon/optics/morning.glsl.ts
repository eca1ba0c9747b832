import { chunk, float, glsl, LAMPS } from '../../../gpu/index.ts'
import { alongRoom, SALON_SHAPE as S, SUN } from '../shape.ts'

/** The salon's shape, its windows, and which lamp shines where. */
export const MORNING = chunk(
  'morning in the salon',
  [LAMPS],
  glsl`
const float HALF_WIDTH = ${float(S.halfWidth)};
const float CEILING = ${float(S.ceiling)};
const float CORNICE_FROM = ${float(S.corniceFrom)};
const float DOORS_Z = ${float(S.doorsZ)};
const float END_Z = ${float(S.endZ)};
const float DOOR_HALF_WIDTH = ${float(S.doorHalfWidth)};
const float DOOR_HEIGHT = ${float(S.doorHeight)};
const float DOOR_DEPTH = ${float(S.doorDepth)};
const float BAYS = ${float(S.bays)};
const float FIRST_BAY_Z = ${float(S.firstBayZ)};
const float BAY = ${float(S.bay)};
const float WINDOW_HALF_WIDTH = ${float(S.windowHalfWidth)};
const float SILL = ${float(S.sill)};
const float SPRING = ${float(S.spring)};
const float REVEAL = ${float(S.reveal)};
const float LANE_HALF_WIDTH = ${float(S.laneHalfWidth)};
const float LANE_FROM = ${float(S.laneFrom)};
const float LANE_TO = ${float(S.laneTo)};
const vec3 TO_SUN = vec3(${SUN.map(float).join(', ')});
const vec3 SKY = vec3(0.94, 0.98, 1.06);
const vec3 SUN_TINT = vec3(1.12, 1.0, 0.80);
const vec3 PLASTER = vec3(0.86, 0.845, 0.815);
const vec3 CANDLE = vec3(1.0, 0.74, 0.44);

// Level of a row of lamps at z, running smoothly from one to the next.
float ribLevel(float z) {
  float at = (z - ${float(alongRoom(0, 12))}) / ${float(alongRoom(1, 12) - alongRoom(0, 12))};
  at = clamp(at, 0.0, float(RIBS - 1) - 0.001);
  int lamp = int(at);
  return mix(ribLevels[lamp], ribLevels[lamp + 1], fract(at));
}

float edgeLevel(float z) {
  float at = (z - ${float(alongRoom(0, 12))}) / ${float(alongRoom(1, 12) - alongRoom(0, 12))};
  at = clamp(at, 0.0, float(EDGE_LAMPS - 1) - 0.001);
  int lamp = int(at);
  return mix(edgeLevels[lamp], edgeLevels[lamp + 1], fract(at));
}

// z from the middle of the nearest bay.
float inBay(float z) {
  float bay = clamp(floor((z - FIRST_BAY_Z) / BAY + 0.5), 0.0, BAYS - 1.0);
  return z - FIRST_BAY_Z - bay * BAY;
}

// Metres outside the arched opening of a window; at is across from its middle, and up from the floor.
float outsideArch(vec2 at, float halfWidth, float sill) {
  float arch = length(vec2(at.x, at.y - SPRING)) - halfWidth;
  float upright = max(abs(at.x) - halfWidth, sill - at.y);
  return at.y > SPRING ? arch : upright;
}

// How much a bar hides, seen through a blur.
float bar(float away, float halfWidth, float blur) {
  return min(1.0, halfWidth / blur) * fall(max(halfWidth - blur, 0.0), halfWidth + blur, abs(away));
}

// How much of the light gets between the glazing bars.
float glazing(vec2 at, float blur) {
  float arch = step(SPRING, at.y);
  vec2 fromSpring = vec2(at.x, at.y - SPRING);
  float radius = length(fromSpring);
  float spoke = radius * sin(abs(toNearest(atan(at.x, max(fromSpring.y, 1e-3)), PI / 4.0)));
  float fan = max(bar(spoke, 0.017, blur), bar(radius - 0.40, 0.017, blur));
  float square = max(bar(toNearest(at.x - 0.255, 0.51), 0.014, blur), bar(toNearest(at.y - SILL, 0.656), 0.014, blur));
  float frame = max(bar(at.x, 0.036, blur), bar(at.y - SPRING, 0.045, blur));
  float bars = max(mix(square, fan, arch), mix(frame, bar(at.y - SPRING, 0.045, blur), arch));
  float edge = smoothstep(-0.05 - blur, -0.05 + blur, outsideArch(at, WINDOW_HALF_WIDTH, SILL));
  return (1.0 - bars) * (1.0 - edge);
}

// What the sky and the garden before the windows look like, by height.
vec3 outside(float y) {
  vec3 sky = mix(vec3(1.10, 1.04, 0.93), vec3(0.66, 0.84, 1.10), saturate1((y - 1.4) / 4.0));
  return mix(vec3(0.36, 0.44, 0.31), sky, smoothstep(0.5, 1.9, y));
}

// What the house's full morning adds to the day its cue has made: there is one sky for both.
vec3 houseDay() {
  return houseColour * (1.0 - saturate1(lightness(washColour)));
}

// Light of the day outside: with its cue, and with the house's.
vec3 dayColour() {
  return washColour + houseDay() * 0.8;
}
`,
)

/** Sun through the windows, in closed form: where it falls is a matter of two planes and an arch. */
export const SALON_SUN = chunk(
  'sun in the salon',
  [MORNING],
  glsl`
bool isSunny() {
  return true;
}

vec3 towardsSun() {
  return TO_SUN;
}

vec3 sunAt(vec3 place) {
  float toWall = (place.x + HALF_WIDTH) / -TO_SUN.x;
  float toGlass = (place.x + HALF_WIDTH + REVEAL) / -TO_SUN.x;
  vec3 inner = place + TO_SUN * toWall;
  vec3 glass = place + TO_SUN * toGlass;
  float bay = inBay(glass.z);
  // The sun is half a degree wide: borders soften with distance.
  float blur = 0.004 + 0.0075 * toGlass;
  float through = glazing(vec2(bay, glass.y), blur);
  float reveal = outsideArch(vec2(inner.z - glass.z + bay, inner.y), WINDOW_HALF_WIDTH, SILL);
  through *= toWall > 0.0 ? fall(-blur, blur, reveal) : 1.0;
  return SUN_TINT * (washColour * 3.1 + houseDay() * 0.9) * through;
}
`,
)

/** Sky through the windows, what the white room sends back, candles and sconces. */
export const SALON_IRRADIANCE = chunk(
  'irradiance of the salon',
  [MORNING],
  glsl`
float wrapped(float cosine, float wrap) {
  return saturate1((cosine + wrap) / (1.0 + wrap));
}

vec3 skyOn(vec3 place, vec3 normal) {
  vec2 way = vec2(-HALF_WIDTH - 0.4 - place.x, 2.7 - place.y);
  float far = length(way);
  float facing = wrapped(dot(normal.xy, way / far), 0.5);
  // Near the wall one sees single windows, farther away a wall of light.
  float near = fall(0.2, 3.2, place.x + HALF_WIDTH);
  float single = 1.0 - 0.5 * near * smoothstep(0.5, 1.75, abs(inBay(place.z)));
  return dayColour() * SKY * facing * single * 1.75 / (1.6 + far);
}

// A white room sends light everywhere; from the floor, where the sun lies, it comes warm.
vec3 bouncedOn(vec3 place, vec3 normal) {
  vec3 warm = mix(vec3(0.94, 0.97, 1.02), vec3(1.06, 1.0, 0.92), 0.5 - 0.5 * normal.y);
  return dayColour() * warm * (0.335 - 0.05 * normal.y + 0.045 * normal.x);
}

// Sconces on the piers of both walls, and what plaster makes of them.
vec3 sconcesOn(vec3 place, vec3 normal) {
  vec3 light = vec3(0.0);
  for (int side = -1; side <= 1; side += 2) {
    vec2 way = vec2(float(side) * (HALF_WIDTH - 0.2) - place.x, 2.6 - place.y);
    float far = length(way);
    float across = smoothstep(0.1, 2.6, abs(way.x));
    light += vec3(wrapped(dot(normal.xy, way / far), 0.3) * 0.75 * across / (1.0 + far));
  }
  return ribColour * ribLevel(place.z) * (light + 0.10);
}

vec3 doorsOn(vec3 place, vec3 normal) {
  vec3 way = vec3(0.0, 1.8, DOORS_Z) - place;
  float far2 = dot(way, way);
  vec3 towards = way * inversesqrt(far2);
  float seen = saturate1(-towards.z) * step(DOORS_Z, place.z);
  return portalColour * 5.0 * seen * wrapped(dot(normal, towards), 0.2) / (far2 + 6.0);
}

// Candlelight along the models' way, from the brass in the floor.
vec3 edgesOn(vec3 place, vec3 normal) {
  float sum = 0.0;
  for (int side = -1; side <= 1; side += 2) {
    vec2 way = vec2(float(side) * LANE_HALF_WIDTH - place.x, 0.02 - place.y);
    float far = max(length(way), 0.02);
    sum += wrapped(dot(normal.xy, way / far), 0.1) / (far + 0.1);
  }
  return edgeColour * edgeLevel(place.z) * 0.07 * sum * fall(LANE_TO, LANE_TO + 0.8, place.z);
}

vec3 spillOn(vec3 place, vec3 normal) {
  vec3 towards = normalize(vec3(-place.x, 1.25 - place.y, 0.0));
  float beside = 4.0 / (4.0 + square(max(abs(place.x) - 0.9, 0.0)) * 1.6);
  return keyColour * spillAt(place.z) * 0.35 * beside * wrapped(dot(normal, towards), 0.35);
}

vec3 irradiance(vec3 place, vec3 normal) {
  return skyOn(place, normal)
    + bouncedOn(place, normal)
    + sconcesOn(place, normal)
    + doorsOn(place, normal)
    + edgesOn(place, normal)
    + spillOn(place, normal)
    + vec3(workLight * (0.5 + 0.2 * normal.y));
}
`,
)
