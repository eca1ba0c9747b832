import { chunk, glsl } from '../../gpu/index.ts'
import { STUFF_OF } from './stuff.glsl.ts'
import { VISAGE } from './visage.glsl.ts'

/** What the models themselves are made of: skin, a face, a scalp, hair. */
export const SKIN = chunk(
  'skin',
  [STUFF_OF, VISAGE],
  glsl`
// Skin is never of one colour: warmer and cooler by turns, and finely uneven under a highlight.
Stuff skinStuff(vec3 colour, vec3 normal, Sample p, Weave weave) {
  // Pale skin is lit less, as one would who lights it, so that its planes stay apart.
  colour *= mix(1.0, 0.76, smoothstep(0.25, 0.7, lightness(colour)));
  float blotch = valueNoise(p.rest.xy * 46.0 + p.rest.z * 31.0) - 0.5;
  Stuff s = plain(mix(vec3(lightness(colour)), colour, 0.9) * (1.0 + vec3(0.05, 0.085, 0.09) * blotch), normal, 0.5);
  s.albedo *= mix(vec3(0.84, 0.70, 0.64), vec3(1.0), p.made.x);
  float pores = resolved(0.0016, weave.restPixel);
  if (pores > 0.0) {
    vec3 at = p.rest * 900.0;
    s.normal = tilted(normal, 0.055 * pores * (vec2(valueNoise(at.xy + at.z), valueNoise(at.yz - at.x)) - 0.5));
  }
  s.reflectance = 0.028;
  s.sheen = colour * vec3(0.34, 0.22, 0.17);
  s.skin = 1.0;
  return s;
}

// An eye under a lowered lid: dark, wet, with a soft light in it; p is the gaze in metres.
void layEye(inout Stuff s, Gaze eye, vec2 side, vec3 accent, float pixel, Weave weave) {
  vec2 q = eye.at - vec2(0.0, -0.0008);
  float away = length(q);
  float iris = 1.0 - past(0.0057, 0.0004, away, pixel);
  float pupil = 1.0 - past(0.0023, 0.0003, away, pixel);
  float ring = stroke(away - 0.0056, 0.0007, pixel);
  vec3 white = mix(vec3(0.36, 0.335, 0.31), s.albedo, 0.42);
  white *= mix(1.0, 0.55, smoothstep(0.45, 1.0, abs(eye.at.x) / EYE_HALF));
  vec3 depth = mix(accent * 0.5, vec3(0.055, 0.032, 0.020), 0.7) * (0.55 + 0.9 * saturate1(-q.y / 0.005));
  vec3 ball = mix(white, depth, iris) * (1.0 - 0.6 * ring * iris) * (1.0 - 0.85 * pupil);
  // The lid throws its shadow on the ball.
  ball *= mix(0.28, 1.0, smoothstep(0.0, 0.0026, eye.upper - eye.at.y));
  float light = 1.0 - past(0.0007, 0.0003, length(eye.at - vec2(0.0015 * side.x, 0.0002)), pixel);
  ball = mix(ball, vec3(0.62), 0.85 * light);
  s.albedo = mix(s.albedo, ball, eye.open);
  s.skin = mix(s.skin, 0.25, eye.open);
  s.roughness = mix(s.roughness, 0.34, eye.open);
  s.reflectance = mix(s.reflectance, 0.018, eye.open);
  s.sheen *= 1.0 - eye.open;
  // Round as the ball is, whatever the lids about it do.
  s.normal = normalize(s.normal - eye.open * 0.55 * (vec2(sign(side.y), 1.0) * q / 0.0125).x * weave.overU
    - eye.open * 0.55 * (q.y / 0.0125) * weave.overV);
}

// The sample's cloth is the common face.
Stuff faceStuff(vec3 colour, vec3 accent, vec3 normal, Sample p, Weave weave) {
  Stuff s = skinStuff(colour, normal, p, weave);
  vec2 at = p.uv;
  // Ears and the throat's sides: thin, so that blood shows.
  s.albedo *= mix(vec3(1.0), vec3(1.06, 0.84, 0.80), smoothstep(0.058, 0.068, abs(at.x)) * smoothstep(-0.05, -0.03, at.y));
  if (p.rest.z < 0.0) return s;
  float pixel = weave.pixel;
  float brow = browAt(at, pixel);
  vec3 lips = lipsAt(at, pixel);
  Gaze eye = gazeOf(at, pixel);
  float lid = fall(1.0, 1.35, abs(eye.at.x) / EYE_HALF) * smoothstep(eye.upper - 0.001, eye.upper + 0.001, eye.at.y)
    * fall(eye.upper + 0.003, eye.upper + 0.010, eye.at.y);
  float crease = creaseAt(eye, pixel);

  s.albedo *= mix(vec3(1.0), vec3(0.72, 0.60, 0.57), hollowAt(at));
  s.albedo = mix(s.albedo, s.albedo * vec3(1.06, 0.80, 0.78), bloomAt(at));
  s.albedo *= mix(vec3(1.0), vec3(0.80, 0.68, 0.66), 0.7 * lid);
  s.albedo *= 1.0 - 0.42 * crease;
  s.albedo = mix(s.albedo, mix(colour * 0.30, accent, 0.55), 0.62 * brow);
  s.roughness = mix(s.roughness, 0.7, brow);

  // The wet rim of the lower lid, then the ball, then lashes over both.
  float rim = stroke(eye.at.y - eye.lower + 0.0004, 0.0005, pixel) * eye.within;
  s.albedo = mix(s.albedo, colour * vec3(0.95, 0.66, 0.62), 0.5 * rim);
  layEye(s, eye, vec2(p.uv.x > 0.0 ? -1.0 : 1.0, p.uv.x), accent, pixel, weave);
  s.albedo = mix(s.albedo, vec3(0.010, 0.007, 0.006), 0.9 * lashesAt(eye, pixel));
  s.albedo *= 1.0 - 0.35 * stroke(eye.at.y - eye.lower + 0.0001, 0.00035, pixel) * eye.within;

  s.albedo = mix(s.albedo, colour * mix(vec3(0.70, 0.34, 0.33), vec3(0.86, 0.52, 0.50), saturate1(lips.z)), 0.72 * lips.x);
  s.albedo *= 1.0 - 0.62 * lips.y;
  s.roughness = mix(s.roughness, 0.40, lips.x);
  return s;
}

// The skin under the hair, painted in its colour where hair grows.
Stuff scalpStuff(vec3 colour, vec3 accent, vec3 normal, Sample p, Weave weave) {
  Stuff s = skinStuff(colour, normal, p, weave);
  float stubble = 0.85 + 0.3 * valueNoise(p.rest.xy * 900.0 + p.rest.z * 700.0);
  s.albedo = mix(s.albedo, accent * stubble, 0.97 * p.made.z);
  s.roughness = mix(s.roughness, 0.72, p.made.z);
  s.sheen *= 1.0 - p.made.z;
  s.skin = 1.0 - p.made.z;
  return s;
}

// A direction of the rest pose as it is turned in the hall, by what neighbouring pixels have.
vec3 turned(vec3 way, vec3 rest, vec3 at) {
  vec3 restRight = dFdx(rest);
  vec3 restUp = dFdy(rest);
  float size = inversesqrt(max(dot(restRight, restRight), 1e-16));
  restRight *= size;
  restUp *= size;
  vec3 right = dFdx(at) * size;
  vec3 up = dFdy(at) * size;
  vec3 restOut = cross(restRight, restUp);
  float area = max(dot(restOut, restOut), 1e-8);
  return (right * dot(way, cross(restUp, restOut)) + up * dot(way, cross(restOut, restRight))
    + cross(right, up) * dot(way, restOut)) / area;
}

/*
 * Hair: light runs in a band across the strands. The sample's cloth is across and along them; its mask says how
 * far over the skin it is, and where that is little it ends in strands.
 */
Stuff hairStuff(vec3 colour, vec3 pole, vec3 at, vec3 normal, Sample p, Weave weave) {
  float strand = valueNoise(vec2(p.uv.x * 2300.0, p.uv.y * 26.0));
  float lock = valueNoise(vec2(p.uv.x * 420.0, p.uv.y * 9.0));
  float fine = resolved(0.0012, weave.pixel);
  Stuff s = plain(colour * (0.80 + 0.28 * lock + 0.24 * (strand - 0.5) * fine), normal, 0.5);
  s.strand = 1.0;
  // Strands run towards their pole, and lean out of their lock, so that the band of light is broken into threads.
  vec3 combed = turned(pole - p.rest, p.rest, at);
  combed = normalize(combed - normal * dot(combed, normal) + vec3(1e-5, 0.0, 0.0));
  s.thread = normalize(combed + normal * (0.26 * (lock - 0.5) + 0.30 * (strand - 0.5) * fine));
  s.reflectance = 0.046;
  s.sheen = colour * 0.5 + 0.004;
  // Where hair thins out towards the skin only some strands go on, each as far as it likes; from afar it is a line.
  float near = resolved(0.0022, weave.pixel);
  float ends = mix(0.5, 0.9 * valueNoise(vec2(p.uv.x * 1150.0, p.uv.y * 40.0)) + 0.1 * strand, near);
  s.cover = smoothstep(-0.07, 0.07, p.made.z - 0.50 * ends - 0.04);
  return s;
}
`,
)
