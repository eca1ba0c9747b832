import { Color, type Texture } from 'three'
import { type Finish, GRADE, glsl } from '../../gpu/index.ts'

/** The paper a studio is hung with: what is seen at eye height, and what lies under her feet. */
export interface Paper {
  /** `#rrggbb` as it is to be seen. */
  readonly wall: string
  readonly floor: string
}

export interface Seamless {
  readonly finish: Finish
  /** What is written on the wall, as coverage over the whole picture, and whether anything is: 0 or 1. */
  readonly letters: { value: Texture | null }
  readonly lettered: { value: number }
}

/** A seamless backdrop: floor and wall run into each other, and a soft shade lies where somebody stands. */
export function seamlessOf({ wall, floor }: Paper): Seamless {
  const letters = { value: null }
  const lettered = { value: 0 }
  const finish: Finish = {
    name: 'seamless',
    layer: 'skin',
    vertexChunks: [],
    vertex: VERTEX,
    fragmentChunks: [GRADE],
    fragment: FRAGMENT,
    uniforms: {
      wall: { value: new Color(wall) },
      floorColour: { value: new Color(floor) },
      letters,
      lettered,
    },
  }
  return { finish, letters, lettered }
}

const VERTEX = glsl`
out vec3 ray;
out vec2 onPicture;

void main() {
  onPicture = position.xy * 0.5 + 0.5;
  vec4 ahead = inverse(projectionMatrix) * vec4(position.xy, 1.0, 1.0);
  ray = transpose(mat3(viewMatrix)) * (ahead.xyz / ahead.w);
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
`

const FRAGMENT = glsl`
in vec3 ray;
in vec2 onPicture;

uniform vec3 wall;
uniform vec3 floorColour;
uniform sampler2D letters;
uniform float lettered;

// As it is to be seen.
const vec3 CHALK = vec3(0.972, 0.962, 0.945);

// How dark the shade round her feet is: a wide breath and a narrow contact.
float shade(vec2 at) {
  float away2 = dot(at, at);
  return 0.30 * exp(-away2 / 0.30) + 0.42 * exp(-away2 / 0.045);
}

void main() {
  vec3 way = normalize(ray);
  // Lit from above: the wall is brightest behind her and falls off upwards.
  vec3 light = wall * (1.0 - 0.20 * smoothstep(-0.02, 0.40, way.y));
  if (way.y < -1e-4) {
    vec2 at = cameraPosition.xz - way.xz * (cameraPosition.y / way.y);
    float near = exp(-dot(at, at) / 5.5);
    light = mix(wall, floorColour, near) * (1.0 - shade(at));
  }
  // Only lightness changes over the paper, never its hue: files of pictures would show that as bands.
  vec3 seen = toDisplay(wall) + lightness(toDisplay(light)) - lightness(toDisplay(wall));
  if (lettered > 0.5) seen = mix(seen, CHALK, texture(letters, onPicture).r);
  gl_FragColor = vec4(seen + (pixelNoise(gl_FragCoord.xy) - 0.5) / 255.0, 1.0);
}
`
