import {
  type BufferAttribute,
  CylinderGeometry,
  DoubleSide,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  type Object3D,
} from 'three'
import { AIR, type Gpu, glsl, LAMPS, PROJECT, SEEN } from '../../../gpu/index.ts'

const SHAFTS = 9
const FROM = { x: 3.1, y: 9, firstZ: -8.4, spacing: 2.4 } as const
const RADIUS_AT_FLOOR = 0.85

/** Slanting shafts of the wash in the haze, crossing over the runway. */
export function shafts(gpu: Gpu): Object3D {
  const cone = new CylinderGeometry(1, 1, 1, 24, 6, true)
  const geometry = new InstancedBufferGeometry()
  const positions = cone.getAttribute('position') as BufferAttribute
  for (let i = 0; i < positions.count; i++) positions.setY(i, 0.5 - positions.getY(i))
  geometry.setAttribute('position', positions)
  geometry.setIndex(cone.getIndex())

  const tops = new Float32Array(SHAFTS * 4)
  for (let shaft = 0; shaft < SHAFTS; shaft++) {
    const side = shaft % 2 === 0 ? -1 : 1
    tops.set([side * FROM.x, FROM.y, FROM.firstZ + shaft * FROM.spacing, RADIUS_AT_FLOOR], shaft * 4)
  }
  geometry.setAttribute('top', new InstancedBufferAttribute(tops, 4))
  geometry.instanceCount = SHAFTS

  return gpu.mesh(geometry, {
    name: 'shaft of light',
    layer: 'glow',
    vertexChunks: [PROJECT],
    vertex: VERTEX,
    fragmentChunks: [LAMPS, AIR, SEEN],
    fragment: FRAGMENT,
    side: DoubleSide,
  })
}

const VERTEX = glsl`
in vec4 top;

out vec3 outwards;
// 0 at the lamp, 1 at the floor.
out float down;

void main() {
  down = position.y;
  float radius = mix(0.06, top.w, down);
  vec3 axis = vec3(mix(top.x, 0.0, down), mix(top.y, 0.0, down), top.z);
  outwards = normalize(vec3(position.x, 0.08, position.z));
  gl_Position = project(axis + vec3(position.x, 0.0, position.z) * radius);
}
`

const FRAGMENT = glsl`
in vec3 outwards;
in float down;

void main() {
  vec3 way = cameraPosition - place;
  float far = length(way);
  vec3 normal = normalize(outwards);
  // A cone is brightest where it is seen face on and ends softly at its outline.
  float thick = pow(abs(dot(normal.xz, normalize(way.xz))), 2.6);
  float drifting = 0.6 + 0.5 * valueNoise(vec2(atan(normal.x, normal.z) * 2.0 + 0.05 * time, place.y * 0.9 - 0.12 * time));
  float fading = (0.010 + 0.050 * pow(1.0 - down, 1.8)) * smoothstep(0.0, 0.12, 1.0 - down);
  float light = thick * drifting * fading * smoothstep(0.3, 3.0, far) * (0.5 + 1.6 * haze);
  gl_FragColor = vec4(washColour * light + (pixelNoise(gl_FragCoord.xy) - 0.5) / 255.0, 1.0);
}
`
