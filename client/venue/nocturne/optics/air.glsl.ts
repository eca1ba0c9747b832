import { chunk, glsl } from '../../../gpu/index.ts'
import { HALL_LAMPS } from './lamps.glsl.ts'

/**
 * Haze between the eye and what it sees. Even haze dims and fills with the hall's light; low mist lies over the
 * floor and thins with height (the integral of exp(-y/h) along the ray is closed); the portal glows into it
 * (air light of a point, integrated along the ray: Sun et al. 2005, single scattering without extinction).
 */
export const HALL_AIR = chunk(
  'air of the hall',
  [HALL_LAMPS],
  glsl`
const float MIST_HEIGHT = 0.42;

float mistAlong(vec3 from, vec3 to) {
  float rise = to.y - from.y;
  float low = exp(-max(from.y, 0.0) / MIST_HEIGHT);
  float high = exp(-max(to.y, 0.0) / MIST_HEIGHT);
  float mean = abs(rise) < 0.01 ? low : MIST_HEIGHT * (low - high) / rise;
  return mean * distance(from, to);
}

float portalAirLight(vec3 from, vec3 ray, float reach) {
  vec3 source = vec3(0.0, 1.7, PORTAL_Z - 0.6);
  vec3 toSource = source - from;
  float nearest = dot(toSource, ray);
  float miss = sqrt(max(dot(toSource, toSource) - nearest * nearest, 0.0)) + 0.9;
  return (atan((reach - nearest) / miss) + atan(nearest / miss)) / miss;
}

vec3 throughAir(vec3 light, vec3 from, vec3 to) {
  vec3 way = to - from;
  float reach = length(way);
  vec3 ray = way / max(reach, 1e-4);

  float even = 1.0 - exp(-reach * (0.012 + 0.030 * haze));
  vec3 glow = vec3(0.0011, 0.0015, 0.0024) * 1.2
    + ribColour * 0.0048 * saturate1(ray.y * 1.6 + 0.45)
    + washColour * 0.0022
    + houseColour * 0.020
    + vec3(0.02 * workLight);
  light = mix(light, glow * (0.8 + 1.2 * haze), even);

  float curls = valueNoise(to.xz * 0.55 + vec2(0.05, -0.11) * time)
    + 0.5 * valueNoise(to.xz * 1.7 - vec2(0.13, 0.06) * time);
  float low = 1.0 - exp(-mist * mistAlong(from, to) * (0.03 + 0.42 * square(curls)));
  vec3 lowGlow = ribColour * 0.022 + washColour * 0.020 + edgeColour * 0.012 + houseColour * 0.05
    + portalColour * 0.16 * exp(-(to.z - PORTAL_Z) * 0.25);
  light = mix(light, lowGlow, low);

  // In the portal's passage everything dissolves in its light.
  float deep = smoothstep(0.0, 1.0, (PORTAL_Z - 0.05 - to.z) / (PORTAL_DEPTH - 0.6));
  light = mix(light, portalColour * portalRadiance(to.xy) + houseColour * 0.24 * exp(-max(to.y, 0.0) / 2.6), deep);

  return light + portalColour * portalAirLight(from, ray, reach) * (0.004 + 0.014 * haze);
}
`,
)
