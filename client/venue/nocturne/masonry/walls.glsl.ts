import { glsl } from '../../../gpu/index.ts'

export const WALLS_VERTEX = glsl`
in vec2 cut;

out vec3 facing;
out vec2 made;

void main() {
  facing = normal;
  made = cut;
  gl_Position = project(position);
}
`

/** Vault, ribs, portal and end walls: stone that is only ever lit by lines of light beside it. */
export const WALLS_FRAGMENT = glsl`
in vec3 facing;
in vec2 made;

const vec3 DARK_STONE = vec3(0.052, 0.053, 0.056);
const float FLUTE = 0.15;
const float FLUTED_TO = COVE_HEIGHT - 0.14;

// Upright flutes in the lower wall; they flatten to their mean where a pixel covers one.
float flute(float z) {
  float pixel = fwidth(z) / FLUTE;
  return sin(2.0 * PI * z / FLUTE) * saturate1(1.2 - pixel * 1.6);
}

vec3 wallLight(vec3 normal, float tone, float grain) {
  float along = made.y;
  float fluted = fall(FLUTED_TO - 0.004, FLUTED_TO + 0.004, along) * smoothstep(0.20, 0.204, along);
  float wave = flute(place.z) * fluted;

  float dz = toNearest(place.z, RIB_SPACING);
  vec3 toRib = normalize(vec3(0.0, 0.0, -dz) + normal * 0.5);
  float raking = saturate1(dot(normal, toRib) * 1.2 - wave * 0.30 * sign(dz) * saturate1(abs(dz) * 1.6));
  float bed = joint(along - FLUTED_TO, 1.3, 0.012) * (1.0 - fluted);
  vec3 albedo = DARK_STONE * (0.45 + 1.15 * tone) * (1.0 - 0.5 * bed) * (1.0 - 0.35 * fluted * saturate1(-wave));

  vec3 light = ribColour * betweenRibs(place.z, along) * raking * 1.55;
  light *= mix(0.30, 1.0, smoothstep(0.0, 1.8, place.y)) * (0.8 + 0.4 * grain);
  light += ribColour * 0.012 + portalColour * 0.25 * exp(-(place.z - PORTAL_Z) * 0.22);
  light += screenColour * 0.8 * exp(-(place.z - PORTAL_Z) * 0.2);
  light += ribColour * ribLevel(place.z) * 0.9 * exp(-place.y / 0.16);
  light += houseColour * 10.0 * coveGlow(along) * (0.75 + 0.5 * grain) * (1.0 + 0.45 * wave);
  light += washColour * 0.05 * saturate1(0.4 - normal.y);
  light += vec3(3.0 * workLight) * (0.7 + 0.3 * wave);
  return albedo * light * fall(END_Z - 1.2, END_Z, place.z);
}

vec3 ribLight(vec3 normal, float tone) {
  float along = place.y < SPRING_HEIGHT ? place.y : SPRING_HEIGHT + 1.25 * (place.y - SPRING_HEIGHT);
  vec3 albedo = vec3(0.06, 0.06, 0.063) * (0.5 + tone);
  float lamp = made.y;
  vec3 light = ribColour * ribLevel(place.z) * (0.03 + 0.25 * lamp + 1.9 * lamp * lamp) * 0.9
    * mix(1.0, 0.25, saturate1(place.y / 9.0));
  light += portalColour * 0.5 * exp(-(place.z - PORTAL_Z) * 0.2) * (0.04 + 0.2 * saturate1(-normal.z));
  light += screenColour * 0.9 * exp(-(place.z - PORTAL_Z) * 0.2) * (0.3 + 0.7 * saturate1(-normal.z));
  light += houseColour * 8.0 * coveGlow(along) * mix(0.45, 1.0, abs(normal.z)) * mix(1.0, 0.5, lamp);
  light += washColour * 0.04 + vec3(2.4 * workLight);
  return albedo * light;
}

vec3 portalLight(vec3 normal, float tone) {
  vec3 albedo = vec3(0.10, 0.095, 0.088) * (0.5 + tone);
  float deep = saturate1((PORTAL_Z - place.z) / PORTAL_DEPTH);
  vec3 light = portalColour * (made.y * (0.7 + 5.0 * deep) + (1.0 - made.y) * 0.35)
    * (0.35 + 0.65 * exp(-place.y / 2.4));
  light += houseColour * 1.4 * (0.4 + 0.6 * deep) + ribColour * 0.012 + vec3(2.4 * workLight);
  return albedo * light;
}

// The ledge in front of the coves: bright on top, a thin line of light along its lip, dark beneath.
vec3 ledgeLight(vec3 normal, float tone) {
  vec3 albedo = DARK_STONE * (0.5 + tone);
  float lip = smoothstep(COVE_HEIGHT - 0.05, COVE_HEIGHT, place.y) * step(0.5, abs(normal.x));
  vec3 light = houseColour * (0.7 + 9.0 * saturate1(normal.y)) + vec3(2.0 * workLight);
  light += ribColour * betweenRibs(place.z, place.y) * 0.8 * saturate1(0.6 + normal.y);
  return albedo * light + houseColour * 1.3 * lip;
}

// The walls at both ends: courses of large blocks, grazed by the portal and by the ribs nearest to them.
vec3 endLight(vec3 normal, float tone, float grain) {
  vec3 albedo = vec3(0.075, 0.072, 0.068) * (0.5 + tone);
  float upright = joint(place.x + 0.775, 1.55, 0.006);
  float course = joint(place.y, 2.65, 0.006);
  albedo *= 1.0 - 0.6 * max(upright, course);

  vec2 outside = max(vec2(abs(place.x) - PORTAL_HALF_WIDTH, place.y - PORTAL_HEIGHT), 0.0);
  float away = length(outside);
  float atHead = step(place.z, 0.0);
  vec3 light = portalColour * atHead * (1.5 * exp(-away * 2.2) + 0.42 * exp(-away * 0.42)) * (0.85 + 0.3 * grain);
  float nearRib = exp(-max(HALF_WIDTH + 0.2 - abs(place.x), 0.0) * 0.55);
  light += ribColour * (0.05 + 0.55 * nearRib * ribLevel(place.z)) * mix(1.0, 0.3, saturate1(place.y / 9.0)) * (0.7 + 0.6 * grain);
  light += houseColour * 4.2 * (0.22 + 0.62 * exp(-abs(place.y - SPRING_HEIGHT) / 2.4)) * (0.8 + 0.4 * grain);
  light += washColour * 0.10 * (0.7 + 0.6 * grain);
  light += vec3(2.6 * workLight);
  return albedo * light;
}

void main() {
  vec3 normal = normalize(facing);
  Stone broad = stoneAt(onPlane(place, normal) * 0.33);
  Stone close = stoneAt(onPlane(place, normal) * 1.7);
  float tone = 0.7 * broad.tone + 0.3 * close.tone;
  normal = normalize(normal + slopeInSpace(broad.slope, normal) * 0.5);

  vec3 light;
  if (made.x < 0.5) light = wallLight(normal, tone, close.tone);
  else if (made.x < 1.5) light = ribLight(normal, tone);
  else if (made.x < 2.5) light = portalLight(normal, tone);
  else if (made.x < 3.5) light = endLight(normal, tone, close.tone);
  else light = ledgeLight(normal, tone);

  gl_FragColor = shown(throughAir(light, eye(), place), 1.0);
}
`
