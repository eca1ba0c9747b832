import { glsl } from '../../gpu/index.ts'
import { FACE_DRESS } from './face-dress.glsl.ts'
import { GARB_DRESS } from './garb-dress.glsl.ts'
import { LIMB } from './limbs.ts'

/** Dresses a figure in the rest pose and lights it. Lines of clothes and of the face are drawn, not modelled. */
export const FIGURE_FRAGMENT = glsl`
centroid in vec3 facing;
in vec3 rest;
in vec4 traits;
in float along;
// Over the floor when standing.
in float height;
// Coiffure, years, beard, face.
flat in vec4 manner;
flat in vec3 skin;
flat in vec3 outfit;
flat in vec3 hair;
in vec2 kept;
centroid in vec3 lit;

// Which wardrobe's figure.
uniform int kindOf;

struct Dress {
  vec3 albedo;
  // Where hair lies in strands: along them; else nothing.
  vec3 strand;
  // Light let through at grazing angles: the bloom of cloth and skin.
  vec3 sheen;
  float gloss;
  float skinned;
};

${GARB_DRESS}
${FACE_DRESS}

// Fingers lie together: lines between them, paler nails.
Dress handDress(vec3 p) {
  vec3 albedo = skin;
  float x = abs(p.x);
  float between = min(seam(x - 0.0164, 0.0006), 1.0) + seam(x - 0.0002, 0.0006);
  float fingers = fall(-0.078, -0.068, p.z) * smoothstep(-0.150, -0.143, p.z);
  albedo *= 1.0 - 0.34 * saturate1(between) * fingers;
  albedo *= mix(vec3(1.0), vec3(1.03, 0.90, 0.87), fall(-0.135, -0.10, p.z));
  return Dress(albedo, vec3(0.0), skin * vec3(1.0, 0.62, 0.48), 0.35, 1.0);
}

Dress dressed(inout vec3 normal) {
  int part = int(traits.x + 0.5);
  if (part == ${LIMB.head}) return faceDress(rest);
  if (part == ${LIMB.hair}) return hairDress(rest, normal);
  if (part == ${LIMB.leftHand} || part == ${LIMB.rightHand}) return handDress(rest);
  if (part == ${LIMB.garb}) return garbDress(rest, traits.w, normal);
  // Shoes and spectacles: black, polished.
  return Dress(vec3(0.010, 0.0095, 0.009), vec3(0.0), vec3(0.02), 0.9, 0.0);
}

// Skin keeps its colour as it brightens: a shoulder well before white.
vec3 held(vec3 light) {
  float peak = max(light.r, max(light.g, light.b));
  float over = max(peak - 0.15, 0.0);
  float rolled = 0.15 + over / (1.0 + over * 3.2);
  vec3 kept1 = light * (peak > 0.15 ? rolled / peak : 1.0);
  return max(mix(vec3(lightness(kept1)), kept1, 1.0 + 0.28 * smoothstep(0.08, 0.3, peak)), 0.0);
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
  vec3 falling = lit * (1.0 + 0.22 * dress.skinned);
#else
  vec3 falling = irradiance(place, normal);
  // Light goes round in skin, and the bright floor fills it from below.
  falling = mix(falling, falling * 0.80 + lit * 0.46, dress.skinned);
#endif
  if (isSunny()) falling += sunAt(place) * saturate1(dot(normal, towardsSun()));
  // Light goes a little into skin: shadows on it stay warm.
  vec3 openness = mix(vec3(open), pow(vec3(open), vec3(0.66, 0.94, 1.04)), dress.skinned);
  vec3 light = dress.albedo * falling * openness;
  light += dress.sheen * mix(1.0, 0.5, dress.skinned) * outline * (0.45 * lightness(falling) + 0.05) * open;
#ifndef FAR
  float shine = pow(saturate1(reflect(-toEye, normal).y * 0.6 + 0.4), 5.0);
  light += falling * shine * dress.gloss * 0.055 * open;
  // The lamps over the runway, wide and soft, on skin and satin: form where colour is deep.
  vec3 lamp = normalize(vec3(-place.x * 0.55, 1.5, 0.25));
  float sharp = pow(saturate1(dot(normal, normalize(lamp + toEye))), mix(14.0, 26.0, dress.skinned));
  light += falling * sharp * dress.gloss * 0.075 * open;
  // A band of light across the strands (Kajiya and Kay 1989), from the lamps overhead.
  float slant = dot(dress.strand, normalize(toEye + vec3(-0.12 * sign(place.x), 1.0, 0.0)));
  float band = pow(max(1.0 - slant * slant, 0.0), 24.0) * dot(dress.strand, dress.strand);
  light += falling * (0.012 + hair * 0.8) * band * open;
#endif
  light = mix(light, held(light), dress.skinned);
  // Who applauds has a soft outline.
  light += vec3(1.0, 0.95, 0.88) * traits.z * (0.07 + 0.55 * min(lightness(falling), 0.5)) * pow(1.0 - saturate1(dot(normal, toEye)), 3.4);

  light = throughAir(light, eye(), place);
#ifdef MIRROR
  vec4 seen = inPolish(light, normal, toEye);
  gl_FragColor = shown(seen.rgb, seen.a);
#else
  gl_FragColor = shown(light, 1.0);
#endif
}
`
