import { chunk, glsl } from './chunk.ts'

export const BASICS = chunk(
  'basics',
  [],
  glsl`
const float PI = 3.14159265;

float saturate1(float x) {
  return clamp(x, 0.0, 1.0);
}

float square(float x) {
  return x * x;
}

// 1 up to the first edge, 0 from the second on.
float fall(float from, float to, float x) {
  return 1.0 - smoothstep(from, to, x);
}

float lightness(vec3 colour) {
  return dot(colour, vec3(0.2126, 0.7152, 0.0722));
}

// Hashes without sine (Dave Hoskins): the same on every GPU, 0 to 1.
float hash1(float n) {
  float q = fract(n * 0.1031);
  q *= q + 33.33;
  q *= q + q;
  return fract(q);
}

float hash2(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

// Value noise on the plane, 0 to 1.
float valueNoise(vec2 p) {
  vec2 cell = floor(p);
  vec2 f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  float low = mix(hash2(cell), hash2(cell + vec2(1.0, 0.0)), f.x);
  float high = mix(hash2(cell + vec2(0.0, 1.0)), hash2(cell + vec2(1.0, 1.0)), f.x);
  return mix(low, high, f.y);
}

// Distance to the nearest multiple of spacing, signed.
float toNearest(float x, float spacing) {
  return (fract(x / spacing + 0.5) - 0.5) * spacing;
}

// Interleaved gradient noise (Jimenez 2014), 0 to 1: dither and rotated taps.
float pixelNoise(vec2 pixel) {
  return fract(52.9829189 * fract(dot(pixel, vec2(0.06711056, 0.00583715))));
}
`,
)
