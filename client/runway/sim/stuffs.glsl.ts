import { chunk, FACE, glsl } from '../../gpu/index.ts'
import { SURFACE } from './surface.glsl.ts'
import { MOST_SWATCHES, STUFFS } from './swatches.ts'

const numbers = STUFFS.map(
  (stuff, number) => `const int ${stuff === 'face' ? 'FACE_SKIN' : stuff.toUpperCase()} = ${number};`,
).join('\n')

/**
 * What clothes and bodies are made of. Patterns are drawn in metres of cloth; each gives way to its mean where
 * a pixel covers more than its repeat.
 */
export const STUFF = chunk(
  'stuff',
  [SURFACE, FACE],
  glsl`
${numbers}

// Linear colour and stuff; linear accent.
uniform vec4 swatches[${MOST_SWATCHES}];
uniform vec4 accents[${MOST_SWATCHES}];

// A point of a look as it was made.
struct Sample {
  int slot;
  // Metres of cloth, and metres in the rest pose.
  vec2 uv;
  vec3 rest;
  // Openness, seam, the part's own mask.
  vec3 made;
};

struct Stuff {
  vec3 albedo;
  vec3 normal;
  float roughness;
  float reflectance;
  float metal;
  vec3 sheen;
  vec3 shine;
  float skin;
  // How much of what is behind it a pixel of it hides.
  float cover;
};

// How well a pattern of a repeat in metres is resolved, 0 to 1; pixel is how much cloth a pixel covers.
float resolved(float repeat, float pixel) {
  return saturate1(1.6 - 3.0 * pixel / repeat);
}

// Directions of the cloth on the surface: across is roughly level, along roughly up.
void grain(vec3 normal, out vec3 across, out vec3 along) {
  across = normalize(cross(vec3(0.0, 1.0, 0.0), normal) + vec3(1e-4, 0.0, 0.0));
  along = cross(normal, across);
}

vec3 tilted(vec3 normal, vec2 slope) {
  vec3 across;
  vec3 along;
  grain(normal, across, along);
  return normalize(normal + across * slope.x + along * slope.y);
}

Stuff plain(vec3 colour, vec3 normal, float roughness) {
  return Stuff(colour, normal, roughness, 0.04, 0.0, vec3(0.0), vec3(1.0), 0.0, 1.0);
}

Stuff wool(vec3 colour, vec2 uv, vec3 normal, float pixel) {
  float seen = resolved(0.0026, pixel);
  float twill = sin((uv.x + uv.y) * 2.0 * PI / 0.0026);
  float fluff = valueNoise(uv * 420.0);
  Stuff s = plain(colour * (0.93 + 0.10 * fluff) * (1.0 + 0.14 * twill * seen), normal, 0.92);
  s.normal = tilted(normal, vec2(0.05, 0.05) * twill * seen);
  s.reflectance = 0.022;
  s.sheen = colour * 0.55 + 0.006;
  return s;
}

Stuff satin(vec3 colour, vec2 uv, vec3 normal, float pixel) {
  Stuff s = plain(colour * 0.62, normal, 0.41);
  // Long floats of thread: light runs in a band across them.
  float thread = sin(uv.x * 2.0 * PI / 0.0011) * resolved(0.0011, pixel);
  s.normal = tilted(normal, vec2(0.03 * thread, 0.0));
  s.reflectance = 0.17;
  s.shine = mix(vec3(1.0), colour / max(lightness(colour), 0.02), 0.62) * 0.9;
  s.shine = min(s.shine, vec3(2.2));
  s.sheen = colour * 0.55 + 0.006;
  return s;
}

Stuff organza(vec3 colour, vec2 uv, vec3 normal, vec3 toEye, float pixel) {
  Stuff s = plain(colour, normal, 0.38);
  float grazing = 1.0 - abs(dot(toEye, normal));
  float mesh = sin(uv.x * 2.0 * PI / 0.0016) * sin(uv.y * 2.0 * PI / 0.0016) * resolved(0.0016, pixel);
  s.cover = saturate1(mix(0.16, 0.82, pow(grazing, 1.7)) + 0.05 * mesh);
  s.reflectance = 0.05;
  s.sheen = colour * 0.4 + 0.05;
  return s;
}

// Discs of 7 mm in offset rows, each sewn on a little askew.
Stuff sequins(vec3 colour, vec3 accent, vec2 uv, vec3 normal, float pixel) {
  vec2 cell = uv / vec2(0.0070, 0.0061);
  cell.x += 0.5 * mod(floor(cell.y), 2.0);
  vec2 id = floor(cell);
  vec2 inside = fract(cell) - 0.5;
  float seen = saturate1(1.5 - 2.2 * pixel / 0.0066);
  vec2 askew = vec2(hash2(id), hash2(id + 37.0)) - 0.5;
  float rim = smoothstep(0.40, 0.50, length(inside));
  float alive = hash2(id + 11.0);
  vec3 tone = mix(colour, accent, step(0.82, alive));
  Stuff s = plain(tone * mix(0.85, (0.60 + 0.6 * alive) * (1.0 - 0.65 * rim), seen), normal, mix(0.44, 0.22, seen));
  s.normal = tilted(normal, (askew * 0.42 - inside * 0.22 + vec2(0.0, 0.10)) * seen);
  s.metal = 0.92;
  return s;
}

Stuff jersey(vec3 colour, vec2 uv, vec3 normal, float pixel) {
  float rib = sin(uv.x * 2.0 * PI / 0.0022) * resolved(0.0022, pixel);
  Stuff s = plain(colour * (1.0 + 0.06 * rib), tilted(normal, vec2(0.06 * rib, 0.0)), 0.72);
  s.reflectance = 0.028;
  s.sheen = colour * 0.55 + 0.006;
  return s;
}

Stuff leather(vec3 colour, vec2 uv, vec3 normal, float pixel) {
  float seen = resolved(0.004, pixel);
  vec2 e = vec2(0.0007, 0.0);
  float here = valueNoise(uv * 520.0) + 0.6 * valueNoise(uv * 240.0);
  float right = valueNoise((uv + e.xy) * 520.0) + 0.6 * valueNoise((uv + e.xy) * 240.0);
  float up = valueNoise((uv + e.yx) * 520.0) + 0.6 * valueNoise((uv + e.yx) * 240.0);
  Stuff s = plain(colour * (0.86 + 0.16 * here * seen), normal, 0.42);
  s.normal = tilted(normal, vec2(here - right, here - up) * 0.16 * seen);
  s.reflectance = 0.05;
  return s;
}

Stuff velvet(vec3 colour, vec2 uv, vec3 normal) {
  float pile = valueNoise(uv * vec2(60.0, 26.0));
  Stuff s = plain(colour * (0.42 + 0.12 * pile), tilted(normal, vec2(0.0, 0.05 * (pile - 0.5))), 0.95);
  s.reflectance = 0.012;
  s.sheen = colour * 2.6 + 0.012;
  return s;
}

Stuff poplin(vec3 colour, vec2 uv, vec3 normal, float pixel) {
  float seen = resolved(0.0012, pixel);
  float weave = sin(uv.x * 2.0 * PI / 0.0012) * sin(uv.y * 2.0 * PI / 0.0012) * seen;
  Stuff s = plain(colour * (1.0 + 0.05 * weave), normal, 0.66);
  s.reflectance = 0.036;
  s.sheen = colour * 0.18;
  return s;
}

// Nubs of a second yarn among the first.
Stuff tweed(vec3 colour, vec3 accent, vec2 uv, vec3 normal, float pixel) {
  float seen = resolved(0.009, pixel);
  float warp = hash2(floor(uv / vec2(0.0028, 0.0046)));
  float weft = hash2(floor(uv / vec2(0.0062, 0.0026)) + 71.0);
  float nub = mix(0.35, 0.5 * smoothstep(0.35, 0.75, warp) + 0.5 * smoothstep(0.45, 0.8, weft), seen);
  Stuff s = plain(mix(colour, accent, 0.8 * nub) * (0.86 + 0.28 * mix(0.5, warp, seen)), normal, 0.95);
  s.normal = tilted(normal, vec2(warp - 0.5, weft - 0.5) * 0.34 * seen);
  s.reflectance = 0.02;
  s.sheen = colour * 0.8 + 0.012;
  return s;
}

// Metal thread on a ground: crisp where it creases.
Stuff lame(vec3 colour, vec3 accent, vec2 uv, vec3 normal, float pixel) {
  float seen = resolved(0.0018, pixel);
  float thread = sin(uv.y * 2.0 * PI / 0.0018) * seen;
  float slub = valueNoise(uv * vec2(18.0, 260.0));
  Stuff s = plain(mix(colour, accent, 0.25 * slub) * (0.9 + 0.12 * thread), normal, 0.34);
  s.normal = tilted(normal, vec2(0.05 * (slub - 0.5), 0.10 * thread));
  s.metal = 0.85;
  return s;
}

// Ink on water: two colours drawn into each other, with pale veins between.
Stuff marbled(vec3 colour, vec3 accent, vec2 uv, vec3 normal, float pixel) {
  vec2 at = uv * 1.5;
  vec2 drawn = vec2(valueNoise(at * 1.5 + 3.1), valueNoise(at * 1.5 + 17.7)) - 0.5;
  at += 1.3 * drawn;
  drawn = vec2(valueNoise(at * 3.1 + 41.0), valueNoise(at * 3.1 + 7.0)) - 0.5;
  at += 0.55 * drawn;
  float bands = valueNoise(at * 2.3) * 0.7 + valueNoise(at * 5.1) * 0.3;
  float turn = bands * 6.0;
  float blur = max(0.06, pixel * 60.0);
  float share = smoothstep(0.5 - blur, 0.5 + blur, abs(fract(turn) - 0.5) * 2.0);
  vec3 deep = colour * 0.22;
  float band = floor(turn);
  vec3 ground = hash1(band + 3.0) < 0.4 ? deep : colour;
  vec3 next = hash1(band + 9.0) < 0.34 ? mix(accent, vec3(0.62, 0.56, 0.48), 0.6) : accent;
  vec3 ink = mix(ground, next, share);
  float vein = fall(0.012, 0.012 + 0.6 * blur, abs(fract(turn + 0.25) - 0.5)) * 0.5;
  Stuff s = plain(mix(ink, vec3(0.62, 0.55, 0.44), vein), normal, 0.46);
  s.sheen = ink * 0.4 + 0.006;
  return s;
}

Stuff skinStuff(vec3 colour, vec3 normal, vec3 made) {
  Stuff s = plain(colour, normal, 0.46);
  s.albedo = mix(s.albedo * vec3(0.90, 0.76, 0.70), s.albedo, made.x);
  s.roughness = 0.46;
  s.reflectance = 0.03;
  s.sheen = colour * vec3(0.55, 0.34, 0.26);
  s.skin = 1.0;
  return s;
}

// A calm face with closed eyes: lashes, the shadow on the lids, brows, lips. The sample's cloth is the face.
Stuff faceStuff(vec3 colour, vec3 accent, vec3 normal, Sample p) {
  Stuff s = skinStuff(colour, normal, p.made);
  if (p.rest.z < 0.0) return s;
  Eye eye = eyeOf(p.uv);
  float under = lashLine(eye.share);
  float lid = eye.within * smoothstep(under, under + 0.0012, eye.at.y) * fall(0.0065, 0.0125, eye.at.y);
  s.albedo = mix(s.albedo, s.albedo * vec3(0.74, 0.62, 0.58), 0.55 * lid);
  s.albedo *= 1.0 - 0.22 * creaseOf(eye);
  s.albedo = mix(s.albedo, mix(s.albedo * 0.35, accent, 0.6), 0.75 * browOf(p.uv));
  s.albedo = mix(s.albedo, vec3(0.008, 0.006, 0.005), 0.88 * eye.within * exp(-square((eye.at.y - under + 0.0002) / 0.0011)));
  vec2 lips = lipsOf(p.uv);
  s.albedo = mix(s.albedo, colour * vec3(0.74, 0.36, 0.34), 0.78 * lips.x);
  s.albedo *= 1.0 - 0.5 * lips.y;
  s.albedo = mix(s.albedo, s.albedo * vec3(1.05, 0.86, 0.83), bloomOf(p.uv));
  s.roughness = mix(s.roughness, 0.34, lips.x);
  return s;
}

// The skin under the hair, painted in its colour where hair grows.
Stuff scalpStuff(vec3 colour, vec3 accent, vec3 normal, Sample p) {
  Stuff s = skinStuff(colour, normal, p.made);
  float stubble = 0.85 + 0.3 * valueNoise(p.rest.xy * 900.0 + p.rest.z * 700.0);
  s.albedo = mix(s.albedo, accent * stubble, 0.85 * p.made.z);
  s.roughness = mix(s.roughness, 0.6, p.made.z);
  s.skin = 1.0 - p.made.z;
  return s;
}

Stuff hairStuff(vec3 colour, vec3 normal, vec3 rest, float pixel) {
  float azimuth = atan(rest.x, rest.z + 0.02);
  float strand = sin(azimuth * 70.0 + rest.y * 60.0) + 0.6 * sin(azimuth * 151.0 - rest.y * 37.0);
  float seen = resolved(0.006, pixel);
  Stuff s = plain(colour * (1.0 + 0.2 * strand * seen), tilted(normal, vec2(0.10 * strand * seen, 0.0)), 0.44);
  s.reflectance = 0.046;
  s.sheen = colour * 0.8 + 0.006;
  return s;
}

Stuff stuffOf(Sample p, vec3 normal, vec3 toEye) {
  vec4 swatch = swatches[p.slot];
  vec2 uv = p.uv;
  vec3 colour = swatch.rgb;
  vec3 accent = accents[p.slot].rgb;
  float pixel = max(max(fwidth(uv.x), fwidth(uv.y)), 1e-5);
  float restPixel = length(fwidth(p.rest));
  Stuff s;
  switch (int(swatch.a + 0.5)) {
    case WOOL: s = wool(colour, uv, normal, pixel); break;
    case SATIN: s = satin(colour, uv, normal, pixel); break;
    case ORGANZA: s = organza(colour, uv, normal, toEye, pixel); break;
    case SEQUINS: s = sequins(colour, accent, uv, normal, pixel); break;
    case JERSEY: s = jersey(colour, uv, normal, pixel); break;
    case LEATHER: s = leather(colour, uv, normal, pixel); break;
    case VELVET: s = velvet(colour, uv, normal); break;
    case POPLIN: s = poplin(colour, uv, normal, pixel); break;
    case TWEED: s = tweed(colour, accent, uv, normal, pixel); break;
    case LAME: s = lame(colour, accent, uv, normal, pixel); break;
    case MARBLED: s = marbled(colour, accent, uv, normal, pixel); break;
    case SKIN: return skinStuff(colour, normal, p.made);
    case FACE_SKIN: return faceStuff(colour, accent, normal, p);
    case SCALP: return scalpStuff(colour, accent, normal, p);
    default: return hairStuff(colour, normal, p.rest, restPixel);
  }
  // Buttons, buckles and soles are hard; the turned-in side of cloth is duller.
  float trim = fall(0.30, 0.40, p.made.z);
  s.roughness = mix(s.roughness, 0.3, trim);
  s.albedo *= mix(0.8, 1.0, step(0.75, p.made.z)) * mix(1.0, 0.6, trim);
  // A seam is a narrow valley with its own shadow; of sheer cloth it is where the cloth lies double.
  s.albedo *= 1.0 - 0.28 * p.made.y;
  s.cover = max(s.cover, 0.75 * p.made.y);
  return s;
}

Surface surfaceOf(Stuff s, vec3 place, vec3 toEye, float open) {
  return Surface(
    place, s.normal, toEye, s.albedo, s.roughness, s.reflectance, s.metal, s.sheen, s.shine, s.skin, open);
}
`,
)
