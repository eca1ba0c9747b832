import { BASICS } from './basics.glsl.ts'
import { chunk, glsl } from './chunk.ts'

/**
 * The lines of a face, drawn where its relief has them; metres from between the ears at eye height, seen from
 * the front. The curves are those the heads are modelled with.
 */
export const FACE = chunk(
  'face',
  [BASICS],
  glsl`
struct Eye {
  // Along the eye from its middle to the outer corner, and up.
  vec2 at;
  // The same along, 1 at the corners.
  float share;
  // 1 on the eye, falling off beyond its corners.
  float within;
};

Eye eyeOf(vec2 p) {
  vec2 at = vec2(abs(p.x) - 0.0317, p.y - 0.0005);
  at.y -= at.x * 0.07;
  return Eye(at, at.x / 0.015, fall(0.0140, 0.0168, abs(at.x)));
}

// Where a lowered upper lid ends.
float lashLine(float share) {
  return -0.0052 + 0.0050 * share * share + 0.0009 * share - 0.0004 * share * share * share;
}

float creaseOf(Eye eye) {
  return eye.within * exp(-square((eye.at.y - 0.0082 + 0.0074 * eye.share * eye.share) / 0.0022));
}

float browOf(vec2 p) {
  float along = (abs(p.x) - 0.012) / 0.040;
  float held = saturate1(along);
  float line = 0.0205 + 0.0105 * sin(held * 2.05) - 0.0042 * along * along * along;
  float brow = exp(-square((p.y - line) / mix(0.0032, 0.0014, held)));
  return brow * smoothstep(-0.12, 0.12, along) * fall(0.8, 1.08, along);
}

// How much of a place is lip, and how much the line between them.
vec2 lipsOf(vec2 p) {
  float x = abs(p.x);
  float share = saturate1(x / 0.0245);
  float share2 = share * share;
  float middle = -0.064 - 0.0011 * exp(-square(x / 0.005)) - 0.0006 * share2 + 0.0015 * share2 * share2;
  float bow = middle + 0.0082 * (1.0 - pow(share, 1.9)) - 0.0013 * exp(-square(x / 0.0027));
  float rim = middle - 0.0096 * pow(1.0 - share2, 0.85);
  float lips = smoothstep(rim - 0.0008, rim + 0.0008, p.y) * fall(bow - 0.0008, bow + 0.0008, p.y);
  float line = exp(-square((p.y - middle) / 0.0011)) * fall(0.020, 0.026, x);
  return vec2(lips * fall(0.0225, 0.0250, x), line);
}

// Cheeks and the tip of the nose carry more blood.
float bloomOf(vec2 p) {
  vec2 cheek = vec2(abs(p.x) - 0.041, p.y + 0.022) / vec2(0.021, 0.019);
  vec2 tip = vec2(p.x, p.y + 0.031) / vec2(0.012, 0.009);
  return 0.4 * exp(-dot(cheek, cheek)) + 0.3 * exp(-dot(tip, tip));
}
`,
)
