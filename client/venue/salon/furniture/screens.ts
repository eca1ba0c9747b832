import { BufferAttribute, BufferGeometry, DoubleSide, type Object3D, type Vector3 } from 'three'
import {
  AIR,
  ENVIRONMENT,
  type Finish,
  type Gpu,
  GRADE,
  glsl,
  IRRADIANCE,
  type Layer,
  PROJECT,
  SEEN,
  SUNLIGHT,
} from '../../../gpu/index.ts'
import { MORNING } from '../optics/morning.glsl.ts'

const LEAVES = 5
const LEAF = { width: 0.62, height: 2.3, foot: 0.06 } as const

/**
 * Two folding screens of pale silk in gilt frames. In a full house they stand against the wall on both sides of
 * the doors; as the room draws in they come down it and unfold behind the first chairs that are needed, a
 * doorway between them.
 */
export function foldingScreens(gpu: Gpu, stretch: { readonly value: Vector3 }): Object3D[] {
  const geometry = leaves()
  const finish = (layer: Layer): Finish => ({
    name: 'folding screens',
    layer,
    vertexChunks: [MORNING, PROJECT],
    vertex: VERTEX,
    fragmentChunks: [IRRADIANCE, SUNLIGHT, ENVIRONMENT, AIR, GRADE, SEEN],
    fragment: FRAGMENT,
    uniforms: { stretch },
    side: DoubleSide,
  })
  return [gpu.mesh(geometry, finish('solid')), gpu.mesh(geometry, finish('mirror'))]
}

/** Each leaf as a rectangle: side of the room, number of the leaf, and its own coordinates. */
function leaves(): BufferGeometry {
  const places: number[] = []
  const on: number[] = []
  const indices: number[] = []
  for (const side of [1, -1]) {
    for (let leaf = 0; leaf < LEAVES; leaf++) {
      const first = places.length / 3
      for (const [u, v] of [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ] as const) {
        places.push(side, leaf, 0)
        on.push(u, v)
      }
      indices.push(first, first + 1, first + 2, first, first + 2, first + 3)
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(places), 3))
  geometry.setAttribute('onLeaf', new BufferAttribute(new Float32Array(on), 2))
  geometry.setIndex(indices)
  return geometry
}

const VERTEX = glsl`
in vec2 onLeaf;

uniform vec3 stretch;

out vec3 facing;
out vec2 leaf;

const float LEAF_WIDTH = ${LEAF.width};
const float LEAF_HEIGHT = ${LEAF.height};
const float FOOT = ${LEAF.foot};

// Where the hinge before a leaf stands, from the innermost; unfolded more, or less.
vec2 hinge(float number, float angle) {
  float pair = floor(number * 0.5);
  float odd = number - 2.0 * pair;
  return vec2(number * LEAF_WIDTH * cos(angle), odd * LEAF_WIDTH * sin(angle));
}

void main() {
  float side = position.x;
  // Folded beside the doors, unfolded where the room draws in.
  float drawn = smoothstep(-9.5, -6.0, stretch.x);
  float angle = mix(1.02, 0.52, drawn);
  float z = max(stretch.x - 1.5, DOORS_Z + 0.5);
  vec2 from = hinge(position.y, angle);
  vec2 to = hinge(position.y + 1.0, angle);
  vec2 at = mix(from, to, onLeaf.x);
  float inner = mix(1.75, 1.62, drawn);
  vec2 along = to - from;
  facing = normalize(vec3(-along.y * side, 0.0, along.x));
  leaf = onLeaf * vec2(LEAF_WIDTH, LEAF_HEIGHT);
  gl_Position = project(vec3(side * (inner + at.x), FOOT + onLeaf.y * LEAF_HEIGHT, z + at.y - 0.3));
}
`

const FRAGMENT = glsl`
in vec3 facing;
in vec2 leaf;

const vec2 LEAF = vec2(${LEAF.width}, ${LEAF.height});
const vec3 GILT = vec3(0.66, 0.395, 0.145);
const vec3 SILK = vec3(0.74, 0.70, 0.63);

void main() {
  vec3 toEye = normalize(eye() - place);
  vec3 normal = normalize(facing);
  if (dot(normal, toEye) < 0.0) normal = -normal;
  float pixel = max(fwidth(leaf.x), fwidth(leaf.y));
  vec2 edge = min(leaf, LEAF - leaf);
  // An arched frame: the corners at the top are rounded away.
  vec2 corner = vec2(abs(leaf.x - 0.5 * LEAF.x), leaf.y - (LEAF.y - 0.5 * LEAF.x));
  float outside = corner.y > 0.0 ? length(corner) - 0.5 * LEAF.x : -edge.x;
  if (outside > 0.0) discard;
  float within = corner.y > 0.0 ? -outside : min(edge.x, edge.y);
  float frame = fall(0.022, 0.022 + pixel, within);
  float line = fall(0.004, 0.004 + pixel, abs(within - 0.055)) * min(1.0, 0.01 / (pixel + 0.003));

  float weave = valueNoise(leaf * vec2(240.0, 60.0)) * saturate1(1.0 - pixel * 160.0);
  float moire = valueNoise(leaf * vec2(7.0, 1.6) + place.xz);
  vec3 silk = SILK * (0.94 + 0.06 * weave + 0.06 * moire);
  float open = 0.70 + 0.30 * smoothstep(0.0, 0.7, leaf.y);
  // Silk lets light through from behind.
  vec3 falling = irradiance(place, normal) * 0.8 + irradiance(place, -normal) * 0.28;
  vec3 light = silk * (falling * open + sunAt(place) * (saturate1(dot(normal, towardsSun()))
    + 0.30 * saturate1(-dot(normal, towardsSun()))));
  float gilt = max(frame, line);
  if (gilt > 0.003) {
    vec3 seen = environment(place, reflect(-toEye, normalize(normal + vec3(0.0, 0.25, 0.0))), 0.3);
    light = mix(light, GILT * (min(seen, vec3(3.0)) * 0.8 + falling * 0.25), gilt);
  }
  light = throughAir(light, eye(), place);
#ifdef MIRROR
  vec4 mirrored = inPolish(light, normal, toEye);
  gl_FragColor = shown(mirrored.rgb, mirrored.a);
#else
  gl_FragColor = shown(light, 1.0);
#endif
}
`
