import { glsl } from '../../gpu/index.ts'
import { LIMB } from './limbs.ts'

/** Dresses a figure in the rest pose and lights it. Lines of clothes and of the face are drawn, not modelled. */
export const FIGURE_FRAGMENT = glsl`
centroid in vec3 facing;
in vec3 rest;
in vec4 traits;
in float style;
in vec3 skin;
in vec3 outfit;
in vec3 hair;
in vec2 kept;
#ifdef FAR
centroid in vec3 lit;
#endif

// How far from the hip along the thigh the jacket or coat ends, in metres.
uniform float hem;
// 1 where a jacket is worn over something else.
uniform float jacketed;
// Which of the two hair styles is shaved to a shadow on the skin, 0 for none.
uniform float shaven;

struct Dress {
  vec3 albedo;
  // Where hair lies in strands: along them; else nothing.
  vec3 strand;
  // Light let through at grazing angles: the bloom of cloth and skin.
  vec3 sheen;
  float gloss;
  float skinned;
};

// A line of the given half width in metres, no thinner than the pixel shows.
float seam(float away, float halfWidth) {
  float pixel = fwidth(away);
  return fall(halfWidth, halfWidth + pixel, abs(away)) * saturate1(2.0 * halfWidth / (pixel + halfWidth));
}

float ellipse(vec2 from, vec2 size) {
  vec2 q = from / size;
  return exp(-dot(q, q));
}

// How far above the hairline a place of the head is; p in metres from between the ears at eye height.
float overHairline(vec3 p) {
  float azimuth = atan(abs(p.x), p.z + 0.008);
  float line = mix(0.080, -0.002, smoothstep(0.35, 1.25, azimuth));
  return p.y - mix(line, -0.058, smoothstep(1.7, 2.6, azimuth));
}

bool isShaven() {
  return abs(style - shaven) < 0.5;
}

vec3 stubble(vec3 p) {
  return mix(skin * 0.42, hair * 0.8, 0.35) * (0.94 + 0.12 * valueNoise(p.xy * 900.0 + p.z * 700.0));
}

Dress faceDress(vec3 p) {
  // Hair is painted on the scalp too, so that nothing shines through where the shell of hair is thin.
  vec3 grown = isShaven() ? stubble(p) : mix(skin * 0.3, hair, 0.7);
  vec3 albedo = mix(skin, grown, smoothstep(-0.002, 0.006, overHairline(p)));
  float gloss = 0.35;
  if (p.z > 0.02) {
    // Almond eyes under lowered lids: a dark gaze, a line of lashes over it, a shadow in the fold.
    Eye eye = eyeOf(p.xy);
    float t = eye.share;
    float lower = lashLine(t) - 0.0004;
    float upper = 0.0006 - 0.0040 * t * t + 0.0012 * t;
    float open = eye.within * smoothstep(lower - 0.0005, lower + 0.0006, eye.at.y)
      * fall(upper - 0.0006, upper + 0.0005, eye.at.y);
    vec3 white = mix(skin, vec3(0.30, 0.28, 0.26), 0.55) * 0.62;
    float iris = fall(0.0045, 0.0062, length(eye.at - vec2(0.0, -0.0016)));
    albedo = mix(albedo, mix(white, vec3(0.012, 0.009, 0.008), iris), open);
    gloss = mix(gloss, 1.4, open);
    albedo *= 1.0 - 0.85 * eye.within * exp(-square((eye.at.y - upper) / 0.0013));
    albedo *= 1.0 - 0.30 * eye.within * exp(-square((eye.at.y - lower) / 0.0010));
    albedo *= 1.0 - 0.30 * creaseOf(eye);
    albedo *= 1.0 - 0.16 * ellipse(eye.at - vec2(0.0, 0.002), vec2(0.021, 0.012));
    albedo = mix(albedo, mix(albedo * 0.4, hair * 0.8, 0.5), 0.62 * browOf(p.xy));

    vec2 lips = lipsOf(p.xy);
    albedo = mix(albedo, skin * vec3(0.74, 0.40, 0.38), 0.72 * lips.x);
    albedo *= 1.0 - 0.55 * lips.y;
    gloss = mix(gloss, 0.6, lips.x);
    albedo = mix(albedo, albedo * vec3(1.05, 0.86, 0.83), bloomOf(p.xy));
  }
  return Dress(albedo, vec3(0.0), skin * vec3(1.0, 0.62, 0.48), gloss, 1.0);
}

Dress hairDress(vec3 p, inout vec3 normal) {
  if (isShaven()) return Dress(stubble(p), vec3(0.0), skin * vec3(0.6, 0.45, 0.38), 0.2, 0.6);
  float azimuth = atan(p.x, p.z + 0.02);
  float strand = sin(azimuth * 60.0 + p.y * 40.0) + 0.6 * sin(azimuth * 121.0 - p.y * 25.0);
  float resolved = saturate1(1.2 - fwidth(azimuth * 90.0));
  vec3 across = normalize(cross(normal, vec3(0.0, 1.0, 0.0)) + 1e-4);
  normal = normalize(normal + across * strand * 0.16 * resolved);
  vec3 along = cross(across, normal);
  return Dress(hair * (1.0 + 0.30 * strand * resolved), along, hair * 0.9 + 0.006, 0.2, 0.0);
}

vec3 lowerCloth(vec3 cloth, float lot) {
  if (lot < 0.34) return cloth * 0.82;
  return lot < 0.72 ? vec3(0.014, 0.014, 0.016) : cloth * 0.5 + vec3(0.004);
}

// Jackets over something darker or paler at the throat; trousers or skirt of their own cloth.
Dress garbDress(vec3 p, float lot) {
  float x = abs(p.x);
  vec3 cloth = outfit;
  float below = max(smoothstep(hem, hem + 0.004, p.z), fall(0.480, 0.484, p.y) * jacketed);
  vec3 albedo = mix(cloth, lowerCloth(cloth, fract(lot * 7.3)), below);

  float front = step(0.0, p.z + 0.02) * jacketed;
  float opening = p.y - (0.80 + x * 2.35);
  float throat = front * smoothstep(-0.0015, 0.0015, opening) * step(0.80, p.y);
  vec3 inner = fract(lot * 13.7) < 0.45 ? vec3(0.50, 0.475, 0.44) : vec3(0.018, 0.018, 0.020);
  albedo = mix(albedo, inner, throat);
  float edge = front * step(0.64, p.y) * seam(x - 0.006, 0.0010) * step(p.y, 0.80);
  float lapel = front * seam(opening + 0.115 + 0.25 * max(0.0, p.y - 0.985), 0.0022) * step(0.80, p.y) * step(p.y, 1.03);
  albedo *= 1.0 - 0.45 * max(edge, lapel);
  float waist = seam(p.y - 0.735, 0.0022) * step(0.5, fract(lot * 5.1)) * (1.0 - jacketed);
  albedo *= 1.0 - 0.5 * waist;
  // Weave, while it can be seen.
  float weave = sin(p.x * 2100.0) * sin(p.y * 2100.0 + p.z * 2100.0);
  albedo *= 1.0 + 0.10 * weave * saturate1(1.0 - 900.0 * max(fwidth(p.x), fwidth(p.y)));
  return Dress(albedo, vec3(0.0), cloth * 0.8 + 0.012, 0.12, 0.0);
}

Dress dressed(inout vec3 normal) {
  int part = int(traits.x + 0.5);
  float lot = traits.w;
  if (part == ${LIMB.head}) return faceDress(rest - vec3(0.0, 1.215, -0.012));
  if (part == ${LIMB.hair}) return hairDress(rest - vec3(0.0, 1.215, -0.012), normal);
  if (part >= ${LIMB.leftHand} && part <= ${LIMB.rightHand}) {
    return Dress(skin, vec3(0.0), skin * vec3(1.0, 0.62, 0.48), 0.3, 1.0);
  }
  if (part == ${LIMB.shoe}) return Dress(vec3(0.010, 0.0095, 0.009), vec3(0.0), vec3(0.02), 0.8, 0.0);
  if (part == ${LIMB.garb}) return garbDress(rest, lot);
  return Dress(outfit, vec3(0.0), outfit * 0.8 + 0.012, 0.12, 0.0);
}

void main() {
  float noise = pixelNoise(gl_FragCoord.xy);
  if (noise < kept.x || noise >= kept.y) discard;

  vec3 toEye = normalize(eye() - place);
  vec3 normal = normalize(facing);
  if (dot(normal, toEye) < 0.0) normal = normalize(normal - toEye * dot(normal, toEye) * 1.02);
  Dress dress = dressed(normal);
  float open = traits.y;
  float outline = pow(1.0 - saturate1(dot(normal, toEye)), 3.0);

#ifdef FAR
  vec3 falling = lit;
#else
  vec3 falling = irradiance(place, normal);
#endif
  if (isSunny()) falling += sunAt(place) * saturate1(dot(normal, towardsSun()));
  // Light goes a little into skin: shadows on it stay warm.
  vec3 openness = mix(vec3(open), pow(vec3(open), vec3(0.72, 1.0, 1.08)), dress.skinned);
  vec3 light = dress.albedo * falling * openness;
  light += dress.sheen * outline * (0.45 * lightness(falling) + 0.09 * ribColour + 0.03 * portalColour) * open;
#ifndef FAR
  float shine = pow(saturate1(reflect(-toEye, normal).y * 0.6 + 0.4), 5.0);
  light += falling * shine * dress.gloss * 0.055 * open;
  // A band of light across the strands (Kajiya and Kay 1989), from the lamps overhead.
  float slant = dot(dress.strand, normalize(toEye + vec3(-0.12 * sign(place.x), 1.0, 0.0)));
  float band = pow(max(1.0 - slant * slant, 0.0), 24.0) * dot(dress.strand, dress.strand);
  light += falling * (0.015 + hair * 0.9) * band * open;
#endif
  float peak = max(light.r, max(light.g, light.b));
  light *= mix(1.0, min(1.0, 0.30 + (peak - 0.30) / (1.0 + max(peak - 0.30, 0.0) * 2.4)) / max(peak, 1e-3),
    dress.skinned * step(0.30, peak));
  light += vec3(1.0, 0.95, 0.88) * traits.z * (0.05 + 0.5 * min(lightness(falling), 0.4)) * outline;

  light = throughAir(light, eye(), place);
#ifdef MIRROR
  vec4 seen = inPolish(light, normal, toEye);
  gl_FragColor = shown(seen.rgb, seen.a);
#else
  gl_FragColor = shown(light, 1.0);
#endif
}
`
