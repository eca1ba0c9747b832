import { chunk, glsl } from '../../gpu/index.ts'

/**
 * A calm face, drawn where the relief of the common face has it (`models/head/face-curves.ts`); metres from between
 * the eyes, seen from the front. `pixel` is how much of a face a pixel covers: no line is sharper than that.
 */
export const VISAGE = chunk(
  'visage',
  [],
  glsl`
const float EYE_HALF = 0.015;

struct Gaze {
  // Along the eye from its middle to the outer corner, and up.
  vec2 at;
  // 1 between the corners, 0 beyond them.
  float within;
  float upper;
  float lower;
  // 1 between the lids.
  float open;
};

// 0 before the edge, 1 past it, over at least a pixel.
float past(float edge, float soft, float x, float pixel) {
  float half_ = max(soft, 0.7 * pixel);
  return smoothstep(edge - half_, edge + half_, x);
}

// A line of a width, no thinner than a pixel and fading when it would be.
float stroke(float away, float width, float pixel) {
  float wide = max(width, 0.75 * pixel);
  return exp(-square(away / wide)) * width / wide;
}

Gaze gazeOf(vec2 p, float pixel) {
  vec2 at = vec2(abs(p.x) - 0.0315, p.y - 0.001);
  at.y -= at.x * 0.07;
  float share = at.x / EYE_HALF;
  float corners = -0.0001 + 0.0005 * clamp(share, -1.2, 1.2);
  float arch = max(0.0, 1.0 - share * share);
  float upper = corners + 0.0019 * arch;
  float lower = corners - 0.0039 * arch;
  float within = fall(0.95, 1.04, abs(share));
  float open = within * past(lower, 0.0002, at.y, pixel) * (1.0 - past(upper, 0.0002, at.y, pixel));
  return Gaze(at, within, upper, lower, open);
}

float creaseAt(Gaze eye, float pixel) {
  float share = (eye.at.x - 0.001) / 0.019;
  float line = eye.upper + 0.0012 + 0.0030 * max(0.0, 1.0 - share * share);
  return stroke(eye.at.y - line, 0.0011, pixel) * fall(0.75, 1.15, abs(share));
}

// Upper lashes: a line that swells to the outside and runs a little beyond the corner.
float lashesAt(Gaze eye, float pixel) {
  float share = eye.at.x / EYE_HALF;
  float beyond = max(0.0, share - 1.0);
  float line = eye.upper + 0.0035 * beyond - 0.0001;
  float width = mix(0.00045, 0.00105, smoothstep(-0.9, 0.7, share)) * fall(0.9, 1.22, share);
  return stroke(eye.at.y - line, width, pixel) * smoothstep(-1.06, -0.92, share);
}

// Strokes of a brow: dense in the middle, feathered along its edges.
float browAt(vec2 p, float pixel) {
  float along = (abs(p.x) - 0.012) / 0.040;
  float held = saturate1(along);
  float line = 0.0205 + 0.0105 * sin(held * 2.05) - 0.0042 * along * along * along;
  float off = (p.y - line) / mix(0.0034, 0.0014, held);
  float hairs = sin((abs(p.x) * 0.62 - p.y * mix(0.2, 1.3, held)) * 2.0 * PI / 0.0016);
  float ragged = off + 0.32 * hairs * saturate1(1.4 - 2.5 * pixel / 0.0016);
  return exp(-square(ragged)) * smoothstep(-0.14, 0.16, along) * fall(0.72, 1.08, along);
}

// How much of a place is lip, how much the line between them, and their fullness for the relief.
vec3 lipsAt(vec2 p, float pixel) {
  float x = abs(p.x);
  float share = saturate1(x / 0.0245);
  float share2 = share * share;
  float middle = -0.064 - 0.0011 * exp(-square(x / 0.005)) + 0.0005 * exp(-square((x - 0.009) / 0.006))
    - 0.0006 * share2 + 0.0015 * share2 * share2;
  float bow = middle + 0.0082 * (1.0 - pow(share, 1.9)) + 0.0009 * exp(-square((x - 0.0052) / 0.0032))
    - 0.0004 * exp(-square(x / 0.0027));
  float rim = middle - 0.0096 * pow(1.0 - share2, 0.85);
  float lips = past(rim, 0.0009, p.y, pixel) * (1.0 - past(bow, 0.0007, p.y, pixel)) * fall(0.0215, 0.0252, x);
  float line = stroke(p.y - middle, 0.0008, pixel) * fall(0.019, 0.0262, x);
  float full = p.y > middle ? (p.y - middle) / max(bow - middle, 0.001) : (middle - p.y) / max(middle - rim, 0.001);
  return vec3(lips, line, full);
}

float spot(vec2 p, vec2 middle, vec2 size) {
  vec2 q = (p - middle) / size;
  return exp(-dot(q, q));
}

// Where blood shows through: cheeks, the tip of the nose, the chin.
float bloomAt(vec2 p) {
  vec2 q = vec2(abs(p.x), p.y);
  return 0.55 * spot(q, vec2(0.040, -0.024), vec2(0.020, 0.017))
    + 0.40 * spot(q, vec2(0.0, -0.033), vec2(0.013, 0.009))
    + 0.22 * spot(q, vec2(0.0, -0.096), vec2(0.014, 0.010));
}

// Where a face lies in its own shade: sockets, beside the nose, under the lower lip.
float hollowAt(vec2 p) {
  vec2 q = vec2(abs(p.x), p.y);
  return 0.55 * spot(q, vec2(0.020, 0.008), vec2(0.010, 0.010))
    + 0.30 * spot(q, vec2(0.032, 0.009), vec2(0.018, 0.007))
    + 0.22 * spot(q, vec2(0.021, -0.009), vec2(0.011, 0.006))
    + 0.30 * spot(q, vec2(0.0, -0.081), vec2(0.017, 0.004));
}
`,
)
