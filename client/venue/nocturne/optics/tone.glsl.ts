import { chunk, glsl } from '../../../gpu/index.ts'

/**
 * AgX (Troy Sobotka; the sixth-order fit of its curve is Benjamin Wrensch's), then more contrast and saturation
 * than its neutral look and a faint split tone: cool shadows, warm lights.
 */
export const NIGHT_TONE = chunk(
  'tone of the night',
  [],
  glsl`
const mat3 AGX_IN = mat3(
  0.856627153315983, 0.137318972929847, 0.11189821299995,
  0.0951212405381588, 0.761241990602591, 0.0767994186031903,
  0.0482516061458583, 0.101439036467562, 0.811302368396859);
const mat3 AGX_OUT = mat3(
  1.1271005818144368, -0.1413297634984383, -0.14132976349843826,
  -0.11060664309660323, 1.157823702216272, -0.11060664309660294,
  -0.016493938717834573, -0.016493938717834257, 1.2519364065950405);
const float AGX_MIN_EV = -12.47393;
const float AGX_MAX_EV = 4.026069;

vec3 agx(vec3 light) {
  vec3 v = AGX_IN * light;
  v = clamp((log2(max(v, 1e-10)) - AGX_MIN_EV) / (AGX_MAX_EV - AGX_MIN_EV), 0.0, 1.0);
  vec3 v2 = v * v;
  vec3 v4 = v2 * v2;
  v = 15.5 * v4 * v2 - 40.14 * v4 * v + 31.96 * v4 - 6.868 * v2 * v + 0.4298 * v2 + 0.1191 * v - 0.00232;
  return pow(max(AGX_OUT * v, 0.0), vec3(2.2));
}

vec3 grade(vec3 light) {
  vec3 graded = pow(agx(max(light, 0.0) * 1.22), vec3(1.2));
  float level = lightness(graded);
  graded = max(mix(vec3(level), graded, 1.26), 0.0);
  graded *= mix(vec3(0.97, 0.985, 1.03), vec3(1.02, 1.0, 0.975), smoothstep(0.02, 0.5, level));
  return clamp(graded * 1.04, 0.0, 1.0);
}
`,
)
