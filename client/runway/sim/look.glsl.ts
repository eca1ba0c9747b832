import { chunk, glsl } from '../../gpu/index.ts'
import { SHADOWED } from './key-shadow.ts'

export const LOOK_VERTEX = glsl`
in vec2 cloth;
// Openness, seam, swatch, the part's own mask; 0 to 255 but for the swatch.
in vec4 marks;

// At the edge of a thin triangle a pixel's middle may lie outside it: what must not overshoot is centroid.
centroid out vec3 facing;
out vec2 onCloth;
out vec3 rest;
// Openness, seam, mask, 0 to 1.
centroid out vec3 made;
flat out int slot;
// Light of the hall's broad lamps.
centroid out vec3 broad;

void main() {
  Skinned at = skinned(position, normal);
  facing = at.normal;
  onCloth = cloth;
  rest = position;
  made = marks.xyw / 255.0;
  slot = int(marks.z + 0.5);
  broad = irradiance(at.at, at.normal);
  gl_Position = project(at.at);
}
`

export const SHADOW_VERTEX = glsl`
void main() {
  gl_Position = project(skinned(position, normal).at);
}
`

/** How much of her key reaches a place of herself, 0 to 1: taps on a turned spiral over her tile. */
export const KEY_SHADOW = chunk(
  'key shadow',
  [],
  glsl`
uniform highp sampler2D shadowMap;
uniform mat4 toKey;
uniform float shadowTile;

const float TILES = ${SHADOWED}.0;
const int TAPS = 9;
// Share of the tile the shadow's border is soft over; metres a surface is lifted, and share of depth allowed.
const float SOFT = 0.011;
const float LIFT = 0.012;
const float SLACK = 0.0022;

float keyReaches(vec3 place, vec3 normal, float noise) {
  if (shadowTile < -0.5) return 1.0;
  vec3 at = (toKey * vec4(place + normal * LIFT, 1.0)).xyz * 0.5 + 0.5;
  if (any(lessThan(at, vec3(0.0))) || any(greaterThan(at, vec3(1.0)))) return 1.0;
  float reaching = 0.0;
  for (int tap = 0; tap < TAPS; tap++) {
    float radius = SOFT * sqrt((float(tap) + 0.5) / float(TAPS));
    float angle = 2.399963 * float(tap) + 2.0 * PI * noise;
    vec2 where = clamp(at.xy + radius * vec2(cos(angle), sin(angle)), 0.002, 0.998);
    float depth = texture(shadowMap, vec2((where.x + shadowTile) / TILES, where.y)).r;
    reaching += step(at.z - SLACK, depth);
  }
  return reaching / float(TAPS);
}
`,
)

/** Lights one look: the broad lamps from the vertices, her own key, fill and rims in each pixel. */
export const LOOK_FRAGMENT = glsl`
centroid in vec3 facing;
in vec2 onCloth;
in vec3 rest;
centroid in vec3 made;
flat in int slot;
centroid in vec3 broad;

// Where her key stands; the cosine of her heading.
uniform vec3 key;
uniform float ahead;
// 1 for those nearest to the visitor, who are lit in full; between while a spot comes up or goes out.
uniform float detail;
// Of pixels with noise from the first to the second this level is drawn.
uniform vec2 bounds;

const vec3 FILL = vec3(0.75, 0.84, 1.0);
const vec3 RIM = vec3(0.80, 0.90, 1.0);
const vec3 WARM_RIM = vec3(1.0, 0.90, 0.77);

// Cloth is drawn from both sides; a normal that has turned away at an outline is brought back to it.
vec3 towards(vec3 normal, vec3 toEye) {
#ifdef MIRROR
  bool outside = !gl_FrontFacing;
#else
  bool outside = gl_FrontFacing;
#endif
  if (!outside) normal = -normal;
  float away = min(dot(normal, toEye), 0.0);
  return normalize(normal - toEye * away * 1.02);
}

vec3 ownLamps(Surface s, float noise) {
  vec3 towardsKey = normalize(key - s.place);
  // The key is kept off the hem: attention to the face.
  float high = 0.38 + 0.62 * smoothstep(-0.3, 1.2, s.place.y);
  float reaching = detail > 0.0 ? mix(1.0, keyReaches(s.place, s.normal, noise), detail) : 1.0;
  // At the border of a shadow on skin some light comes through from beside it, red most.
  vec3 through = mix(vec3(reaching), pow(vec3(reaching), vec3(0.72, 1.15, 1.3)), s.skin);
  vec3 light = lamp(s, towardsKey, keyColour * mix(2.9, 2.2, s.skin) * high * through, 0.14) * mix(0.3, 1.0, s.open);
  light += (1.0 - detail) * s.albedo * keyColour * 0.10 * s.open;
  if (detail <= 0.0) return light;

  vec3 spots = lamp(s, normalize(vec3(0.85, 0.25, 0.6 * ahead)), FILL * keyColour * 0.35, 0.45) * s.open;
  spots += lamp(s, normalize(vec3(0.75, 0.55, -0.95)), RIM * (keyColour * 3.0 + ribColour * 4.0), 0.05) * mix(0.4, 1.0, s.open);
  spots += lamp(s, normalize(vec3(-0.8, 0.5, -0.9)), WARM_RIM * (keyColour * 2.0 + portalColour * 3.5), 0.05)
    * mix(0.4, 1.0, s.open);
  return light + spots * detail;
}

void main() {
  float noise = pixelNoise(gl_FragCoord.xy);
  vec3 toEye = normalize(eye() - place);
  vec3 normal = towards(normalize(facing), toEye);

  // Before anything is left out: neighbouring pixels are asked what they have.
  Stuff stuff = stuffOf(Sample(slot, onCloth, rest, made), place, normal, toEye);
  if (noise < bounds.x || noise >= bounds.y) discard;
  // Hair ends in strands.
  if (stuff.strand > 0.5 && noise >= stuff.cover) discard;
  Surface s = surfaceOf(stuff, place, toEye, made.x);
  // Skin keeps its planes: hollows get less of what comes from everywhere.
  vec3 light = s.albedo * broad * mix(s.open, s.open * s.open * 0.72, s.skin) * (1.0 - s.metal) * 0.85;
  light += ownLamps(s, noise);
  if (isSunny()) light += lamp(s, towardsSun(), sunAt(s.place) * PI, 0.1) * mix(0.45, 1.0, s.open);
  light += s.sheen * pow(1.0 - saturate1(dot(s.normal, toEye)), 3.0) * s.open
    * (0.10 * lightness(broad) + 0.45 * keyColour + 0.04 * ribColour);
  if (detail > 0.0) light += mirrored(s) * detail;
  light = kept(light, mix(0.55, 0.46, stuff.skin));
  light = throughAir(light, eye(), place);

#ifdef MIRROR
  if (noise >= stuff.cover) discard;
  vec4 seen = inPolish(light, s.normal, toEye);
  gl_FragColor = shown(seen.rgb, seen.a);
#else
  gl_FragColor = shown(light, stuff.strand > 0.5 ? 1.0 : stuff.cover);
#endif
}
`
