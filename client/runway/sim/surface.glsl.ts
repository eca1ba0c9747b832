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
  // Along threads or strands; how far a highlight is drawn out across them, 0 to 1; 1 where they are hair.
  vec3 thread;
  float drawn;
  float strand;
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

// The same drawn out: narrow along the threads, wide across them (Burley 2012).
float ggxDrawn(vec3 between, vec3 normal, vec3 thread, float alpha, float drawn) {
  float aspect = sqrt(1.0 - 0.9 * drawn);
  float alphaAcross = alpha / aspect;
  float alphaAlong = max(alpha * aspect, 0.02);
  vec3 along = normalize(thread - normal * dot(normal, thread));
  float x = dot(between, along) / alphaAlong;
  float y = dot(between, cross(normal, along)) / alphaAcross;
  float z = dot(between, normal);
  float d = x * x + y * y + z * z;
  return 1.0 / (PI * alphaAlong * alphaAcross * d * d);
}

// A band of light across strands (Kajiya and Kay 1989): white first, then deeper and in their colour.
vec3 strandLight(Surface s, vec3 towards, vec3 between) {
  vec3 first = normalize(s.thread + s.normal * 0.10);
  vec3 second = normalize(s.thread - s.normal * 0.16);
  float lit = smoothstep(-0.25, 0.55, dot(s.normal, towards));
  float a = dot(first, between);
  float b = dot(second, between);
  float sharp = pow(saturate1(1.0 - a * a), 44.0);
  float broad = pow(saturate1(1.0 - b * b), 14.0);
  return lit * (vec3(0.020) * sharp + (s.albedo * 0.26 + 0.002) * broad);
}

// Light that has been in the skin comes out elsewhere: round the edge of a shadow, red furthest.
vec3 intoSkin(float cosine) {
  const vec3 WRAP = vec3(0.28, 0.15, 0.11);
  vec3 spread = clamp((cosine + WRAP) / (1.0 + WRAP), 0.0, 1.0);
  return spread * mix(vec3(1.0), spread, vec3(0.78, 0.64, 0.60)) * vec3(1.0, 0.98, 0.97);
}

/*
 * A lamp from one direction. Wrapped round the edge; in skin red goes furthest, so that its shadow's border is
 * warm. The highlight is a GGX lobe with a shoulder, so that nothing burns out; on skin it is two.
 */
vec3 lamp(Surface s, vec3 towards, vec3 light, float wrap) {
  float cosine = dot(s.normal, towards);
  float spread = saturate1((cosine + wrap) / (1.0 + wrap));
  vec3 diffuse = vec3(spread * mix(1.0, spread, 0.35));
  diffuse = mix(diffuse, intoSkin(cosine), s.skin);

  vec3 between = normalize(towards + s.toEye);
  if (s.strand > 0.5) return light * (s.albedo * diffuse * 0.7 / PI + strandLight(s, towards, between) * s.open);

  float alpha = max(s.roughness * s.roughness, 0.03);
  float upright = saturate1(dot(s.normal, between));
  float lobe = s.drawn > 0.0 ? ggxDrawn(between, s.normal, s.thread, alpha, s.drawn) : ggx(upright, alpha);
  if (s.skin > 0.5) lobe = 0.75 * ggx(upright, alpha * 1.5) + 0.25 * ggx(upright, alpha * 0.6);
  lobe *= saturate1(cosine) * 0.25;
  float toEye = saturate1(dot(s.toEye, between));
  vec3 face = reflectanceOf(s);
  vec3 share = face + (1.0 - face) * pow(1.0 - toEye, 5.0);
  vec3 highlight = share * lobe / max(0.12, mix(toEye * toEye, 1.0, alpha));
  highlight = highlight / (1.0 + mix(0.55, 3.0, s.skin) * highlight) * s.shine;
  float seen = mix(1.0, s.open, mix(0.5, 1.0, s.skin));
  return light * (s.albedo * (1.0 - s.metal) * diffuse / PI + highlight * mix(1.1, 0.85, s.skin) * seen);
}

// What the hall itself looks like in the surface.
vec3 mirrored(Surface s) {
  float cosine = saturate1(dot(s.normal, s.toEye));
  vec3 face = reflectanceOf(s);
  vec3 share = face + (max(vec3(1.0 - s.roughness), face) - face) * pow(1.0 - cosine, 5.0);
  if (s.strand > 0.5) return vec3(0.0);
  // Drawn-out threads mirror as if bent towards the eye across them.
  vec3 bent = normalize(mix(s.normal, s.toEye - s.thread * dot(s.toEye, s.thread), 0.35 * s.drawn));
  vec3 ray = reflect(-s.toEye, bent);
  vec3 seen = environment(s.place, ray, s.roughness);
  seen += lampsSeen(ray, s.roughness);
  // Occlusion of reflections from that of light (Lagarde 2014).
  float open = saturate1(pow(cosine + s.open, exp2(-16.0 * s.roughness - 1.0)) - 1.0 + s.open);
  return min(seen, vec3(5.0)) * share * open * s.shine * mix(1.0, 0.5, s.roughness) * mix(1.0, 0.45, s.skin);
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
