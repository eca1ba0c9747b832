import { chunk, glsl } from '../../../gpu/index.ts'
import { MORNING } from '../optics/morning.glsl.ts'

export const SHELL_VERTEX = glsl`
in vec2 cut;

out vec3 facing;
out vec2 made;

void main() {
  facing = normal;
  made = cut;
  gl_Position = project(position);
}
`

/** Mouldings drawn as relief: each is a line in the wall's plane with a profile across it. */
const BOISERIE = chunk(
  'boiserie',
  [MORNING],
  glsl`
const float DADO = 0.98;
const float PIER_PANEL = 0.40;

float outsideBox(vec2 at, vec2 halfSize) {
  vec2 away = abs(at) - halfSize;
  return length(max(away, 0.0)) + min(max(away.x, away.y), 0.0);
}

// Distance to the nearest moulding's line on a wall of bays; at is z from the bay's middle, and height.
float bayMoulding(vec2 at) {
  float arch = abs(outsideArch(at, WINDOW_HALF_WIDTH + 0.09, 0.34)) ;
  vec2 pier = vec2(BAY * 0.5 - abs(at.x), at.y);
  float upper = abs(outsideBox(pier - vec2(0.0, 3.26), vec2(PIER_PANEL, 2.02)));
  float lower = abs(outsideBox(pier - vec2(0.0, 0.62), vec2(PIER_PANEL, 0.22)));
  return min(arch, min(upper, lower));
}

// The same on the walls at both ends.
float endMoulding(vec2 at, bool doors) {
  float x = abs(at.x);
  vec2 outer = vec2(x - 3.86, at.y);
  vec2 inner = vec2(x - 2.12, at.y);
  float upper = min(
    abs(outsideBox(outer - vec2(0.0, 3.26), vec2(0.66, 2.02))),
    abs(outsideBox(inner - vec2(0.0, 3.26), vec2(0.66, 2.02))));
  float lower = min(
    abs(outsideBox(outer - vec2(0.0, 0.62), vec2(0.66, 0.22))),
    abs(outsideBox(inner - vec2(0.0, 0.62), vec2(0.66, 0.22))));
  float middle = doors
    ? min(abs(outsideBox(vec2(x, at.y - 4.52), vec2(1.08, 0.76))),
      abs(max(x - DOOR_HALF_WIDTH - 0.10, at.y - DOOR_HEIGHT - 0.10)))
    : abs(outsideBox(vec2(x, at.y - 3.26), vec2(0.95, 2.02)));
  return min(middle, min(upper, lower));
}

// Height of the profile at a distance from the moulding's line, in metres: a fillet, a round, a fillet.
float profile(float away) {
  return 0.027 * exp(-square(away / 0.020)) + 0.008 * fall(0.030, 0.050, away);
}

// Rails that run round the whole room: skirting, dado.
float rails(float y) {
  float skirting = 0.03 * fall(0.20, 0.24, y) + 0.012 * exp(-square((y - 0.235) / 0.015));
  float dado = 0.026 * exp(-square((y - DADO) / 0.026)) + 0.012 * exp(-square((y - DADO + 0.07) / 0.016));
  return skirting + dado;
}
`,
)

export const SHELL_CHUNKS = [BOISERIE]

