import { chunk, glsl } from '../../../gpu/index.ts'
import { HALL_LAMPS } from './lamps.glsl.ts'

/**
 * Diffuse light of the hall's broad lamps on a surface: radiance is albedo times this. Smooth in place and
 * direction, so vertices may evaluate it and pixels interpolate.
 */
export const HALL_IRRADIANCE = chunk(
  'irradiance of the hall',
  [HALL_LAMPS],
  glsl`
// Lambert's cosine let round the edge by wrap, 0 to 1.
float wrapped(float cosine, float wrap) {
  return saturate1((cosine + wrap) / (1.0 + wrap));
}

// The row of lamps over the runway, an endless line to those under it.
vec3 washOn(vec3 place, vec3 normal) {
  vec2 way = vec2(-place.x, WASH_HEIGHT - place.y);
  float far = length(way);
  float facing = wrapped(dot(normal.xy, way / far), 0.22);
  float beyond = fall(11.0, 15.0, abs(place.z)) * mix(1.0, 0.62, smoothstep(1.2, 3.2, abs(place.x)));
  // What the lit rows opposite send back across the runway.
  float across = wrapped(-sign(place.x) * normal.x, 0.3) * smoothstep(0.9, 1.6, abs(place.x)) * 0.24;
  return washColour * beyond * (facing * 3.3 / far + across);
}

// The two nearest ribs behind whoever sits on this side, and what the walls send back.
vec3 ribsOn(vec3 place, vec3 normal) {
  float side = place.x >= 0.0 ? 1.0 : -1.0;
  float dz = toNearest(place.z, RIB_SPACING);
  vec3 way = vec3(side * HALF_WIDTH - place.x, 1.6 - 0.4 * place.y, -dz);
  float far2 = dot(way, way);
  float near = wrapped(dot(normal, way * inversesqrt(far2)), 0.1);
  vec3 other = normalize(vec3(way.x, way.y + 1.5, dz > 0.0 ? RIB_SPACING - dz : -RIB_SPACING - dz));
  float next = 0.45 * wrapped(dot(normal, other), 0.1);
  float direct = 1.65 * (ribLevel(place.z) * near + otherRibLevel(place.z) * next) / (far2 + 1.2);
  float bounced = ribLevel(place.z) * (0.022 + 0.04 * square(normal.x) + 0.012 * saturate1(normal.y));
  return ribColour * (direct + bounced);
}

vec3 portalOn(vec3 place, vec3 normal) {
  vec3 way = vec3(0.0, 2.4, PORTAL_Z) - place;
  float far2 = dot(way, way);
  vec3 towards = way * inversesqrt(far2);
  float seen = saturate1(-towards.z) * step(PORTAL_Z, place.z);
  return portalColour * 14.6 * seen * wrapped(dot(normal, towards), 0.2) / (far2 + 9.0);
}

// What is projected on the wall at the head, a broad soft light over the portal.
vec3 screenOn(vec3 place, vec3 normal) {
  vec3 way = vec3(0.0, 5.2, PORTAL_Z) - place;
  float far2 = dot(way, way);
  vec3 towards = way * inversesqrt(far2);
  return screenColour * 24.0 * saturate1(-towards.z) * wrapped(dot(normal, towards), 0.3) / (far2 + 24.0);
}

vec3 edgesOn(vec3 place, vec3 normal) {
  float sum = 0.0;
  for (int side = -1; side <= 1; side += 2) {
    vec2 way = vec2(float(side) * RUNWAY_HALF_WIDTH - place.x, 0.01 - place.y);
    float far = max(length(way), 0.02);
    sum += wrapped(dot(normal.xy, way / far), 0.1) / (far + 0.06);
  }
  return edgeColour * edgeLevel(place.z) * 0.095 * sum * fall(11.8, 12.6, abs(place.z));
}

// Lit models throw light on those beside the runway as they pass.
vec3 spillOn(vec3 place, vec3 normal) {
  float here = spillAt(place.z);
  float pull = (spillAt(place.z + 0.6) - spillAt(place.z - 0.6)) / (here + 0.02);
  vec3 towards = normalize(vec3(-place.x, 1.25 - place.y, pull * 1.4));
  float beside = 4.0 / (4.0 + square(max(abs(place.x) - 0.9, 0.0)) * 1.6);
  return keyColour * here * beside * wrapped(dot(normal, towards), 0.35);
}

// House lights: coves at the spring line on both sides and the glow of the lit vault.
vec3 houseOn(vec3 place, vec3 normal) {
  float above = 0.36 + 0.42 * normal.y + 0.16 * abs(normal.x);
  float fromVault = mix(1.0, 0.72, saturate1(abs(place.z - 2.0) / 16.0));
  return houseColour * max(above, 0.05) * fromVault;
}

vec3 irradiance(vec3 place, vec3 normal) {
  return washOn(place, normal)
    + ribsOn(place, normal)
    + portalOn(place, normal)
    + screenOn(place, normal)
    + edgesOn(place, normal)
    + spillOn(place, normal)
    + houseOn(place, normal)
    + vec3(workLight * (0.34 + 0.22 * normal.y));
}
`,
)
