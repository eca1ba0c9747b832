import { glsl } from '../../gpu/index.ts'
import { LIMB } from './limbs.ts'

/** Dresses a figure in the rest pose and lights it. Lines of clothes and of the face are drawn, not modelled. */
export const FIGURE_FRAGMENT = glsl`
in vec3 facing;
in vec3 rest;
in vec4 traits;
in vec3 skin;
in vec3 outfit;
in vec3 hair;
in vec2 kept;
#ifdef FAR
in vec3 lit;
#endif

struct Dress {
  vec3 albedo;
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

// Metres from between the ears at eye height.
Dress faceDress(vec3 p) {
  vec3 albedo = skin;
  float gloss = 0.35;
  if (p.z > 0.02) {
    float x = abs(p.x);
    // Lowered lids: a line of lashes that rises to the outer corner, a shadow in the fold.
    vec2 eye = vec2(x - 0.0317, p.y - 0.0005);
    eye.y -= eye.x * 0.07;
    float t = eye.x / 0.015;
    float lash = -0.0052 + 0.005 * t * t + 0.0009 * t;
    float onEye = fall(0.0145, 0.0175, abs(eye.x));
    albedo *= 1.0 - 0.80 * onEye * exp(-square((eye.y - lash) / 0.0016));
    albedo *= 1.0 - 0.30 * onEye * exp(-square((eye.y - 0.0082 + 0.0074 * t * t) / 0.0022));
    albedo *= 1.0 - 0.16 * ellipse(eye - vec2(0.0, 0.002), vec2(0.021, 0.012));

    float along = (x - 0.012) / 0.040;
    float browY = 0.0205 + 0.0105 * sin(clamp(along, 0.0, 1.0) * 2.05) - 0.0042 * along * along * along;
    float brow = exp(-square((p.y - browY) / mix(0.0032, 0.0014, saturate1(along))));
    brow *= smoothstep(-0.12, 0.12, along) * fall(0.8, 1.08, along);
    albedo = mix(albedo, mix(albedo * 0.4, hair * 0.8, 0.5), 0.62 * brow);

    float w = saturate1(x / 0.0245);
    float middle = -0.064 - 0.0011 * exp(-square(x / 0.005)) - 0.0006 * w * w + 0.0015 * w * w * w * w;
    float upper = middle + 0.0082 * (1.0 - pow(w, 1.9)) - 0.0013 * exp(-square(x / 0.0027));
    float lower = middle - 0.0096 * pow(1.0 - w * w, 0.85);
    float lips = smoothstep(lower - 0.0008, lower + 0.0008, p.y) * fall(upper - 0.0008, upper + 0.0008, p.y);
    lips *= fall(0.0225, 0.0250, x);
    albedo = mix(albedo, skin * vec3(0.74, 0.40, 0.38), 0.72 * lips);
    albedo *= 1.0 - 0.55 * exp(-square((p.y - middle) / 0.0011)) * fall(0.020, 0.026, x);
    gloss = mix(gloss, 0.6, lips);
    albedo = mix(albedo, albedo * vec3(1.05, 0.86, 0.83), 0.4 * ellipse(vec2(x - 0.041, p.y + 0.022), vec2(0.021, 0.019)));
  }
  return Dress(albedo, skin * vec3(1.0, 0.62, 0.48), gloss, 1.0);
}

Dress hairDress(vec3 p, inout vec3 normal) {
  float azimuth = atan(p.x, p.z + 0.02);
  float strand = sin(azimuth * 60.0 + p.y * 40.0) + 0.6 * sin(azimuth * 121.0 - p.y * 25.0);
  float resolved = saturate1(1.2 - fwidth(azimuth * 90.0));
  normal = normalize(normal + normalize(cross(normal, vec3(0.0, 1.0, 0.0)) + 1e-4) * strand * 0.10 * resolved);
  return Dress(hair * (1.0 + 0.22 * strand * resolved), hair * 1.2 + 0.01, 0.55, 0.0);
}

vec3 lowerCloth(vec3 cloth, float lot) {
  if (lot < 0.34) return cloth * 0.82;
  return lot < 0.72 ? vec3(0.014, 0.014, 0.016) : cloth * 0.5 + vec3(0.004);
}

// Jackets over something darker or paler at the throat; trousers or skirt of their own cloth.
Dress garbDress(vec3 p, float lot) {
  float x = abs(p.x);
  vec3 cloth = outfit;
  float below = fall(0.535, 0.547, p.y) * smoothstep(0.06, 0.16, p.z + 0.3 * fall(0.3, 0.5, p.y));
  vec3 albedo = mix(cloth, lowerCloth(cloth, fract(lot * 7.3)), below);

#if WARDROBE != 2
  float front = step(0.0, p.z + 0.02);
  float opening = p.y - (0.80 + x * 2.35);
  float throat = front * smoothstep(-0.0015, 0.0015, opening) * step(0.80, p.y);
  vec3 inner = fract(lot * 13.7) < 0.45 ? vec3(0.50, 0.475, 0.44) : vec3(0.018, 0.018, 0.020);
  albedo = mix(albedo, inner, throat);
  float edge = front * step(0.64, p.y) * seam(x - 0.006, 0.0010) * step(p.y, 0.80);
  float lapel = front * seam(opening + 0.115 + 0.25 * max(0.0, p.y - 0.985), 0.0022) * step(0.80, p.y) * step(p.y, 1.03);
  albedo *= 1.0 - 0.45 * max(edge, lapel);
#else
  float waist = seam(p.y - 0.735, 0.0022) * step(0.5, fract(lot * 5.1));
  albedo *= 1.0 - 0.5 * waist;
#endif
  // Weave, while it can be seen.
  float weave = sin(p.x * 2100.0) * sin(p.y * 2100.0 + p.z * 2100.0);
  albedo *= 1.0 + 0.10 * weave * saturate1(1.0 - 900.0 * max(fwidth(p.x), fwidth(p.y)));
  return Dress(albedo, cloth * 0.8 + 0.012, 0.12, 0.0);
}

Dress dressed(inout vec3 normal) {
  int part = int(traits.x + 0.5);
  float lot = traits.w;
  if (part == ${LIMB.head}) return faceDress(rest - vec3(0.0, 1.215, -0.012));
  if (part == ${LIMB.hair}) return hairDress(rest - vec3(0.0, 1.215, -0.012), normal);
  if (part >= ${LIMB.leftHand} && part <= ${LIMB.rightHand}) {
    return Dress(skin, skin * vec3(1.0, 0.62, 0.48), 0.3, 1.0);
  }
  if (part == ${LIMB.shoe}) return Dress(vec3(0.010, 0.0095, 0.009), vec3(0.02), 0.8, 0.0);
  if (part == ${LIMB.garb}) return garbDress(rest, lot);
  return Dress(outfit, outfit * 0.8 + 0.012, 0.12, 0.0);
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
  // Light goes a little into skin: shadows on it stay warm.
  vec3 openness = mix(vec3(open), pow(vec3(open), vec3(0.72, 1.0, 1.08)), dress.skinned);
  vec3 light = dress.albedo * falling * openness;
  light += dress.sheen * outline * (0.45 * lightness(falling) + 0.02 * ribColour) * open;
#ifndef FAR
  float shine = pow(saturate1(reflect(-toEye, normal).y * 0.6 + 0.4), 5.0);
  light += falling * shine * dress.gloss * 0.055 * open;
#endif
  float peak = max(light.r, max(light.g, light.b));
  light *= mix(1.0, min(1.0, 0.30 + (peak - 0.30) / (1.0 + max(peak - 0.30, 0.0) * 2.4)) / max(peak, 1e-3),
    dress.skinned * step(0.30, peak));
  light += vec3(1.0, 0.95, 0.88) * traits.z * 0.22 * outline;

  light = throughAir(light, eye(), place);
#ifdef MIRROR
  vec4 seen = inPolish(light, normal, toEye);
  gl_FragColor = shown(seen.rgb, seen.a);
#else
  gl_FragColor = shown(light, 1.0);
#endif
}
`
