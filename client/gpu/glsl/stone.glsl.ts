import { BASICS } from './basics.glsl.ts'
import { chunk, glsl } from './chunk.ts'

/** Reading the stone: red is tone, green veins, blue and alpha the slope of its surface. */
export const STONE = chunk(
  'stone',
  [BASICS],
  glsl`
uniform sampler2D stoneMap;

struct Stone {
  float tone;
  float vein;
  // Slope along the two axes of the surface.
  vec2 slope;
};

// On the plane a surface faces along: x for walls, y for floors, z for the ends.
vec2 onPlane(vec3 place, vec3 normal) {
  vec3 facing = abs(normal);
  if (facing.x > facing.y && facing.x > facing.z) return place.zy;
  return facing.y > facing.z ? place.xz : place.xy;
}

vec3 slopeInSpace(vec2 slope, vec3 normal) {
  vec3 facing = abs(normal);
  if (facing.x > facing.y && facing.x > facing.z) return vec3(0.0, slope.y, slope.x);
  return facing.y > facing.z ? vec3(slope.x, 0.0, slope.y) : vec3(slope.x, slope.y, 0.0);
}

Stone stoneAt(vec2 place) {
  vec4 texel = texture(stoneMap, place);
  return Stone(texel.r, texel.g, texel.ba - 0.5);
}

// Dark line where blocks meet every spacing metres, no thinner than a pixel and fading when it would be.
float joint(float x, float spacing, float width) {
  float pixel = fwidth(x);
  float away = abs(toNearest(x, spacing));
  return fall(width * 0.4, width + pixel, away) * saturate1(width * 2.0 / (pixel + width));
}
`,
)
