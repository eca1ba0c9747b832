import {
  type BufferAttribute,
  DoubleSide,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  type Object3D,
  PlaneGeometry,
} from 'three'
import { AIR, ENVIRONMENT, type Gpu, GRADE, glsl, IRRADIANCE, PROJECT, SEEN } from '../../../gpu/index.ts'
import { Masonry, type Point } from '../../masonry.ts'
import { MORNING } from '../optics/morning.glsl.ts'
import { pierZ, SALON_SHAPE as S } from '../shape.ts'
import { tube } from '../tube.ts'

const PART = { gilt: 0, candle: 1 } as const
const CANDLES: readonly (readonly [z: number, y: number])[] = [
  [-0.13, 2.66],
  [0, 2.74],
  [0.13, 2.66],
]
const OUT = 0.15
const PIERS = S.bays + 1

/** Gilt sconces with three candles on every pier of both walls, and their flames. */
export function sconces(gpu: Gpu): Object3D[] {
  const arms = gpu.mesh(standing(armsGeometry()), {
    name: 'sconces',
    layer: 'solid',
    vertexChunks: [PROJECT],
    vertex: ARMS_VERTEX,
    fragmentChunks: [MORNING, IRRADIANCE, ENVIRONMENT, AIR, GRADE, SEEN],
    fragment: ARMS_FRAGMENT,
    side: DoubleSide,
  })
  const flames = gpu.mesh(flamesGeometry(), {
    name: 'flames',
    layer: 'glow',
    vertexChunks: [MORNING, PROJECT],
    vertex: FLAMES_VERTEX,
    fragmentChunks: [MORNING],
    fragment: FLAMES_FRAGMENT,
  })
  return [arms, flames]
}

/** One sconce at x = 0 on a wall that faces +x. */
function armsGeometry(): Masonry {
  const made = new Masonry()
  const plate: Point[] = [
    [0.012, 2.3, 0],
    [0.02, 2.42, 0],
    [0.014, 2.62, 0],
  ]
  tube(made, plate, [0.012, 0.045, 0.016], 8, PART.gilt)
  for (const [z, y] of CANDLES) {
    const arm: Point[] = [
      [0.02, 2.43, 0],
      [OUT * 0.55, 2.36, z * 0.5],
      [OUT, 2.4, z],
      [OUT, y - 0.16, z],
    ]
    tube(made, arm, [0.008, 0.007, 0.007, 0.007], 5, PART.gilt)
    tube(
      made,
      [
        [OUT, y - 0.165, z],
        [OUT, y - 0.15, z],
      ],
      [0.012, 0.026],
      7,
      PART.gilt,
    )
    tube(
      made,
      [
        [OUT, y - 0.15, z],
        [OUT, y - 0.03, z],
      ],
      [0.0095, 0.009],
      6,
      PART.candle,
    )
  }
  return made
}

/** A copy on every pier: side of the room, and z. */
function standing(made: Masonry): InstancedBufferGeometry {
  const one = made.build()
  const geometry = new InstancedBufferGeometry()
  for (const name of ['position', 'normal', 'cut']) {
    geometry.setAttribute(name, one.getAttribute(name) as BufferAttribute)
  }
  geometry.setIndex(one.getIndex())
  const stands: number[] = []
  for (let pier = 0; pier < PIERS; pier++) {
    for (const side of [-1, 1]) stands.push(side, pierZ(pier))
  }
  geometry.setAttribute('stands', new InstancedBufferAttribute(new Float32Array(stands), 2))
  geometry.instanceCount = stands.length / 2
  return geometry
}

function flamesGeometry(): InstancedBufferGeometry {
  const sheet = new PlaneGeometry(2, 2)
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', sheet.getAttribute('position'))
  geometry.setIndex(sheet.getIndex())
  const flames: number[] = []
  for (let pier = 0; pier < PIERS; pier++) {
    for (const side of [-1, 1]) {
      for (const [z, y] of CANDLES) flames.push(side * (S.halfWidth - OUT), y, pierZ(pier) + z)
    }
  }
  geometry.setAttribute('flame', new InstancedBufferAttribute(new Float32Array(flames), 3))
  geometry.instanceCount = flames.length / 3
  return geometry
}

const ARMS_VERTEX = glsl`
in vec2 cut;
in vec2 stands;

out vec3 facing;
out float part;

const float WALL = ${S.halfWidth}.0;

void main() {
  float side = stands.x;
  facing = vec3(-normal.x * side, normal.y, normal.z);
  part = cut.x;
  gl_Position = project(vec3(side * WALL - position.x * side, position.y, stands.y + position.z));
}
`

const ARMS_FRAGMENT = glsl`
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
  else light = PLASTER * falling + flame * 0.7 * smoothstep(2.52, 2.72, place.y);
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
