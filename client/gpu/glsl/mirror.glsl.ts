import { chunk, glsl } from './chunk.ts'
import { POLISH } from './ports.glsl.ts'

const EYE = chunk(
  'eye',
  [],
  glsl`
// The eye as those who are drawn see it; each eye of a headset has its own cameraPosition.
vec3 eye() {
#ifdef MIRROR
  return vec3(cameraPosition.x, -cameraPosition.y, cameraPosition.z);
#else
  return cameraPosition;
#endif
}
`,
)

/** Vertex stage: puts a place of the hall on the screen, or its mirror image. */
export const PROJECT = chunk(
  'project',
  [EYE],
  glsl`
out vec3 place;

vec4 project(vec3 inHall) {
  place = inHall;
#ifdef MIRROR
  inHall.y = -inHall.y;
#endif
  return projectionMatrix * viewMatrix * vec4(inHall, 1.0);
}
`,
)

/**
 * Fragment stage, to go with PROJECT. A mirrored figure is the same figure drawn upside down below the floor
 * (MIRROR), lit as it stands but seen from an eye below the floor, and shown only where polished floor lies
 * between. Contact is sharp; height dissolves.
 */
export const SEEN = chunk(
  'seen',
  [EYE, POLISH],
  glsl`
in vec3 place;

#ifdef MIRROR
// Discards what the floor does not show; gives what is laid over the floor for the rest.
vec4 inPolish(vec3 light, vec3 normal, vec3 toEye) {
  float crossing = cameraPosition.y / (cameraPosition.y + place.y);
  vec3 onFloor = mix(cameraPosition, vec3(place.x, -place.y, place.z), crossing);
  if (!isPolished(onFloor.xz)) discard;
  vec3 away = normalize(cameraPosition - onFloor);
  float silhouette = pow(saturate1(abs(dot(normal, toEye)) * 1.6), mix(0.3, 1.6, saturate1(place.y / 1.6)));
  float soft = mix(1.0, silhouette, saturate1(place.y * 1.2));
  float faded = mix(1.0, 0.5, saturate1(place.y / 1.9));
  return onPolish(light, polish(away.y), soft * faded);
}
#endif
`,
)
