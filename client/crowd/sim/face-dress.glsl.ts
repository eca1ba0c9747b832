import { glsl } from '../../gpu/index.ts'
import { numberOf } from './styles.ts'

/** Paints heads: features, years, beards, hair and what covers it. `p` is metres from between the ears. */
export const FACE_DRESS = glsl`
const float BARE = ${numberOf('bare')}.0;
const float SHAVED = ${numberOf('shaved')}.0;
const float PARTED = ${numberOf('parted')}.0;
const float COILS = ${numberOf('coils')}.0;
const float AFRO = ${numberOf('afro')}.0;
const float BUN = ${numberOf('bun')}.0;
const float TAIL = ${numberOf('tail')}.0;
const float BERET = ${numberOf('beret')}.0;
const float SCARF = ${numberOf('scarf')}.0;

bool worn(float coiffure) {
  return abs(manner.x - coiffure) < 0.5;
}

bool isCloth() {
  return manner.x > SCARF - 0.5;
}

float ellipse(vec2 from, vec2 size) {
  vec2 q = from / size;
  return exp(-dot(q, q));
}

// How far above the hairline a place of the head is.
float overHairline(vec3 p) {
  float azimuth = atan(abs(p.x), p.z + 0.008);
  float front = mix(0.080, 0.050, smoothstep(0.3, 0.85, azimuth));
  float temple = mix(front, -0.004, smoothstep(0.8, 1.4, azimuth));
  float line = mix(temple, 0.012, smoothstep(1.5, 1.75, azimuth) * fall(1.95, 2.15, azimuth));
  return p.y - mix(line, -0.060, smoothstep(1.95, 2.7, azimuth));
}

// Short hairs on skin: fine and uneven, so that no edge of them is a line.
float bristle(vec3 p) {
  float fine = valueNoise(vec2(p.x + p.z, p.y) * 1500.0);
  return mix(0.5, fine, saturate1(1.4 - 1400.0 * max(fwidth(p.x), fwidth(p.y))));
}

float beardOf(vec3 p) {
  float jaw = fall(-0.052, -0.030, p.y + 0.55 * max(0.0, abs(p.x) - 0.03)) * fall(0.090, 0.10, -p.y);
  float side = smoothstep(0.050, 0.058, abs(p.x)) * fall(0.0, 0.03, p.y) * smoothstep(0.0, 0.014, p.z) * fall(0.05, 0.062, p.z);
  float lip = ellipse(vec2(p.x, p.y + 0.050), vec2(0.022, 0.007));
  float mouth = ellipse(vec2(p.x, p.y + 0.066), vec2(0.021, 0.010));
  return saturate1(max(max(jaw * smoothstep(0.0, 0.02, p.z), lip), side) * (1.0 - 0.96 * mouth));
}

vec3 lived(vec3 albedo, vec2 p, Eye eye) {
  float years = manner.y;
  float brow = exp(-square((p.y - 0.047 - 0.06 * square(p.x / 0.05) * 0.05) / 0.0011))
    + exp(-square((p.y - 0.057) / 0.0010));
  float crow = ellipse(vec2(abs(p.x) - 0.052, p.y - 0.001), vec2(0.006, 0.009))
    * (0.5 + 0.5 * sin(atan(p.y - 0.001, abs(p.x) - 0.044) * 16.0));
  float under = ellipse(eye.at + vec2(0.0, 0.0145), vec2(0.015, 0.0026));
  float folds = 0.16 * brow * fall(0.03, 0.045, abs(p.x)) + 0.22 * crow + 0.22 * under;
  return albedo * (1.0 - years * folds);
}

Dress faceDress(vec3 p) {
  // Hair is painted on the scalp too, so that nothing shines through where the shell of hair is thin, and its
  // edge thins out over the width of a finger.
  float over = overHairline(p);
  float onEar = smoothstep(0.0665, 0.070, abs(p.x)) * fall(0.02, 0.03, p.y) * fall(0.02, 0.04, abs(p.z + 0.012));
  float grows = smoothstep(-0.006, 0.010, over + 0.007 * (bristle(p) - 0.5)) * (1.0 - onEar);
  vec3 grown = worn(SHAVED) ? mix(skin * 0.5, hair, 0.45) : mix(skin * 0.25, hair, 0.75);
  if (worn(BERET)) grown = skin * 0.16 + 0.006;
  float bald = worn(BARE) || worn(SCARF) ? 0.0 : worn(SHAVED) ? 0.9 : 1.0;
  vec3 albedo = mix(skin, grown, grows * bald);
  // The scalp of who shaves it all is a little cooler.
  if (worn(BARE)) albedo *= mix(vec3(1.0), vec3(0.90, 0.92, 0.95), smoothstep(0.0, 0.012, over));
  float gloss = 0.4;
  if (p.z > 0.0) {
    float beard = beardOf(p) * manner.z;
    albedo = mix(albedo, mix(skin * 0.35, hair, 0.6), beard * (0.62 + 0.5 * (bristle(p) - 0.5)));
  }
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
    vec3 brows = min(mix(albedo * 0.4, mix(hair, skin * 0.18, isCloth() ? 1.0 : 0.3), 0.5), albedo * 0.42);
    albedo = mix(albedo, brows, (manner.w > 3.5 ? 0.8 : 0.62) * browOf(p.xy));
    albedo = lived(albedo, p.xy, eye);
    // Where a face lies deep: beside and under the nose, under the lip, in the corners of the eyes.
    float deep = 0.20 * ellipse(vec2(abs(p.x) - 0.0165, p.y + 0.034), vec2(0.005, 0.011))
      + 0.24 * ellipse(vec2(p.x, p.y + 0.0435), vec2(0.011, 0.0045))
      + 0.15 * ellipse(vec2(p.x, p.y + 0.0815), vec2(0.016, 0.005))
      + 0.17 * ellipse(vec2(abs(p.x) - 0.0145, p.y - 0.006), vec2(0.0055, 0.011))
      + 0.10 * ellipse(vec2(abs(p.x) - 0.054, p.y + 0.035), vec2(0.014, 0.022));
    albedo *= mix(vec3(1.0), vec3(0.55, 0.42, 0.38), min(1.0, deep * 1.6));

    vec2 lips = lipsOf(p.xy);
    float painted = manner.w < 3.5 ? step(0.62, fract(traits.w * 31.7)) : 0.0;
    vec3 rouge = vec3(0.30, 0.035, 0.04) * mix(0.22, 1.0, saturate1(lightness(skin) / 0.42));
    vec3 mouth = mix(skin * vec3(0.74, 0.40, 0.38), mix(skin * vec3(0.7, 0.34, 0.33), rouge, 0.55), painted);
    albedo = mix(albedo, mouth, (manner.w > 3.5 ? 0.5 : 0.74) * lips.x);
    albedo *= 1.0 - 0.55 * lips.y;
    gloss = mix(gloss, 0.7, lips.x);
    albedo = mix(albedo, albedo * vec3(1.05, 0.86, 0.83), bloomOf(p.xy));
  }
  return Dress(albedo, vec3(0.0), skin * vec3(1.0, 0.62, 0.48), gloss, 1.0);
}

Dress wrapped(vec3 p, inout vec3 normal) {
  float weave = sin(p.x * 1900.0) * sin(p.y * 1900.0 + p.z * 1900.0);
  float resolved = saturate1(1.0 - 800.0 * max(fwidth(p.x), fwidth(p.y)));
  float fold = sin(atan(p.x, p.y + 0.1) * 22.0 + p.z * 30.0) * step(manner.x, SCARF + 0.5);
  normal = normalize(normal + vec3(fold * 0.10, 0.0, 0.0));
  return Dress(hair * (1.0 + 0.1 * weave * resolved) * (1.0 + 0.06 * fold), vec3(0.0), hair * 0.8 + 0.012, 0.15, 0.0);
}

Dress hairDress(vec3 p, inout vec3 normal) {
  if (isCloth()) return wrapped(p, normal);
  if (worn(SHAVED)) {
    vec3 short1 = mix(skin * 0.5, hair, 0.5) * (0.9 + 0.2 * bristle(p));
    return Dress(mix(short1, skin, 0.75 * smoothstep(0.72, 1.0, along)), vec3(0.0), skin * vec3(0.6, 0.45, 0.38), 0.2, 0.6);
  }
  vec3 colour = mix(hair, mix(skin * 0.25, hair, 0.7), smoothstep(0.8, 1.0, along));
  if (worn(COILS) || worn(AFRO)) {
    // Coils: light catches many small rounds.
    float size = worn(AFRO) ? 330.0 : 250.0;
    vec3 q = p * size;
    vec3 bumps = sin(q + 1.7 * sin(q.yzx * 0.73 + 1.3)) ;
    float resolved = saturate1(1.3 - 0.5 * length(fwidth(q)));
    normal = normalize(normal + 0.42 * bumps * resolved);
    colour *= 1.0 + 0.38 * bumps.x * bumps.y * resolved;
    return Dress(colour, vec3(0.0), hair * 1.2 + 0.008, 0.25, 0.0);
  }
  bool back = manner.x > BUN - 0.5 && manner.x < TAIL + 0.5;
  // Strands lie towards the knot where hair is drawn back, else down from the crown.
  vec3 pole = back ? vec3(0.0, 0.01, -0.2) : vec3(0.0, -0.45, -0.05);
  vec3 run = normalize(pole - p);
  vec3 strandAlong = normalize(run - normal * dot(run, normal) + 1e-4);
  vec3 across = cross(normal, strandAlong);
  float azimuth = back ? atan(p.x, p.y - 0.006) : atan(p.x, p.z + 0.02);
  float wave = back ? p.z * 40.0 : p.y * 40.0;
  if (worn(PARTED)) {
    // Combed across from the parting, a little back.
    float top = smoothstep(0.02, 0.07, p.y);
    azimuth = mix(azimuth, 1.4 * atan(p.z + 0.25 * p.x, p.y + 0.02), top);
    strandAlong = normalize(mix(strandAlong, normalize(vec3(1.0, 0.0, -0.25) - normal * dot(normal, vec3(1.0, 0.0, -0.25))), top));
    across = cross(normal, strandAlong);
  }
  float strand = sin(azimuth * 60.0 + wave) + 0.6 * sin(azimuth * 121.0 - wave * 0.6) + 0.35 * sin(azimuth * 233.0 + wave);
  float resolved = saturate1(1.2 - fwidth(azimuth * 90.0));
  normal = normalize(normal + across * strand * 0.13 * resolved);
  return Dress(colour * (1.0 + 0.26 * strand * resolved), strandAlong, hair * 0.9 + 0.006, 0.2, 0.0);
}
`
