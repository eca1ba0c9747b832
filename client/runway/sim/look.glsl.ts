import { glsl } from '../../gpu/index.ts'

export const LOOK_VERTEX = glsl`
in vec2 cloth;
// Openness, seam, swatch, the part's own mask; 0 to 255 but for the swatch.
in vec4 marks;

out vec3 facing;
out vec2 onCloth;
out vec3 rest;
// Openness, seam, mask, 0 to 1.
out vec3 made;
flat out int slot;
// Light of the hall's broad lamps.
out vec3 broad;

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

/** Lights one look: the broad lamps from the vertices, her own key, fill and rims in each pixel. */
export const LOOK_FRAGMENT = glsl`
in vec3 facing;
in vec2 onCloth;
in vec3 rest;
in vec3 made;
flat in int slot;
in vec3 broad;

// Where she stands, and how she faces: the sine and cosine of her heading.
uniform vec3 stand;
uniform vec2 heading;
// 1 for those nearest to the visitor, who are lit in full.
uniform float detail;
// How much of her is there, 0 to 1.
uniform float appear;

const vec3 FILL = vec3(0.75, 0.84, 1.0);
const vec3 RIM = vec3(0.80, 0.90, 1.0);
const vec3 WARM_RIM = vec3(1.0, 0.90, 0.77);

// The soft key stays before her: towards the photographers on the way out, towards the portal on the way back.
vec3 keyFrom() {
  return stand + vec3(-1.1, 2.9, 1.2 + 2.4 * heading.y) + vec3(1.3, 0.0, 0.4) * heading.x;
}

vec3 ownLamps(Surface s) {
  vec3 towardsKey = normalize(keyFrom() - s.place);
  // The key is kept off the hem: attention to the face.
  float high = 0.38 + 0.62 * smoothstep(-0.3, 1.2, s.place.y);
  vec3 light = lamp(s, towardsKey, keyColour * 5.6 * high, 0.26) * mix(0.3, 1.0, s.open);
  if (detail < 0.5) return light + s.albedo * keyColour * 0.10 * s.open;

  light += lamp(s, normalize(vec3(0.85, 0.25, 0.6 * heading.y)), FILL * keyColour * 0.9, 0.45) * s.open;
  light += lamp(s, normalize(vec3(0.75, 0.55, -0.95)), RIM * (keyColour * 3.0 + ribColour * 4.0), 0.05) * mix(0.4, 1.0, s.open);
  light += lamp(s, normalize(vec3(-0.8, 0.5, -0.9)), WARM_RIM * (keyColour * 2.0 + portalColour * 3.5), 0.05)
    * mix(0.4, 1.0, s.open);
  return light;
}

void main() {
  float noise = pixelNoise(gl_FragCoord.xy);
  if (noise >= appear) discard;
  vec3 toEye = normalize(eye() - place);
  vec3 normal = normalize(facing);
  if (dot(normal, toEye) < 0.0) normal = -normal;

  Stuff stuff = stuffOf(Sample(slot, onCloth, rest, made), normal, toEye);
  Surface s = surfaceOf(stuff, place, toEye, made.x);
  vec3 light = s.albedo * broad * s.open * (1.0 - s.metal);
  light += ownLamps(s);
  light += s.sheen * pow(1.0 - saturate1(dot(s.normal, toEye)), 3.0) * s.open
    * (0.10 * lightness(broad) + 0.45 * keyColour + 0.04 * ribColour);
  if (detail > 0.5) light += mirrored(s);
  if (stuff.skin > 0.5) light = kept(light);
  light = throughAir(light, eye(), place);

#ifdef MIRROR
  if (noise >= stuff.cover) discard;
  vec4 seen = inPolish(light, s.normal, toEye);
  gl_FragColor = shown(seen.rgb, seen.a);
#else
  gl_FragColor = shown(light, stuff.cover);
#endif
}
`
