import { chunk, glsl } from '../../gpu/index.ts'
import { SURFACE } from './surface.glsl.ts'

/** What every stuff is told and tells: a sample of a look, how its cloth lies, and how it answers light. */
export const STUFF_OF = chunk(
  'stuff of',
  [SURFACE],
  glsl`
// A point of a look as it was made.
struct Sample {
  int slot;
  // Metres of cloth, and metres in the rest pose.
  vec2 uv;
  vec3 rest;
  // Openness, seam, the part's own mask.
  vec3 made;
};

struct Stuff {
  vec3 albedo;
  vec3 normal;
  float roughness;
  float reflectance;
  float metal;
  vec3 sheen;
  vec3 shine;
  float skin;
  // Along threads or strands; how far a highlight is drawn out across them, 0 to 1; 1 where they are hair.
  vec3 thread;
  float drawn;
  float strand;
  // How much of what is behind it a pixel of it hides.
  float cover;
};

// How a cloth lies on what it covers.
struct Weave {
  // How much cloth a pixel covers, and how much of the rest pose; metres.
  float pixel;
  float restPixel;
  // Across the surface a metre of cloth's two directions, as gradients: about unit length.
  vec3 overU;
  vec3 overV;
  // Along the second of them.
  vec3 along;
};

// How well a pattern of a repeat in metres is resolved, 0 to 1; pixel is how much cloth a pixel covers.
float resolved(float repeat, float pixel) {
  return saturate1(1.6 - 3.0 * pixel / repeat);
}

// Gradients of cloth over the surface from what neighbouring pixels have (Mikkelsen 2010).
Weave weaveOf(vec2 uv, vec3 rest, vec3 at, vec3 normal) {
  vec3 right = dFdx(at);
  vec3 up = dFdy(at);
  vec2 uvRight = dFdx(uv);
  vec2 uvUp = dFdy(uv);
  vec3 fromRight = cross(up, normal);
  vec3 fromUp = cross(normal, right);
  float area = dot(right, fromRight);
  float scale = abs(area) > 1e-14 ? 1.0 / area : 0.0;
  vec3 overU = (uvRight.x * fromRight + uvUp.x * fromUp) * scale;
  vec3 overV = (uvRight.y * fromRight + uvUp.y * fromUp) * scale;
  // Where cloth wraps round from one end of its measure to the other there is no telling.
  if (dot(overU, overU) > 9.0) overU = vec3(0.0);
  vec3 along = cross(normal, overU);
  along = dot(along, along) > 1e-6 ? normalize(along) : normalize(cross(normal, vec3(0.7, 0.1, 0.7)));
  vec2 wide = abs(uvRight) + abs(uvUp);
  return Weave(max(max(wide.x, wide.y), 1e-5), length(fwidth(rest)), overU, overV, along);
}

// Directions of the cloth on the surface: across is roughly level, along roughly up.
void grain(vec3 normal, out vec3 across, out vec3 along) {
  across = normalize(cross(vec3(0.0, 1.0, 0.0), normal) + vec3(1e-4, 0.0, 0.0));
  along = cross(normal, across);
}

vec3 tilted(vec3 normal, vec2 slope) {
  vec3 across;
  vec3 along;
  grain(normal, across, along);
  return normalize(normal + across * slope.x + along * slope.y);
}

Stuff plain(vec3 colour, vec3 normal, float roughness) {
  return Stuff(
    colour, normal, roughness, 0.04, 0.0, vec3(0.0), vec3(1.0), 0.0, vec3(0.0, 1.0, 0.0), 0.0, 0.0, 1.0);
}
`,
)
