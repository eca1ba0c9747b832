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
  vec3 seen = dayColour() * outside(glass.y) * 1.9;
  return mix(wall, mix(wall * 0.9, seen, clear), opening);
}

vec3 doorWall(vec3 at, float blur) {
  vec3 wall = PLASTER * irradiance(at, vec3(0.0, 0.0, 1.0));
  float open = fall(-blur, blur, max(abs(at.x) - DOOR_HALF_WIDTH, at.y - DOOR_HEIGHT));
  return mix(wall, portalColour * 0.8 + dayColour() * 0.25, open * step(at.z, 0.0));
}

// The flames of the sconces, as rows of soft points.
vec3 flames(vec3 at, float blur) {
  float dz = BAY * 0.5 - abs(inBay(at.z));
  float away2 = dz * dz + square(at.y - 2.62);
  float spread = 0.0016 + blur * blur;
  return ribColour * CANDLE * ribLevel(at.z) * 0.05 * exp(-away2 / spread) / spread * 0.4;
}

vec3 environment(vec3 from, vec3 ray, float roughness) {
  float spread = 0.0015 + roughness * roughness * 0.9 + roughness * 0.1;
  float tx = toPlane(from.x, ray.x, -HALF_WIDTH, HALF_WIDTH);
  float ty = toPlane(from.y, ray.y, 0.0, CEILING);
  float tz = toPlane(from.z, ray.z, DOORS_Z, END_Z);
  float reach = max(min(tx, min(ty, tz)), 0.0);
  vec3 at = from + ray * reach;
  float blur = 0.006 + reach * spread;
  if (tx <= ty && tx <= tz) {
    vec3 wall = ray.x < 0.0 ? windowWall(from, ray, at, blur) : PLASTER * irradiance(at, vec3(-1.0, 0.0, 0.0));
    return wall + flames(at, blur);
  }
  if (tz <= ty) return doorWall(at, blur);
  if (ray.y > 0.0) return PLASTER * 0.96 * irradiance(at, vec3(0.0, -1.0, 0.0));
  return vec3(0.66, 0.645, 0.615) * (irradiance(at, vec3(0.0, 1.0, 0.0)) + sunAt(at) * TO_SUN.y);
}

// The model's own key in what shines.
vec3 lampsSeen(vec3 ray, float roughness) {
  return keyColour * 0.16 * smoothstep(0.2, 0.95, ray.z) * (1.0 - 0.5 * roughness);
}
`,
)
