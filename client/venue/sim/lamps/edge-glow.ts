import { BufferAttribute, BufferGeometry, DoubleSide, type Object3D } from 'three'
import { type Gpu, glsl, HALL, LAMPS, PROJECT, SEEN } from '../../../gpu/index.ts'

const HEIGHT = 0.42

/** A low curtain of light standing on the hairlines along the runway. */
export function edgeGlow(gpu: Gpu): Object3D {
  const positions: number[] = []
  const indices: number[] = []
  const half = HALL.runwayHalfLength
  for (const side of [1, -1]) {
    const x = side * (HALL.runwayHalfWidth + 0.007)
    const first = positions.length / 3
    positions.push(x, 0, -half, x, 0, half, x, HEIGHT, half, x, HEIGHT, -half)
    indices.push(first, first + 1, first + 2, first, first + 2, first + 3)
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3))
  geometry.setIndex(indices)
  return gpu.mesh(geometry, {
    name: 'glow of the edges',
    layer: 'glow',
    vertexChunks: [PROJECT],
    vertex: 'void main() { gl_Position = project(position); }',
    fragmentChunks: [LAMPS, SEEN],
    fragment: FRAGMENT,
    side: DoubleSide,
  })
}

const FRAGMENT = glsl`
const float HEIGHT = ${HEIGHT};

void main() {
  float far = distance(cameraPosition, place);
  float falling = 0.20 * exp(-place.y * 60.0) + 0.075 * exp(-place.y * 13.0);
  float glow = falling * (1.0 - place.y / HEIGHT) * smoothstep(0.25, 1.6, far) * exp(-far * 0.03);
  vec3 light = edgeColour * edgeLevel(place.z) * glow;
  gl_FragColor = vec4(light + (pixelNoise(gl_FragCoord.xy) - 0.5) / 255.0, 1.0);
}
`
