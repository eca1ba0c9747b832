import { glsl } from '../../gpu/index.ts'
import { WARDROBES } from './styles.ts'

const kind = (name: (typeof WARDROBES)[number]): string => `${WARDROBES.indexOf(name)}`

/**
 * Paints clothes on a body in its seated rest pose: openings, lapels, seams and bands, each as wide as a pixel at
 * least. Where cloth lies over cloth its edge throws a shadow and turns up a little.
 */
export const GARB_DRESS = glsl`
const int BLAZER = ${kind('blazer')};
const int OVERCOAT = ${kind('overcoat')};
const int COLUMN = ${kind('column')};
const int KNIT = ${kind('knit')};
const int GOWN = ${kind('gown')};

// A line of the given half width in metres, no thinner than the pixel shows.
float seam(float away, float halfWidth) {
  float pixel = fwidth(away);
  return fall(halfWidth, halfWidth + pixel, abs(away)) * saturate1(2.0 * halfWidth / (pixel + halfWidth));
}

// 1 where a distance is above 0, over the width of a pixel.
float past(float away) {
  float pixel = max(fwidth(away), 1e-5);
  return smoothstep(-pixel, pixel, away);
}

// Shadow beside an edge, on the side where the distance is above 0.
float beside(float away, float reach) {
  return past(away) * exp(-max(away, 0.0) / reach);
}

// Above 0 on the stand of cloth round the neck, from a height on.
float onNeck(vec3 p, float from) {
  return min(p.y - from, 0.074 - length(p.xz - vec2(0.0, -0.024)));
}

float weaveOf(vec3 p) {
  float weave = sin(p.x * 2100.0) * sin(p.y * 2100.0 + p.z * 2100.0);
  return weave * saturate1(1.0 - 900.0 * max(fwidth(p.x), fwidth(p.y)));
}

vec3 lowerCloth(vec3 cloth, float lot) {
  if (lot < 0.55) return cloth * 0.94;
  return lot < 0.85 ? vec3(0.014, 0.014, 0.016) : cloth * 0.5 + vec3(0.004);
}

// Above 0 beyond the hem of a jacket or a jersey, which is level when its wearer stands.
float beyondHem(float level) {
  return mix(level - height, -0.1, smoothstep(0.05, 0.15, along));
}

vec3 jacket(vec3 p, float lot, float level, inout vec3 normal) {
  float x = abs(p.x);
  float below = beyondHem(level);
  vec3 albedo = mix(outfit, lowerCloth(outfit, fract(lot * 7.3)), past(below));
  albedo *= 1.0 - 0.5 * beside(below, 0.012);

  float front = smoothstep(-0.03, -0.01, p.z) * fall(0.02, 0.2, along);
  float low = kindOf == OVERCOAT ? 0.86 : 0.79;
  // It runs up to the side of the neck, and round it under the shirt's collar.
  float opening = min((p.y - low - x * 2.2) / 2.42, 0.8 * (0.070 - x));
  float stand = onNeck(p, 1.048);
  opening = mix(min(stand, 0.02), max(opening, stand), front);
  float throat = past(opening) * smoothstep(low - 0.01, low, p.y);
  vec3 inner = fract(lot * 13.7) < 0.45 ? vec3(0.46, 0.44, 0.41) : vec3(0.020, 0.020, 0.022);
  vec3 shirt = inner * (1.0 - 0.55 * exp(-max(opening, 0.0) / 0.010));
  // The shirt's own collar stands up round the neck.
  shirt *= 1.0 - 0.35 * seam(p.y - 1.046 - 0.5 * max(0.0, 0.03 - x) * step(0.0, p.z), 0.0012) * front;
  albedo = mix(albedo, shirt, throat);
  // Lapels, widest over the chest, with a notch.
  float width = mix(0.012, kindOf == OVERCOAT ? 0.062 : 0.048, smoothstep(low, low + 0.19, p.y));
  float lapel = opening + width;
  float onLapel = front * past(lapel) * (1.0 - throat) * smoothstep(low - 0.005, low + 0.01, p.y) * fall(1.02, 1.04, p.y);
  albedo *= 1.0 - 0.42 * front * beside(-lapel, 0.007) * step(low, p.y) * fall(1.02, 1.04, p.y);
  albedo *= 1.0 + 0.10 * onLapel;
  albedo *= 1.0 - 0.5 * onLapel * seam(p.y - 0.985 + 0.35 * (x - 0.09), 0.0011) * step(-0.025, lapel - width);
  float side = p.x >= 0.0 ? 1.0 : -1.0;
  normal = normalize(normal + vec3(side, 0.25, 0.0) * 0.35 * front * exp(-square(lapel / 0.005)) * step(low, p.y));
  // Closed left over right, two buttons, a flap each side.
  float closed = front * fall(low - 0.004, low, p.y) * smoothstep(0.5, 0.53, p.y) * (1.0 - past(below));
  albedo *= 1.0 - 0.5 * closed * beside(p.x - 0.012, 0.006);
  vec2 button = vec2(p.x + 0.004, min(abs(p.y - low + 0.022), abs(p.y - low + 0.125)));
  albedo *= 1.0 - 0.65 * closed * (1.0 - past(length(button) - 0.0075));
  float flap = seam(p.y - 0.652, 0.0012) * step(0.062, x) * step(x, 0.128) * step(0.0, p.z);
  return albedo * (1.0 - 0.45 * flap * front);
}

vec3 column(vec3 p, float lot) {
  vec3 albedo = outfit;
  float band = abs(p.y - 0.735) - 0.011;
  float belted = step(0.5, fract(lot * 5.1)) * step(along, 0.5);
  albedo = mix(albedo, outfit * 0.45 + 0.003, belted * (1.0 - past(band)));
  albedo *= 1.0 - 0.4 * belted * beside(band, 0.006);
  float princess = seam(abs(p.x) - 0.078 + 0.12 * abs(p.y - 0.74), 0.0009) * step(0.56, p.y) * fall(0.96, 1.0, p.y);
  albedo *= 1.0 - 0.3 * princess * step(along, 0.1);
  // The funnel's edge is turned over.
  return albedo * (1.0 - 0.4 * seam(p.y - 1.062, 0.0011) * step(0.0, onNeck(p, 1.05)));
}

vec3 knit(vec3 p, float lot, inout vec3 normal) {
  float below = beyondHem(0.83);
  vec3 lower = fract(lot * 9.1) < 0.6 ? vec3(0.015, 0.015, 0.017) : outfit * 0.35 + 0.006;
  vec3 albedo = mix(outfit, lower, past(below));
  albedo *= 1.0 - 0.5 * beside(below, 0.014);
  // Ribs, closer at the rolled neck and the hem.
  float cuff = max(smoothstep(-0.003, 0.003, onNeck(p, 1.037)), fall(0.0, 0.004, abs(below + 0.03) - 0.028));
  float azimuth = atan(p.x, p.z + 0.02);
  float rib = sin(azimuth * 150.0) * saturate1(1.2 - fwidth(azimuth * 110.0));
  normal = normalize(normal + vec3(cos(azimuth), 0.0, -sin(azimuth)) * rib * 0.28 * cuff * (1.0 - past(below)));
  albedo *= 1.0 + 0.14 * rib * cuff * (1.0 - past(below));
  float stitch = sin(p.x * 900.0 + 1.3 * sin(p.y * 700.0)) * saturate1(1.0 - 500.0 * fwidth(p.x));
  albedo *= 1.0 + 0.10 * stitch * (1.0 - past(below)) * fall(0.0, 0.1, along);
  return albedo * (1.0 - 0.45 * beside(-onNeck(p, 1.039), 0.006)) ;
}

// How bare a place is, 1 where skin shows.
float bareOf(vec3 p) {
  float x = abs(p.x);
  float line = p.y - 0.962 + 0.30 * max(0.0, x - 0.085) + 0.035 * exp(-square(x / 0.028)) * step(0.0, p.z);
  float strap = abs(x - 0.098) - 0.0075;
  float open = past(line) * past(strap);
  return max(open, smoothstep(0.10, 0.16, along) * past(strap + 0.3 * max(0.0, along - 0.2)));
}

Dress garbDress(vec3 p, float lot, inout vec3 normal) {
  vec3 albedo = outfit;
  vec3 sheen = outfit * 0.8 + 0.012;
  float gloss = 0.12;
  float bare = 0.0;
  if (kindOf == BLAZER) albedo = jacket(p, lot, 0.765, normal);
  else if (kindOf == OVERCOAT) albedo = jacket(p, lot, 0.53, normal);
  else if (kindOf == COLUMN) albedo = column(p, lot);
  else if (kindOf == KNIT) albedo = knit(p, lot, normal);
  else {
    // Satin: it shines where it turns.
    gloss = 0.9;
    sheen = outfit * 1.1 + 0.02;
    bare = bareOf(p);
    albedo *= 1.0 - 0.35 * seam(p.y - 0.735, 0.0012) * step(along, 0.1);
    albedo = mix(albedo, skin, bare);
  }
  // The weave, while it can be seen.
  albedo *= 1.0 + 0.10 * weaveOf(p) * (1.0 - bare);
  return Dress(albedo, vec3(0.0), mix(sheen, skin * vec3(1.0, 0.62, 0.48), bare), mix(gloss, 0.4, bare), bare);
}
`
