import { chunk, glsl } from '../../../gpu/index.ts'
import { MORNING, SALON_IRRADIANCE, SALON_SUN } from './morning.glsl.ts'

/**
 * What a ray sees of the empty salon: a box of plaster and marble, met in closed form, with the windows, the
 * doors and the sconces in it. Roughness and distance blur their borders.
 */
export const SALON_ENVIRONMENT = chunk(
  'environment of the salon',
  [MORNING, SALON_IRRADIANCE, SALON_SUN],
  glsl`
// Metres to the plane where one coordinate is as given.
float toPlane(float from, float ray, float low, float high) {
  float safe = abs(ray) < 1e-4 ? (ray < 0.0 ? -1e-4 : 1e-4) : ray;
  return ((safe > 0.0 ? high : low) - from) / safe;
}

vec3 windowWall(vec3 from, vec3 ray, vec3 onWall, float blur) {
  vec3 wall = PLASTER * irradiance(onWall, vec3(1.0, 0.0, 0.0));
  vec3 glass = onWall + ray * (REVEAL / max(-ray.x, 0.2));
  float opening = fall(-blur, blur, outsideArch(vec2(inBay(onWall.z), onWall.y), WINDOW_HALF_WIDTH, SILL));
  float clear = glazing(vec2(inBay(glass.z), glass.y), blur + 0.01);
  vec3 seen = dayColour() * outside(glass.y) * 1.5;
  return mix(wall, mix(wall * 0.9, seen, clear), opening);
}

// The wall across: in its arches the windows are seen again.
vec3 mirrorWall(vec3 at, vec3 ray, float blur) {
  vec3 wall = PLASTER * irradiance(at, vec3(-1.0, 0.0, 0.0));
  float arch = fall(-blur, blur, outsideArch(vec2(inBay(at.z), at.y), WINDOW_HALF_WIDTH - 0.07, 0.5));
  vec3 across = at + ray * (2.0 * HALF_WIDTH / max(ray.x, 0.1));
  float window = fall(-0.1 - blur, 0.1 + blur, outsideArch(vec2(inBay(across.z), across.y), WINDOW_HALF_WIDTH, SILL));
  return mix(wall, mix(wall * 0.8, dayColour() * outside(across.y) * 1.1, window), arch);
}

vec3 doorWall(vec3 at, float blur) {
  vec3 wall = PLASTER * irradiance(at, vec3(0.0, 0.0, 1.0));
  float open = fall(-blur, blur, max(abs(at.x) - DOOR_HALF_WIDTH, at.y - DOOR_HEIGHT));
  return mix(wall, portalColour * 0.6 * mix(1.0, 0.7, at.y / DOOR_HEIGHT) + dayColour() * 0.2, open * step(at.z, 0.0));
}

// The flames of the sconces, as rows of soft points.
vec3 flames(vec3 at, float blur) {
  float dz = BAY * 0.5 - abs(inBay(at.z));
  float away2 = dz * dz + square(at.y - 2.62);
  float spread = 0.0016 + blur * blur;
  return ribColour * CANDLE * ribLevel(at.z) * 0.05 * exp(-away2 / spread) / spread * 0.4;
}

vec3 floorSeen(vec3 at, float roughness) {
  // Rough surfaces see how much sun lies on the floor, not where.
  vec3 sun = roughness > 0.2 ? SUN_TINT * washColour * 0.62 : sunAt(at);
  return vec3(0.66, 0.645, 0.615) * (irradiance(at, vec3(0.0, 1.0, 0.0)) + sun * TO_SUN.y);
}

vec3 environment(vec3 from, vec3 ray, float roughness) {
  float spread = 0.0015 + roughness * roughness * 0.9 + roughness * 0.1;
  float toSide = toPlane(from.x, ray.x, -HALF_WIDTH, HALF_WIDTH);
  float toEnd = toPlane(from.z, ray.z, DOORS_Z, END_Z);
  float toLevel = toPlane(from.y, ray.y, 0.0, CEILING);
  float toWall = max(min(toSide, toEnd), 0.0);
  float blur = 0.006 + toWall * spread;
  vec3 at = from + ray * toWall;

  // How much of the blurred ray passes below and above the walls.
  float low = fall(-blur, blur, at.y);
  float high = smoothstep(CEILING - blur, CEILING + blur, at.y);
  vec3 light = vec3(0.0);
  if (low + high < 0.999) {
    at.y = clamp(at.y, 0.05, CEILING - 0.05);
    float side = smoothstep(-blur, blur, toEnd - toSide);
    if (side > 0.001) {
      vec3 wall = ray.x < 0.0 ? windowWall(from, ray, at, blur) : mirrorWall(at, ray, blur);
      light += side * (wall + flames(at, blur));
    }
    if (side < 0.999) light += (1.0 - side) * doorWall(at, blur);
  }
  vec3 level = from + ray * min(max(toLevel, 0.0), toWall);
  light *= 1.0 - low - high;
  if (low > 0.001) light += low * floorSeen(vec3(level.x, 0.0, level.z), roughness);
  if (high > 0.001) light += high * PLASTER * 0.96 * irradiance(vec3(level.x, CEILING, level.z), vec3(0.0, -1.0, 0.0));
  return light;
}

// The model's own key in what shines.
vec3 lampsSeen(vec3 ray, float roughness) {
  return keyColour * 0.16 * smoothstep(0.2, 0.95, ray.z) * (1.0 - 0.5 * roughness);
}
`,
)
