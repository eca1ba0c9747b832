import { chunk, glsl } from '../../gpu/index.ts'
import { SKIN } from './skin.glsl.ts'
import { STUFF_OF } from './stuff.glsl.ts'
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
  [STUFF_OF, SKIN],
  glsl`
${numbers}

// Linear colour and stuff; linear accent.
uniform vec4 swatches[${MOST_SWATCHES}];
uniform vec4 accents[${MOST_SWATCHES}];

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

// Height of the soft folds that hang in satin, in metres, by place of the cloth; sway is how they wander.
float hanging(vec2 uv, float sway) {
  return 0.0220 * valueNoise(vec2(uv.x * 9.0 + 0.8 * sway, uv.y * 1.2))
    + 0.0026 * valueNoise(vec2(uv.x * 27.0 + 2.0 * uv.y, uv.y * 2.2));
}

// Long floats of thread lie one way: a highlight is broad and soft across them, and takes their colour.
Stuff satin(vec3 colour, vec2 uv, vec3 normal, Weave weave) {
  Stuff s = plain(colour * 0.44, normal, 0.40);
  const float STEP = 0.004;
  float sway = valueNoise(uv * 2.6);
  float here = hanging(uv, sway);
  vec2 slope = vec2(hanging(uv + vec2(STEP, 0.0), sway), hanging(uv + vec2(0.0, STEP), sway)) - here;
  slope /= STEP;
  float thread = sin(uv.x * 2.0 * PI / 0.0011) * resolved(0.0011, weave.pixel);
  s.normal = normalize(normal - weave.overU * (slope.x + 0.02 * thread) - weave.overV * slope.y);
  s.reflectance = 0.13;
  s.thread = cross(weave.along, normal);
  s.drawn = 0.7;
  s.shine = min(mix(vec3(1.0), colour / max(lightness(colour), 0.02), 0.72), vec3(1.8));
  s.sheen = colour * 0.22;
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

Stuff stuffOf(Sample p, vec3 at, vec3 normal, vec3 toEye) {
  vec4 swatch = swatches[p.slot];
  vec2 uv = p.uv;
  vec3 colour = swatch.rgb;
  vec3 accent = accents[p.slot].rgb;
  Weave weave = weaveOf(uv, p.rest, at, normal);
  float pixel = weave.pixel;
  Stuff s;
  switch (int(swatch.a + 0.5)) {
    case WOOL: s = wool(colour, uv, normal, pixel); break;
    case SATIN: s = satin(colour, uv, normal, weave); break;
    case ORGANZA: s = organza(colour, uv, normal, toEye, pixel); break;
    case SEQUINS: s = sequins(colour, accent, uv, normal, pixel); break;
    case JERSEY: s = jersey(colour, uv, normal, pixel); break;
    case LEATHER: s = leather(colour, uv, normal, pixel); break;
    case VELVET: s = velvet(colour, uv, normal); break;
    case POPLIN: s = poplin(colour, uv, normal, pixel); break;
    case TWEED: s = tweed(colour, accent, uv, normal, pixel); break;
    case LAME: s = lame(colour, accent, uv, normal, pixel); break;
    case MARBLED: s = marbled(colour, accent, uv, normal, pixel); break;
    case SKIN: return skinStuff(colour, normal, p, weave);
    case FACE_SKIN: return faceStuff(colour, accent, normal, p, weave);
    case SCALP: return scalpStuff(colour, accent, normal, p, weave);
    default: return hairStuff(colour, accent, at, normal, p, weave);
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
    place, s.normal, toEye, s.albedo, s.roughness, s.reflectance, s.metal, s.sheen, s.shine, s.skin, s.thread,
    s.drawn, s.strand, open);
}
`,
)