/** White boiserie with thin gilt lines, arched windows with deep reveals, a coffered ceiling. */
export const SHELL_FRAGMENT = glsl`
in vec3 facing;
in vec2 made;

const vec3 GILT = vec3(0.80, 0.49, 0.17);

// On the wall's own plane: across, and up.
vec2 onWall(bool isEnd) {
  return isEnd ? vec2(place.x, place.y) : vec2(inBay(place.z), place.y);
}

float relief(vec2 at, bool isEnd) {
  float away = isEnd ? endMoulding(at, place.z < 0.0) : bayMoulding(at);
  // Within the blind arches a second, thinner line without gilt.
  float inner = isEnd ? 9.0 : abs(outsideArch(at, WINDOW_HALF_WIDTH - 0.07, 0.50));
  return profile(away) + 0.012 * exp(-square(inner / 0.014)) + rails(at.y);
}

vec3 litPlaster(vec3 albedo, vec3 normal, float open) {
  vec3 light = irradiance(place, normal) * open;
  light += sunAt(place) * saturate1(dot(normal, towardsSun()));
  return albedo * light;
}

vec3 gilded(vec3 normal, vec3 toEye, float open) {
  vec3 seen = environment(place, reflect(-toEye, normal), 0.4);
  return GILT * (seen * 0.75 + irradiance(place, normal) * 0.22) * open
    + GILT * sunAt(place) * 0.7 * saturate1(dot(normal, towardsSun()));
}

// Corners see less of the room.
float cornerShade(vec3 at) {
  float low = 0.72 + 0.28 * smoothstep(0.0, 0.5, at.y);
  float high = 0.90 + 0.10 * fall(CORNICE_FROM - 0.5, CORNICE_FROM, at.y);
  float ends = 0.86 + 0.14 * smoothstep(0.0, 0.8, min(at.z - DOORS_Z, END_Z - at.z) + step(0.5, abs(facing.z)) * 9.0);
  float sides = 0.88 + 0.12 * smoothstep(0.0, 0.7, HALF_WIDTH - abs(at.x) + step(0.5, abs(facing.x)) * 9.0);
  return low * high * ends * sides;
}

// Old glass in the arches across from the windows: it doubles their light, a little dim and foxed at its edges.
vec3 oldMirror(vec2 at, vec3 toEye, float pixel) {
  vec2 pane = floor(vec2(at.x + 0.255, at.y - SILL) / vec2(0.51, 0.656));
  vec2 tilt = (vec2(hash2(pane + 5.0), hash2(pane + 17.0)) - 0.5) * 0.0022;
  vec2 waves = (vec2(valueNoise(at * 3.1), valueNoise(at * 3.1 + 40.0)) - 0.5) * 0.0020;
  vec3 normal = normalize(vec3(-1.0, tilt.y + waves.y, tilt.x + waves.x));
  vec3 ray = reflect(-toEye, normal);
  ray.x = min(ray.x, -0.05);
  vec3 seen = environment(place, normalize(ray), 0.02);
  seen = peopleAlong(seen, place, ray, dayColour() * 0.62 + ribColour * 0.25 + vec3(0.3 * workLight));
  float edge = -outsideArch(at, WINDOW_HALF_WIDTH - 0.07, 0.5);
  float foxed = smoothstep(0.62, 1.15, valueNoise(at * 5.0) * 0.5 + valueNoise(at * 23.0) * 0.4 + 0.5 * exp(-edge / 0.09));
  vec3 glass = seen * vec3(0.88, 0.875, 0.845) + dayColour() * 0.02;
  glass = mix(glass, PLASTER * vec3(0.72, 0.66, 0.56) * irradiance(place, vec3(-1.0, 0.0, 0.0)), 0.38 * foxed);
  float lead = max(bar(toNearest(at.x - 0.255, 0.51), 0.004, max(pixel, 0.003)), bar(toNearest(at.y - SILL, 0.656), 0.004, max(pixel, 0.003)));
  return glass * (1.0 - 0.45 * lead);
}

vec3 panelled(vec3 flatNormal, vec3 toEye) {
  bool isEnd = abs(flatNormal.z) > 0.5;
  vec2 at = onWall(isEnd);
  float pixel = max(length(dFdx(place)), length(dFdy(place)));
  float step1 = max(0.003, 0.7 * min(pixel, 0.02));
  float here = relief(at, isEnd);
  vec2 slope = vec2(relief(at + vec2(step1, 0.0), isEnd) - here, relief(at + vec2(0.0, step1), isEnd) - here) / step1;
  vec3 along = isEnd ? vec3(1.0, 0.0, 0.0) : vec3(0.0, 0.0, 1.0);
  slope *= saturate1(1.25 - pixel / 0.014);
  vec3 normal = normalize(flatNormal - along * slope.x - vec3(0.0, slope.y, 0.0));

  float away = isEnd ? endMoulding(at, place.z < 0.0) : bayMoulding(at);
  float open = cornerShade(place) * (1.0 - 0.22 * saturate1(length(slope) * 0.6));
  // Light gathers under the upper rims of mouldings less than on them: a line of shade inside each panel.
  open *= 1.0 - 0.20 * exp(-square((away - 0.055) / 0.022)) * saturate1(1.2 - pixel / 0.05);
  // What looks down on a moulding is in the shade of what is above it.
  open *= 1.0 - 0.16 * clamp(-slope.y, -0.6, 1.0) - 0.06 * clamp(abs(slope.x), 0.0, 1.0);
  vec3 light = litPlaster(PLASTER, normal, open);

  float foot = exp(-place.y / 0.22);
  light += PLASTER * CANDLE * edgeColour * edgeLevel(place.z) * 0.5 * foot;
  float dz = isEnd ? 9.0 : BAY * 0.5 - abs(inBay(place.z));
  float sconce = exp(-abs(dz) * 2.2 - abs(place.y - 2.9) * 1.1) * 1.1 + exp(-length(vec2(dz, place.y - 2.72)) * 5.0);
  light += PLASTER * CANDLE * ribColour * ribLevel(place.z) * sconce;

  if (!isEnd && place.x > 0.0) {
    float inArch = fall(-pixel, pixel, outsideArch(at, WINDOW_HALF_WIDTH - 0.07, 0.50));
    if (inArch > 0.003) light = mix(light, oldMirror(at, toEye, pixel), inArch);
  }

  float line = fall(0.008, 0.010 + pixel, away) * min(1.0, 0.018 / (pixel + 0.006));
  float dadoLine = fall(0.006, 0.008 + pixel, abs(place.y - DADO)) * min(1.0, 0.014 / (pixel + 0.006));
  float gilt = max(line, dadoLine);
  if (gilt > 0.003) light = mix(light, gilded(normal, toEye, open), gilt);
  return light;
}

vec3 pane(vec3 toEye) {
  vec2 at = vec2(inBay(place.z), place.y);
  float pixel = max(fwidth(at.x), fwidth(at.y));
  float clear = glazing(at, max(0.004, pixel));
  // Bars are as deep as they are wide: seen aslant they hide more.
  vec2 behind = at + vec2(-toEye.z, -toEye.y) / max(toEye.x, 0.25) * 0.03;
  clear = min(clear, glazing(behind, max(0.004, pixel)));
  // What is outside is far away: it moves with the eye.
  float beyond = place.y + (place.y - eye().y) * 0.5 / max(length(place.xz - eye().xz), 0.8) * 4.0;
  beyond += 0.35 * (valueNoise(vec2(place.z * 1.6, 3.0)) + 0.5 * valueNoise(place.zy * 3.4)) * fall(1.0, 3.0, beyond);
  vec3 day = dayColour() * outside(beyond) * 1.35;
  vec3 wood = PLASTER * (irradiance(place, vec3(1.0, 0.0, 0.0)) * 0.55 + dayColour() * 0.25);
  return mix(wood, day, clear);
}

// A leaf of the doors, standing open against the side of the passage.
vec3 leafOfDoor(vec3 normal, vec3 toEye, vec3 light) {
  vec2 at = vec2(DOORS_Z - 0.58 - place.z, place.y);
  float pixel = max(length(dFdx(at)), length(dFdy(at)));
  float panels = min(
    abs(outsideBox(at - vec2(0.0, 2.2), vec2(0.34, 0.95))),
    min(abs(outsideBox(at - vec2(0.0, 0.62), vec2(0.34, 0.38))), abs(outsideBox(at - vec2(0.0, 1.66), vec2(0.5, 1.66)))));
  float line = fall(0.008, 0.010 + pixel, panels) * min(1.0, 0.018 / (pixel + 0.006));
  vec3 shaded = light * (1.0 - 0.25 * exp(-square((panels - 0.04) / 0.03)));
  return line > 0.003 ? mix(shaded, gilded(normal, toEye, 1.0), line) : shaded;
}

// A curtain of silk closes the room behind the doors, lit from behind.
vec3 silk() {
  float fold = sin(place.x * 21.0 + 1.3 * sin(place.x * 5.0)) * 0.5 + 0.5;
  float rising = mix(1.0, 0.62, saturate1(place.y / DOOR_HEIGHT));
  return (portalColour * vec3(1.0, 0.95, 0.87) * 0.95 + dayColour() * 0.22) * rising * (0.62 + 0.42 * fold * fold);
}

void main() {
  vec3 normal = normalize(facing);
  vec3 toEye = normalize(eye() - place);
  int cut = int(made.x + 0.5);
  vec3 light;
  if (cut == 0 || cut == 6) light = panelled(normal, toEye);
  else if (cut == 1) {
    float deep = saturate1((-HALF_WIDTH - place.x) / REVEAL);
    vec3 grazed = dayColour() * SKY * (0.34 + 0.62 * deep);
    light = PLASTER * (grazed + irradiance(place, normal) * 0.45 + sunAt(place) * saturate1(dot(normal, TO_SUN)));
  } else if (cut == 2) light = pane(toEye);
  else if (cut == 3) {
    float open = mix(mix(0.93, 0.80, step(CEILING + 0.1, place.y)), 0.86, made.y);
    light = litPlaster(PLASTER, normal, open) + PLASTER * CANDLE * ribColour * ribLevel(place.z) * 0.10;
  } else if (cut == 4) {
    float pixel = fwidth(place.y);
    light = litPlaster(PLASTER, normal, 0.92);
    float gilt = fall(0.010, 0.012 + pixel, abs(place.y - CORNICE_FROM - 0.10)) * min(1.0, 0.02 / (pixel + 0.006));
    if (gilt > 0.003) light = mix(light, gilded(normal, toEye, 1.0), gilt);
    light += PLASTER * CANDLE * ribColour * ribLevel(place.z) * 0.12;
  } else {
    float deep = saturate1((DOORS_Z - place.z) / DOOR_DEPTH);
    light = PLASTER * (irradiance(place, normal) * 0.6 + portalColour * (0.12 + 0.5 * deep));
    if (abs(normal.x) > 0.5) light = mix(light, leafOfDoor(normal, toEye, light), step(DOORS_Z - 1.1, place.z));
    if (abs(normal.z) > 0.5) light = silk();
  }
  gl_FragColor = shown(throughAir(light, eye(), place), 1.0);
}
`
