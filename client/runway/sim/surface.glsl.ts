import { chunk, ENVIRONMENT, glsl, IRRADIANCE } from '../../gpu/index.ts'

/** How a point of a look answers light. */
export const SURFACE = chunk(
  'surface',
  [ENVIRONMENT, IRRADIANCE],
  glsl`
struct Surface {
  vec3 place;
  vec3 normal;
  vec3 toEye;
  vec3 albedo;
  float roughness;
  // Reflectance face on, of what is no metal.
  float reflectance;
  float metal;
  // Colour of light let through at grazing angles.
  vec3 sheen;
  // Colour of highlights.
  vec3 shine;
  // 1 where light goes a little into the surface.
  float skin;
  float open;
};

float ggx(float cosine, float alpha) {
  float a2 = alpha * alpha;
  float d = cosine * cosine * (a2 - 1.0) + 1.0;
  return a2 / (PI * d * d);
}

vec3 reflectanceOf(Surface s) {
  return mix(vec3(s.reflectance), s.albedo, s.metal);
}

/*
 * A lamp from one direction. Wrapped round the edge; in skin red goes furthest, so that its shadow's border is
 * warm. The highlight is a GGX lobe with a shoulder, so that nothing burns out.
 */
vec3 lamp(Surface s, vec3 towards, vec3 light, float wrap) {
  float cosine = dot(s.normal, towards);
  float spread = saturate1((cosine + wrap) / (1.0 + wrap));
  vec3 diffuse = vec3(spread * mix(1.0, spread, 0.35));
  vec3 within = pow(vec3(saturate1((cosine + 0.42) / 1.42)), vec3(1.1, 1.9, 2.3));
  diffuse = mix(diffuse, within, 0.42 * s.skin);

  vec3 between = normalize(towards + s.toEye);
  float alpha = max(s.roughness * s.roughness, 0.03);
  float lobe = ggx(saturate1(dot(s.normal, between)), alpha) * saturate1(cosine) * 0.25;
  float toEye = saturate1(dot(s.toEye, between));
  vec3 face = reflectanceOf(s);
  vec3 share = face + (1.0 - face) * pow(1.0 - toEye, 5.0);
  vec3 highlight = share * lobe / max(0.12, mix(toEye * toEye, 1.0, alpha));
  highlight = highlight / (1.0 + 0.55 * highlight) * s.shine;
  return light * (s.albedo * (1.0 - s.metal) * diffuse / PI + highlight * 1.1 * mix(1.0, s.open, 0.5));
}

// What the hall itself looks like in the surface.
vec3 mirrored(Surface s) {
  float cosine = saturate1(dot(s.normal, s.toEye));
  vec3 face = reflectanceOf(s);
  vec3 share = face + (max(vec3(1.0 - s.roughness), face) - face) * pow(1.0 - cosine, 5.0);
  vec3 ray = reflect(-s.toEye, s.normal);
  vec3 seen = environment(s.place, ray, s.roughness);
  seen += lampsSeen(ray, s.roughness);
  // Occlusion of reflections from that of light (Lagarde 2014).
  float open = saturate1(pow(cosine + s.open, exp2(-16.0 * s.roughness - 1.0)) - 1.0 + s.open);
  return min(seen, vec3(5.0)) * share * open * s.shine * mix(1.0, 0.5, s.roughness);
}

// Nothing burns out, skin of whatever tone least of all: light over a level is held back.
vec3 kept(vec3 light, float level) {
  float peak = max(light.r, max(light.g, light.b));
  if (peak <= level) return light;
  float over = peak - level;
  return light * (level + over / (1.0 + over * 0.72 / level)) / peak;
}
`,
)
