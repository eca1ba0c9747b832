import { chunk, glsl } from '../../../gpu/index.ts'
import { HALL_LAMPS } from './lamps.glsl.ts'

/**
 * What a ray sees of the empty hall, in closed form: the lines of light on the vault, the stone they wash, the
 * portal. Exact in parallax and free of aliasing, so the same function serves the mirror-polished floor, satin,
 * gold and shoes. A line seen through roughness is a Gaussian whose width grows with distance.
 */
export const HALL_ENVIRONMENT = chunk(
  'environment of the hall',
  [HALL_LAMPS],
  glsl`
struct VaultHit {
  vec3 place;
  // Metres along the section from the floor.
  float along;
  float distance;
};

// Radiance of a line at the given distance: width of the line and of the blur in metres.
float lineOfLight(float away, float width, float blur) {
  float spread = width * width + blur * blur;
  return width * inversesqrt(spread) * exp(-away * away / spread);
}

// 1 inside |x| < halfSize, falling to 0 over the blur.
float softInside(float x, float halfSize, float blur) {
  return saturate1((halfSize - abs(x)) / blur * 0.5 + 0.5);
}

float alongArc(vec2 fromCentre) {
  return SPRING_HEIGHT + VAULT_RADIUS * atan(fromCentre.y, fromCentre.x);
}

// Where a ray meets the arc of the half it runs through.
VaultHit meetArc(vec3 from, vec3 ray) {
  vec2 centre = vec2(HALF_WIDTH - VAULT_RADIUS, SPRING_HEIGHT);
  vec2 offset = from.xy - centre;
  float a = dot(ray.xy, ray.xy);
  float b = dot(offset, ray.xy);
  float c = dot(offset, offset) - VAULT_RADIUS * VAULT_RADIUS;
  float distance = (-b + sqrt(max(b * b - a * c, 0.0))) / max(a, 1e-6);
  vec3 place = from + ray * distance;
  return VaultHit(place, alongArc(place.xy - centre), distance);
}

VaultHit meetVault(vec3 from, vec3 ray) {
  // The hall is symmetric: trace in the half the ray runs towards.
  if (ray.x < 0.0) {
    from.x = -from.x;
    ray.x = -ray.x;
  }
  ray.x = max(ray.x, 1e-4);
  float toWall = (HALF_WIDTH - from.x) / ray.x;
  vec3 onWall = from + ray * toWall;
  if (onWall.y <= SPRING_HEIGHT) return VaultHit(onWall, onWall.y, toWall);

  VaultHit hit = meetArc(from, ray);
  if (hit.place.x < 0.0) {
    // Past the ridge: the other half's arc.
    from.x = -from.x;
    ray.x = -ray.x;
    hit = meetArc(from, ray);
  }
  return hit;
}

// How bright the stone between two ribs is: lit by both, less the higher up.
float betweenRibs(float z, float along) {
  float near = abs(toNearest(z, RIB_SPACING));
  float far = RIB_SPACING - near;
  float light = 0.15 * (ribLevel(z) / (near * near + 0.055) + otherRibLevel(z) / (far * far + 0.055));
  return light * mix(1.0, 0.07, pow(saturate1(along / 10.0), 0.7));
}

// Light from the coves on the ledge under the spring line, up the vault and spilling down the wall: house lights.
float coveGlow(float along) {
  float up = along - COVE_HEIGHT;
  float rising = 0.10 + 0.90 * exp(-max(up, 0.0) / 2.3);
  float falling = 0.10 + 0.16 * exp(-max(-up, 0.0) / 1.6);
  return mix(falling, rising, smoothstep(-0.06, 0.06, up));
}

vec3 vaultRadiance(VaultHit hit, float blur) {
  float away = toNearest(hit.place.z, RIB_SPACING);
  float width = 0.024;
  float line = lineOfLight(away, width, blur);
  // Beyond a third of the spacing neighbouring lines run together.
  float mean = width * 1.772 / RIB_SPACING;
  line = mix(line, mean, smoothstep(0.35 * RIB_SPACING, 0.8 * RIB_SPACING, blur));
  float level = ribLevel(hit.place.z) * mix(1.0, 0.5, saturate1(hit.along / 13.0));
  float washed = 0.02 * mix(betweenRibs(hit.place.z, hit.along), 0.4 * level, saturate1(blur / RIB_SPACING * 1.5));

  vec3 light = ribColour * (line * 11.0 * level + washed);
  light += houseColour * 0.60 * coveGlow(hit.along);
  light += vec3(0.16 * workLight);
  float inHall = fall(END_Z - 0.3, END_Z + 0.3, hit.place.z)
    * smoothstep(PORTAL_Z - 0.2, PORTAL_Z + 0.4, hit.place.z)
    * step(0.02, hit.place.y + blur);
  return light * inHall * exp(-hit.distance * 0.028);
}

vec3 environment(vec3 from, vec3 ray, float roughness) {
  VaultHit hit = meetVault(from, ray);
  float spread = roughness * roughness * 0.9 + roughness * 0.1;
  vec3 light = vaultRadiance(hit, hit.distance * (0.0011 + spread));
  if (ray.z > -1e-3) return light;

  float toPortal = (PORTAL_Z - from.z) / ray.z;
  vec3 onWall = from + ray * toPortal;
  bool reachesWall = toPortal < hit.distance * 1.02 || hit.place.z < PORTAL_Z;
  if (!reachesWall || toPortal < 0.0) return light;
  float blur = toPortal * (0.002 + spread) + 0.02;
  float inside = softInside(onWall.x, PORTAL_HALF_WIDTH, blur)
    * softInside(onWall.y - 0.5 * PORTAL_HEIGHT, 0.5 * PORTAL_HEIGHT, blur);
  vec3 wall = portalColour * 0.015 * exp(-abs(onWall.x) * 0.5) + houseColour * 0.03 + vec3(0.1 * workLight);
  wall += 0.6 * screenColour * softInside(onWall.x, 3.9, blur + 2.2) * softInside(onWall.y - 5.2, 4.2, blur + 2.2);
  light = mix(light, wall, step(toPortal, hit.distance));
  return light + portalColour * inside * portalRadiance(onWall.xy) * exp(-toPortal * 0.02);
}

// The lamps over the runway and the key are not part of the empty hall.
vec3 lampsSeen(vec3 ray, float roughness) {
  return washColour * 0.55 * pow(saturate1(ray.y), mix(10.0, 2.0, roughness))
    + keyColour * 0.12 * smoothstep(0.0, 0.8, ray.z);
}
`,
)
