import { Color, DoubleSide, InstancedBufferGeometry, type Mesh, PlaneGeometry } from 'three'
import { AIR, type Gpu, GRADE, glsl, IRRADIANCE, PROJECT, SEEN } from '../../gpu/index.ts'
import { scatter } from './particles.ts'

const PETALS = 900

/** Linear light: of a petal, and of its foot at its reddest. */
export interface PetalColours {
  readonly pale: readonly [number, number, number]
  readonly blush: readonly [number, number, number]
}

/** Petals drifting down over the runway; a part of them lies where it fell. */
export function petals(gpu: Gpu, { pale, blush }: PetalColours): { mesh: Mesh; level: { value: number } } {
  const sheet = new PlaneGeometry(1, 1, 2, 4)
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', sheet.getAttribute('position'))
  geometry.setIndex(sheet.getIndex())
  scatter(geometry, PETALS, 20260)
  const level = { value: 0 }
  const mesh = gpu.mesh(geometry, {
    name: 'petal',
    layer: 'solid',
    vertexChunks: [AIR, PROJECT],
    vertex: VERTEX,
    fragmentChunks: [IRRADIANCE, AIR, GRADE, SEEN],
    fragment: FRAGMENT,
    uniforms: { level, pale: { value: new Color(...pale) }, red: { value: new Color(...blush) } },
    side: DoubleSide,
  })
  return { mesh, level }
}

const VERTEX = glsl`
in vec4 lot;

uniform float level;

out vec3 facing;
out vec2 onPetal;
out float blush;

const float FALL_FROM = 9.5;
const float LYING_SHARE = 0.3;

mat3 turned(float a, float b) {
  float ca = cos(a);
  float sa = sin(a);
  float cb = cos(b);
  float sb = sin(b);
  return mat3(ca, 0.0, -sa, 0.0, 1.0, 0.0, sa, 0.0, ca) * mat3(1.0, 0.0, 0.0, 0.0, cb, sb, 0.0, -sb, cb);
}

void main() {
  // Petals appear one by one as the level rises.
  float shownAs = smoothstep(lot.w * 0.9, lot.w * 0.9 + 0.1, level);
  float size = mix(0.032, 0.055, lot.y) * shownAs;
  float speed = mix(0.45, 0.8, lot.z);
  float fallen = fract(lot.x + time * speed / FALL_FROM);
  float lying = step(lot.x, LYING_SHARE);

  vec3 middle = vec3((fract(lot.y * 7.3) - 0.5) * 4.4, FALL_FROM * (1.0 - fallen), (fract(lot.z * 5.7) - 0.5) * 25.0);
  float sway = time * mix(0.7, 1.5, lot.y) + lot.w * 40.0;
  middle.x += 0.30 * sin(sway) + 0.1 * sin(sway * 2.3);
  middle.z += 0.22 * cos(sway * 0.8);
  middle = mix(middle, vec3((fract(lot.y * 7.3) - 0.5) * 3.2, 0.006 + 0.004 * lot.z, middle.z), lying);

  float spin = lot.w * 6.28 + time * mix(0.4, 1.6, lot.z) * (1.0 - lying);
  float tilt = mix(sway * 0.9, 1.5708 + 0.12 * (lot.z - 0.5), lying);
  mat3 turn = turned(spin, tilt);

  onPetal = position.xy * 2.0;
  vec3 shape = vec3(position.x * 0.72, position.y, 0.28 * (position.x * position.x + position.y * position.y));
  facing = turn * normalize(vec3(-0.56 * position.x, -0.56 * position.y, 1.0));
  blush = lot.z;
  gl_Position = project(middle + turn * shape * size);
}
`

const FRAGMENT = glsl`
in vec3 facing;
in vec2 onPetal;
in float blush;

uniform vec3 pale;
uniform vec3 red;

void main() {
  // A petal: round at the tip, pointed at the foot.
  float width = sqrt(max(0.0, 1.0 - onPetal.y * onPetal.y)) * mix(0.55, 1.0, saturate1(onPetal.y * 0.5 + 0.6));
  if (abs(onPetal.x) > width) discard;
  vec3 normal = normalize(facing) * (gl_FrontFacing ? 1.0 : -1.0);
  vec3 albedo = mix(pale, red, blush * saturate1(0.3 - onPetal.y));
  vec3 through = 0.35 * irradiance(place, -normal);
  vec3 light = albedo * (irradiance(place, normal) + through + keyColour * 0.10);
  gl_FragColor = shown(throughAir(light, eye(), place), 1.0);
}
`
