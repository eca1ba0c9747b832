import {
  BufferAttribute,
  DoubleSide,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  type Object3D,
} from 'three'
import { AIR, type Finish, type Gpu, GRADE, glsl, PROJECT, SEEN } from '../../../gpu/index.ts'
import { ribZ } from '../masonry/vault.ts'
import { HALL_LAMPS } from '../optics/lamps.glsl.ts'
import { HALL, SECTION_LENGTH, type SectionPoint, sectionAt } from '../shape.ts'

const STEPS = 40
/** The lamp's face stands a little proud of the stone. */
const PROUD = -0.006

/** The luminous line on the face of every rib, and the ribbon of glow in the haze round it. */
export function ribLines(gpu: Gpu): Object3D[] {
  const geometry = lineGeometry()
  const line = gpu.mesh(geometry, finishOf('line of light', 'solid', LINE_FRAGMENT, {}))
  const halo = gpu.mesh(geometry, finishOf('halo of a line', 'glow', HALO_FRAGMENT, { HALO: 1 }))
  return [line, halo]
}

function lineGeometry(): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry()
  const rows = STEPS + 1
  const positions = new Float32Array(rows * 2 * 3)
  const tangents = new Float32Array(rows * 2 * 3)
  /** Which side of the line, and metres along the section. */
  const across = new Float32Array(rows * 2 * 2)
  const at: SectionPoint = { x: 0, y: 0, nx: 0, ny: 0 }
  for (let row = 0; row < rows; row++) {
    const along = (row / STEPS) * SECTION_LENGTH
    sectionAt(along, PROUD, at)
    for (let side = 0; side < 2; side++) {
      const vertex = row * 2 + side
      positions.set([at.x, at.y, 0], vertex * 3)
      tangents.set([at.ny, -at.nx, 0], vertex * 3)
      across.set([side * 2 - 1, along], vertex * 2)
    }
  }
  const indices: number[] = []
  for (let row = 0; row < STEPS; row++) {
    const first = row * 2
    indices.push(first, first + 1, first + 3, first, first + 3, first + 2)
  }
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setAttribute('tangent', new BufferAttribute(tangents, 3))
  geometry.setAttribute('across', new BufferAttribute(across, 2))
  geometry.setIndex(indices)
  geometry.setAttribute('stand', new InstancedBufferAttribute(standing(), 2))
  geometry.instanceCount = HALL.ribs * 2
  return geometry
}

/** Side and z of each line. */
function standing(): Float32Array {
  const stand = new Float32Array(HALL.ribs * 2 * 2)
  for (let rib = 0; rib < HALL.ribs; rib++) {
    stand.set([1, ribZ(rib), -1, ribZ(rib)], rib * 4)
  }
  return stand
}

const finishOf = (
  name: string,
  layer: 'solid' | 'glow',
  fragment: string,
  defines: Record<string, number>,
): Finish => ({
  name,
  layer,
  vertexChunks: [PROJECT],
  vertex: VERTEX,
  fragmentChunks: [HALL_LAMPS, AIR, GRADE, SEEN],
  fragment,
  defines,
  side: DoubleSide,
})

const VERTEX = glsl`
in vec3 tangent;
in vec2 across;
in vec2 stand;

uniform float viewHeight;

// Side, -1 to 1; metres up the section; share of its pixel the line covers.
out vec3 line;

const float LINE_HALF_WIDTH = 0.016;
const float HALO_HALF_WIDTH = 1.15;

void main() {
  vec3 middle = vec3(position.x * stand.x, position.y, stand.y);
  vec3 along = vec3(tangent.x * stand.x, tangent.y, 0.0);
  vec3 toEye = cameraPosition - middle;
  vec3 sideways = normalize(cross(along, normalize(toEye)));
#ifdef HALO
  float halfWidth = HALO_HALF_WIDTH;
  float covered = 1.0;
#else
  float pixel = 2.0 * length(toEye) / (projectionMatrix[1][1] * viewHeight);
  float halfWidth = max(LINE_HALF_WIDTH, 0.75 * pixel);
  float covered = LINE_HALF_WIDTH / halfWidth;
#endif
  line = vec3(across.x, across.y, covered);
  gl_Position = project(middle + sideways * across.x * halfWidth);
}
`

const LINE_FRAGMENT = glsl`
in vec3 line;

void main() {
  float level = ribLevel(place.z) * mix(1.0, 0.42, saturate1(line.y / 13.0));
  vec3 light = ribColour * (0.04 + 6.2 * level * line.z) + houseColour * 0.4;
  gl_FragColor = shown(throughAir(light, eye(), place), 1.0);
}
`

const HALO_FRAGMENT = glsl`
in vec3 line;

void main() {
  float level = ribLevel(place.z) * mix(1.0, 0.42, saturate1(line.y / 13.0));
  float away = abs(line.x);
  float far = distance(cameraPosition, place);
  float falling = (0.55 * exp(-away * 16.0) + 0.34 * exp(-away * 4.5)) * square(1.0 - away);
  float glow = falling * level * smoothstep(0.6, 2.5, far) * exp(-far * 0.02) * (0.30 + 0.5 * haze);
  gl_FragColor = vec4(ribColour * glow + (pixelNoise(gl_FragCoord.xy) - 0.5) / 255.0, 1.0);
}
`
