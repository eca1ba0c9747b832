import {
  type BufferAttribute,
  DoubleSide,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  type Object3D,
  PlaneGeometry,
} from 'three'
import { AIR, ENVIRONMENT, type Gpu, GRADE, glsl, IRRADIANCE, PROJECT, SEEN } from '../../../gpu/index.ts'
import type { Masonry } from '../../masonry.ts'
import { MORNING } from '../optics/morning.glsl.ts'
import { bayZ, pierZ, SALON_SHAPE as S } from '../shape.ts'
import { chandelier, sconce } from './candlesticks.ts'

/** Where a candlestick stands: x and z of its origin, and 1 or −1 by which way its x runs. */
type Stand = readonly [x: number, z: number, turned: number]

const SCONCES: readonly Stand[] = Array.from({ length: S.bays + 1 }, (_, pier) => pierZ(pier)).flatMap(
  (z): Stand[] => [
    [-S.halfWidth, z, 1],
    [S.halfWidth, z, -1],
  ],
)

const CHANDELIERS: readonly Stand[] = [0, 2, 4].map((bay): Stand => [0, bayZ(bay) + S.bay / 2, 1])

/** Gilt sconces on every pier of both walls, three chandeliers over the models' way, and all their flames. */
export function candlelight(gpu: Gpu): Object3D[] {
  const wall = sconce()
  const hung = chandelier()
  const flames = [...placed(wall.flames, SCONCES), ...placed(hung.flames, CHANDELIERS)]
  const bodies = [standing(wall.body, SCONCES), standing(hung.body, CHANDELIERS)].map((geometry) =>
    gpu.mesh(geometry, {
      name: 'candlesticks',
      layer: 'solid',
      vertexChunks: [PROJECT],
      vertex: BODY_VERTEX,
      fragmentChunks: [MORNING, IRRADIANCE, ENVIRONMENT, AIR, GRADE, SEEN],
      fragment: BODY_FRAGMENT,
      side: DoubleSide,
    }),
  )
  const lights = gpu.mesh(flamesGeometry(flames), {
    name: 'flames',
    layer: 'glow',
    vertexChunks: [MORNING, PROJECT],
    vertex: FLAMES_VERTEX,
    fragmentChunks: [MORNING],
    fragment: FLAMES_FRAGMENT,
  })
  return [...bodies, lights]
}

const placed = (points: readonly (readonly [number, number, number])[], stands: readonly Stand[]): number[] =>
  stands.flatMap(([x, z, turned]) =>
    points.flatMap((point) => [x + turned * point[0], point[1], z + point[2]]),
  )

function standing(made: Masonry, stands: readonly Stand[]): InstancedBufferGeometry {
  const one = made.build()
  const geometry = new InstancedBufferGeometry()
  for (const name of ['position', 'normal', 'cut']) {
    geometry.setAttribute(name, one.getAttribute(name) as BufferAttribute)
  }
  geometry.setIndex(one.getIndex())
  geometry.setAttribute('stands', new InstancedBufferAttribute(new Float32Array(stands.flat()), 3))
  geometry.instanceCount = stands.length
  return geometry
}

function flamesGeometry(flames: readonly number[]): InstancedBufferGeometry {
  const sheet = new PlaneGeometry(2, 2)
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', sheet.getAttribute('position'))
  geometry.setIndex(sheet.getIndex())
  geometry.setAttribute('flame', new InstancedBufferAttribute(new Float32Array(flames), 3))
  geometry.instanceCount = flames.length / 3
  return geometry
}

const BODY_VERTEX = glsl`
in vec2 cut;
in vec3 stands;

out vec3 facing;
out float part;

void main() {
  facing = vec3(normal.x * stands.z, normal.y, normal.z);
  part = cut.x;
  gl_Position = project(vec3(stands.x + position.x * stands.z, position.y, stands.y + position.z));
}
`

const BODY_FRAGMENT = glsl`
in vec3 facing;
in float part;

const vec3 GILT = vec3(0.66, 0.395, 0.145);

void main() {
  vec3 toEye = normalize(eye() - place);
  vec3 normal = normalize(facing);
  vec3 flame = ribColour * CANDLE * ribLevel(place.z);
  vec3 falling = irradiance(place, normal) + flame * saturate1(normal.y + 0.4);
  vec3 light;
  if (part < 0.5) light = GILT * (min(environment(place, reflect(-toEye, normal), 0.3), vec3(3.0)) * 0.75 + falling * 0.3);
  else if (part < 1.5) light = PLASTER * falling + flame * 0.25;
  else {
    // Cut glass: what is behind it upside down, what is before it, and sparks.
    vec3 through = environment(place, refract(-toEye, normal, 0.66), 0.12);
    vec3 before = environment(place, reflect(-toEye, normal), 0.04);
    float share = 0.08 + 0.9 * pow(1.0 - abs(dot(normal, toEye)), 4.0);
    float spark = pow(abs(sin(dot(normal, vec3(31.0, 17.0, 23.0)) + dot(toEye, vec3(19.0, 7.0, 29.0)))), 18.0);
    light = mix(through * 0.85, before * 1.2, share) + flame * (0.15 + 2.5 * spark);
  }
  gl_FragColor = shown(throughAir(light, eye(), place), 1.0);
}
`

const FLAMES_VERTEX = glsl`
in vec3 flame;

out vec2 onFlame;
out vec3 colour;

const vec2 REACH = vec2(0.30, 0.30);

void main() {
  onFlame = position.xy;
  float flicker = 1.0 + 0.08 * sin(time * 5.1 + flame.z * 30.0) + 0.06 * sin(time * 7.7 + flame.y * 90.0 + flame.z * 11.0);
  colour = ribColour * ribLevel(flame.z) * flicker;
  vec3 toEye = normalize(cameraPosition - flame);
  vec3 right = normalize(vec3(toEye.z, 0.0, -toEye.x));
  gl_Position = project(flame + right * position.x * REACH.x + vec3(0.0, position.y * REACH.y, 0.0));
}
`

const FLAMES_FRAGMENT = glsl`
in vec2 onFlame;
in vec3 colour;

void main() {
  // A drop of light, wide below and pointed above, in its own glow.
  vec2 at = onFlame * 0.30;
  float width = 0.0075 * smoothstep(0.034, -0.012, at.y) * smoothstep(-0.016, -0.004, at.y);
  float core = exp(-square(at.x / max(width, 0.0012))) * step(-0.016, at.y) * step(at.y, 0.034);
  float away = length(at);
  float halo = (0.10 * exp(-away * 26.0) + 0.05 * exp(-away * 9.0)) * square(saturate1(1.0 - length(onFlame)));
  gl_FragColor = vec4(colour * (vec3(1.0, 0.86, 0.60) * core * 1.2 + CANDLE * halo), 1.0);
}
`
