import { chunk, glsl, STONE } from '../../../gpu/index.ts'

export const FLOOR_VERTEX = glsl`
void main() {
  gl_Position = project(position);
}
`

/** Reflections of the hall in a floor whose surface is slightly uneven. */
const SKY = chunk(
  'reflected in the floor',
  [STONE],
  glsl`
vec3 reflected(vec3 toEye, vec3 normal) {
  vec3 ray = reflect(-toEye, normal);
  return vec3(ray.x, abs(ray.y), ray.z);
}
`,
)

export const FLOOR_CHUNKS = [SKY]

/** Black marble polished to a mirror, in slabs each laid a hair out of true. Figures are drawn over it. */
export const RUNWAY_FRAGMENT = glsl`
const float SLAB = 2.4;

void main() {
  vec3 toEye = normalize(eye() - place);
  float far = distance(eye(), place);
  Stone broad = stoneAt(place.xz * 0.42);
  Stone close = stoneAt(place.xz * 1.9);

  float slab = floor(place.z / SLAB + 0.5);
  vec2 tilt = (vec2(hash1(slab + 31.0), hash1(slab + 57.0)) - 0.5) * 0.0016;
  vec2 ripple = broad.slope * 0.0035 * exp(-far * 0.08);
  vec3 normal = normalize(vec3(ripple.x + tilt.x, 1.0, ripple.y + tilt.y));

  float veined = 1.0 - 0.45 * broad.vein;
  vec3 seen = min(environment(place, reflected(toEye, normal), 0.02 + 0.03 * close.tone), vec3(6.0));
  vec3 light = seen * polish(toEye.y) * veined;

  vec3 albedo = vec3(0.0065) + vec3(0.050, 0.048, 0.045) * broad.vein;
  light += albedo * irradiance(place, vec3(0.0, 1.0, 0.0)) * 0.55;
  light *= 1.0 - 0.75 * joint(place.z + 0.5 * SLAB, SLAB, 0.003);

  float fromEdge = RUNWAY_HALF_WIDTH - abs(place.x);
  float glow = 0.0022 / (fromEdge + 0.03) * exp(-fromEdge * 5.0) * (1.0 + broad.vein);
  light += edgeColour * edgeLevel(place.z) * glow;

  gl_FragColor = shown(throughAir(light, eye(), place), 1.0);
}
`

/** Dark honed stone round the runway, and the hairline of light in the joint between the two. */
export const FLOOR_FRAGMENT = glsl`
const float HAIRLINE = 0.007;
const vec2 SLAB = vec2(1.2, 2.4);
const float WALL_X = HALF_WIDTH + RIB_DEPTH;

// Coverage of a line of light of the given half width at a distance from its middle, at least a pixel wide.
float lightLine(float away, float halfWidth, float pixel) {
  float shownWidth = max(halfWidth, pixel * 0.75);
  float inside = fall(shownWidth - 0.3 * pixel, shownWidth + pixel, away);
  return inside * min(1.0, halfWidth * 1.7 / (pixel + 0.004));
}

void main() {
  vec3 toEye = normalize(eye() - place);
  float x = abs(place.x);
  float pixelX = fwidth(place.x);
  Stone broad = stoneAt(place.xz * 0.42);
  Stone close = stoneAt(place.xz * 1.9);
  vec3 normal = normalize(vec3(close.slope.x * 0.05, 1.0, close.slope.y * 0.05));

  float share = 0.03 + 0.35 * pow(1.0 - saturate1(toEye.y), 5.0);
  vec3 light = min(environment(place, reflected(toEye, normal), 0.22), vec3(3.0)) * share;

  // The benches stand on it and take its light.
  float nearBench = fall(3.3, 3.9, x) * smoothstep(1.3, 1.85, x);
  float open = mix(1.0, 0.22, nearBench * fall(8.6, 9.4, place.z) * smoothstep(-12.0, -11.4, place.z));
  vec3 albedo = vec3(0.022, 0.0215, 0.0215) * (0.55 + 0.9 * broad.tone) * (0.8 + 0.4 * close.tone);
  albedo += vec3(0.03, 0.028, 0.025) * broad.vein;
  float laid = max(joint(place.x, SLAB.x, 0.003), joint(place.z, SLAB.y, 0.003));
  light += albedo * irradiance(place, normal) * open;
  light *= 1.0 - 0.6 * laid;

  float fromEdge = x - RUNWAY_HALF_WIDTH;
  float along = fall(RUNWAY_HALF_LENGTH, RUNWAY_HALF_LENGTH + 0.02, abs(place.z));
  float level = edgeLevel(place.z) * along;
  light += edgeColour * level * 0.0066 / (fromEdge + 0.02) * exp(-fromEdge * 3.5) * (0.6 + 0.6 * close.tone);
  light = mix(light, edgeColour * level * 2.7, lightLine(abs(fromEdge - HAIRLINE), HAIRLINE, pixelX) * along);

  // A second line where floor meets wall, from the same lamps as the ribs.
  float fromWall = WALL_X - 0.03 - x;
  float atWall = step(x, WALL_X);
  vec3 foot = ribColour * ribLevel(place.z) * 0.55 + houseColour * 0.8;
  light += foot * atWall * 0.0035 / (abs(fromWall) + 0.04) * exp(-abs(fromWall) * 2.6) * (0.6 + 0.6 * close.tone);
  light = mix(light, foot, lightLine(abs(fromWall), 0.009, pixelX) * atWall);

  gl_FragColor = shown(throughAir(light, eye(), place), 1.0);
}
`
