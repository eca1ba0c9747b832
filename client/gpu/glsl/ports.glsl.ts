import { BASICS } from './basics.glsl.ts'
import { type Chunk, glsl, port } from './chunk.ts'
import { LAMPS } from './lamps.glsl.ts'

/**
 * Diffuse light of a room's broad lamps on a surface: radiance is albedo times this. Smooth in place and
 * direction, so vertices may evaluate it and pixels interpolate.
 */
export const IRRADIANCE = port('irradiance', [LAMPS], glsl`vec3 irradiance(vec3 place, vec3 normal);`)

/**
 * Light from one direction with sharp borders, as sun through windows: too fine for vertices. A room without it
 * says so, and the compiler leaves out what follows from it.
 */
export const SUNLIGHT = port(
  'sunlight',
  [LAMPS],
  glsl`
bool isSunny();
// Unit vector.
vec3 towardsSun();
// What a surface that faces it gets at a place; radiance is albedo times this times the cosine.
vec3 sunAt(vec3 place);
`,
)

/** What a ray sees of the empty room, blurred by roughness, and the lamps a glossy surface shows besides. */
export const ENVIRONMENT = port(
  'environment',
  [LAMPS],
  glsl`
vec3 environment(vec3 from, vec3 ray, float roughness);
vec3 lampsSeen(vec3 ray, float roughness);
`,
)

/** What is left of light, and what is added to it, on its way from a place to the eye. */
export const AIR = port('air', [LAMPS], glsl`vec3 throughAir(vec3 light, vec3 from, vec3 to);`)

/** The floor as a mirror. */
export const POLISH = port(
  'polish',
  [LAMPS],
  glsl`
// Share of light the floor reflects, by the cosine between its normal and the eye.
float polish(float cosine);
// Whether the floor is polished at a place given by its x and z.
bool isPolished(vec2 at);
// What is laid over the floor for light mirrored in it: colour, and its weight against the floor's own.
vec4 onPolish(vec3 light, float share, float coverage);
`,
)

/** From scene light to the display's linear light, 0 to 1: exposure and grade are a room's own. */
export const TONE = port('tone', [BASICS], glsl`vec3 grade(vec3 light);`)

export const PORTS = [IRRADIANCE, SUNLIGHT, ENVIRONMENT, AIR, POLISH, TONE] as const

/** How light behaves in a room: what fills each port. */
export type Optics = Readonly<Record<(typeof PORTS)[number]['filledBy'], Chunk>>
