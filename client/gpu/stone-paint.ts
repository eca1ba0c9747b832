import { PERIODIC_NOISE } from './bake.ts'
import { glsl } from './glsl/chunk.ts'

/** Stone: red its tone, green its veins, blue and alpha the slope of its bush-hammered surface. */
export const STONE_PAINT = glsl`
${PERIODIC_NOISE}

float height(vec2 at) {
  float bend = layered(at, 4.0, 4, 1.0) - 0.5;
  float swell = layered(at + 0.12 * bend, 8.0, 5, 2.0);
  float grain = layered(at, 64.0, 3, 3.0);
  float pits = max(0.0, layered(at, 64.0, 2, 4.0) - 0.46) * 5.0;
  return 0.55 * swell + 0.5 * grain - 0.1 * min(1.0, pits);
}

float veins(vec2 at) {
  vec2 bend = vec2(layered(at, 4.0, 4, 5.0), layered(at, 4.0, 4, 6.0)) - 0.5;
  float broad = abs(layered(at + 0.22 * bend, 5.0, 4, 7.0) - 0.47);
  float fine = abs(layered(at + 0.30 * bend.yx, 11.0, 4, 8.0) - 0.46);
  float where = max(0.0, layered(at, 6.0, 2, 9.0) * 3.2 - 1.05);
  float thick = max(0.0, 1.0 - broad / 0.012) * where;
  float thin = max(0.0, 1.0 - fine / 0.007) * max(0.0, where - 0.15) * 0.6;
  return min(1.0, thick + thin);
}

vec4 paint(vec2 at) {
  float texel = 1.0 / 1024.0;
  float here = height(at);
  vec2 slope = vec2(height(at + vec2(texel, 0.0)) - here, height(at + vec2(0.0, texel)) - here) * 6.0;
  float bend = layered(at, 4.0, 4, 1.0) - 0.5;
  float tone = 0.62 * layered(at + 0.12 * bend, 8.0, 5, 2.0) + 0.25 * layered(at, 48.0, 2, 10.0);
  return vec4(min(1.0, tone), veins(at), clamp(0.5 + 0.5 * slope, 0.0, 1.0));
}
`
