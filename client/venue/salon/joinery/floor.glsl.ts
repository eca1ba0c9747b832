import { glsl } from '../../../gpu/index.ts'

export const FLOOR_VERTEX = glsl`
void main() {
  gl_Position = project(position);
}
`

/** White marble in octagons with black cabochons between them, a brass line along the models' way. */
export const MARBLE_FRAGMENT = glsl`
const float TILE = 0.92;
const float CABOCHON = 0.115;
const vec3 BRASS = vec3(0.80, 0.58, 0.28);

// Metres outside the nearest cabochon, a square on its corner where four tiles meet.
float outsideCabochon(vec2 at) {
  vec2 corner = abs(vec2(toNearest(at.x, TILE), toNearest(at.y, TILE)));
  return (corner.x + corner.y - CABOCHON * 1.414) * 0.7071;
}

void main() {
  vec3 toEye = normalize(eye() - place);
  vec2 at = place.xz;
  float pixel = max(length(dFdx(at)), length(dFdy(at)));
  vec2 tile = floor(at / TILE);
  float lot = hash2(tile);
  // Each slab is cut from another place of the block and turned.
  vec2 cutAt = at * 0.55 + vec2(hash2(tile + 3.7), hash2(tile + 9.1)) * 4.0;
  if (lot > 0.5) cutAt = cutAt.yx;
  Stone broad = stoneAt(cutAt);
  Stone close = stoneAt(at * 1.7);

  float black = fall(-pixel * 0.7, pixel * 0.7, outsideCabochon(at));
  float seam = max(joint(at.x - 0.5 * TILE * 0.0, TILE, 0.0022), joint(at.y, TILE, 0.0022));
  vec3 white = vec3(0.80, 0.785, 0.755) * (0.93 + 0.09 * broad.tone + 0.03 * lot);
  white = mix(white, vec3(0.50, 0.49, 0.475), 0.42 * smoothstep(0.25, 0.9, broad.vein));
  white *= 1.0 - 0.30 * seam * (1.0 - black);
  vec3 dark = vec3(0.020, 0.020, 0.021) + vec3(0.10) * smoothstep(0.4, 1.0, close.vein);
  vec3 albedo = mix(white, dark, black);

  vec2 tilt = (vec2(hash2(tile + 31.0), hash2(tile + 57.0)) - 0.5) * 0.0030;
  vec3 normal = normalize(vec3(broad.slope.x * 0.0025 + tilt.x, 1.0, broad.slope.y * 0.0025 + tilt.y));
  float nearWall = smoothstep(0.0, 0.55, HALF_WIDTH - abs(place.x)) * smoothstep(0.0, 0.6, END_Z - place.z);
  float open = 0.80 + 0.20 * nearWall;
  vec3 light = albedo * (irradiance(place, vec3(0.0, 1.0, 0.0)) * open * contact(place.xz) + sunAt(place) * TO_SUN.y * sunPast(place));

  float share = polish(toEye.y);
  vec3 ray = reflect(-toEye, normal);
  ray.y = abs(ray.y);
  vec3 seen = environment(place, ray, 0.035 + 0.02 * close.tone);
  light = light * (1.0 - share) + seen * share;

  float fromEdge = abs(place.x) - LANE_HALF_WIDTH;
  float along = smoothstep(LANE_FROM - 0.02, LANE_FROM, place.z) * fall(LANE_TO, LANE_TO + 0.02, place.z);
  float inlay = fall(0.008, 0.008 + pixel, abs(fromEdge)) * min(1.0, 0.016 / (pixel + 0.004)) * along;
  vec3 candle = CANDLE * edgeColour * edgeLevel(place.z) * along;
  light += albedo * candle * 0.018 / (abs(fromEdge) + 0.05) * exp(-abs(fromEdge) * 3.0);
  light = mix(light, BRASS * (seen * 0.8 + irradiance(place, normal) * 0.3) + candle * 1.5, inlay);

  gl_FragColor = shown(throughAir(light, eye(), place), 1.0);
}
`
