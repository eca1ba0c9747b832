import { glsl } from '../../../gpu/index.ts'

/** Chairs nobody needs go: they thin out to nothing where they stand. */
export const CHAIR_VERTEX = glsl`
in vec2 cut;
// x, z, heading, second row.
in vec4 stands;

out vec3 facing;
out vec2 made;
out float there;

void main() {
  float s = sin(stands.z);
  float c = cos(stands.z);
  mat3 turn = mat3(c, 0.0, -s, 0.0, 1.0, 0.0, s, 0.0, c);
  facing = turn * normal;
  made = vec2(cut.x, position.y);
  there = chairThere(stands.y, stands.w);
  vec4 at = project(turn * position + vec3(stands.x, 0.0, stands.y));
  gl_Position = there < 0.01 ? vec4(2.0, 2.0, 2.0, 1.0) : at;
}
`

export const CHAIR_FRAGMENT = glsl`
in vec3 facing;
in vec2 made;
in float there;

const vec3 GILT = vec3(0.66, 0.395, 0.145);
const vec3 SATIN = vec3(0.80, 0.765, 0.70);

void main() {
  if (pixelNoise(gl_FragCoord.xy) >= there) discard;
  vec3 toEye = normalize(eye() - place);
  vec3 normal = normalize(facing);
  if (dot(normal, toEye) < 0.0) normal = -normal;
  float open = mix(0.45, 1.0, smoothstep(0.0, 0.42, made.y));
  vec3 falling = irradiance(place, normal) * open;
  vec3 sun = sunAt(place) * saturate1(dot(normal, towardsSun()));
  vec3 light;
  if (made.x < 0.5) {
    vec3 seen = environment(place, reflect(-toEye, normal), 0.28);
    light = GILT * (min(seen, vec3(3.0)) * 0.72 * open + falling * 0.20 + sun * 0.8);
  } else {
    float sheen = pow(1.0 - saturate1(dot(normal, toEye)), 3.0);
    light = SATIN * (falling + sun) * (1.0 + 0.25 * sheen);
  }
  light = throughAir(light, eye(), place);
#ifdef MIRROR
  vec4 seen = inPolish(light, normal, toEye);
  gl_FragColor = shown(seen.rgb, seen.a);
#else
  gl_FragColor = shown(light, 1.0);
#endif
}
`
