import { BufferAttribute, BufferGeometry, DoubleSide, type Object3D } from 'three'
import { AIR, type Gpu, glsl, PROJECT, SEEN } from '../../../gpu/index.ts'
import { HALL_LAMPS } from '../optics/lamps.glsl.ts'
import { HALL } from '../shape.ts'

const CURTAIN_HEIGHT = 0.42
const SHAFTS = 9
const FROM = { x: 3.1, y: 9, firstZ: -8.4, spacing: 2.4 } as const
const RADIUS = { lamp: 0.06, floor: 0.85 } as const
const AROUND = 24
const ROWS = 6

/** Collects glowing surfaces: place, outward direction, and for a shaft how far down it a vertex is, else −1. */
class Glow {
  readonly places: number[] = []
  readonly directions: number[] = []
  readonly downs: number[] = []
  readonly indices: number[] = []

  vertex(place: readonly number[], direction: readonly number[], down: number): number {
    this.places.push(...place)
    this.directions.push(...direction)
    this.downs.push(down)
    return this.downs.length - 1
  }

  face(a: number, b: number, c: number, d: number): void {
    this.indices.push(a, b, c, a, c, d)
  }

  build(): BufferGeometry {
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(this.places), 3))
    geometry.setAttribute('normal', new BufferAttribute(new Float32Array(this.directions), 3))
    geometry.setAttribute('shaft', new BufferAttribute(new Float32Array(this.downs), 1))
    geometry.setIndex(this.indices)
    return geometry
  }
}

/**
 * Light seen in the haze: slanting shafts of the wash that cross over the runway, and a low curtain standing on
 * each of its hairlines.
 */
export function glows(gpu: Gpu): Object3D {
  const glow = new Glow()
  for (const side of [1, -1]) addCurtain(glow, side)
  for (let shaft = 0; shaft < SHAFTS; shaft++) addShaft(glow, shaft)
  return gpu.mesh(glow.build(), {
    name: 'glow in the haze',
    layer: 'glow',
    vertexChunks: [PROJECT],
    vertex: VERTEX,
    fragmentChunks: [HALL_LAMPS, AIR, SEEN],
    fragment: FRAGMENT,
    side: DoubleSide,
  })
}

function addCurtain(glow: Glow, side: number): void {
  const x = side * (HALL.runwayHalfWidth + 0.007)
  const half = HALL.runwayHalfLength
  const corner = (y: number, z: number) => glow.vertex([x, y, z], [1, 0, 0], -1)
  const [a, b] = [corner(0, -half), corner(0, half)]
  const [c, d] = [corner(CURTAIN_HEIGHT, half), corner(CURTAIN_HEIGHT, -half)]
  glow.face(a, b, c, d)
}

/** A slender cone from a lamp high at one side to the middle of the runway. */
function addShaft(glow: Glow, shaft: number): void {
  const side = shaft % 2 === 0 ? -1 : 1
  const z = FROM.firstZ + shaft * FROM.spacing
  let above: number[] = []
  for (let row = 0; row <= ROWS; row++) {
    const down = row / ROWS
    const radius = RADIUS.lamp + (RADIUS.floor - RADIUS.lamp) * down
    const ring: number[] = []
    for (let point = 0; point < AROUND; point++) {
      const angle = (point / AROUND) * Math.PI * 2
      const outwards = [Math.sin(angle), 0.08, Math.cos(angle)] as const
      const place = [
        side * FROM.x * (1 - down) + outwards[0] * radius,
        FROM.y * (1 - down),
        z + outwards[2] * radius,
      ]
      ring.push(glow.vertex(place, outwards, down))
    }
    for (let point = 0; point < AROUND && above.length > 0; point++) {
      const next = (point + 1) % AROUND
      glow.face(above[point]!, above[next]!, ring[next]!, ring[point]!)
    }
    above = ring
  }
}

const VERTEX = glsl`
in float shaft;

out vec3 outwards;
// 0 at the lamp, 1 at the floor; below 0 on a curtain.
out float down;

void main() {
  outwards = normal;
  down = shaft;
  gl_Position = project(position);
}
`

const FRAGMENT = glsl`
in vec3 outwards;
in float down;

const float CURTAIN_HEIGHT = ${CURTAIN_HEIGHT};

vec3 curtain(float far) {
  float falling = 0.20 * exp(-place.y * 60.0) + 0.075 * exp(-place.y * 13.0);
  float glow = falling * (1.0 - place.y / CURTAIN_HEIGHT) * smoothstep(0.25, 1.6, far) * exp(-far * 0.03);
  return edgeColour * edgeLevel(place.z) * glow;
}

// A cone is brightest where it is seen face on and ends softly at its outline.
vec3 shaftOfLight(vec3 way, float far) {
  vec3 normal = normalize(outwards);
  float thick = pow(abs(dot(normal.xz, normalize(way.xz))), 2.6);
  vec2 drift = vec2(atan(normal.x, normal.z) * 2.0 + 0.05 * time, place.y * 0.9 - 0.12 * time);
  float drifting = 0.6 + 0.5 * valueNoise(drift);
  float fading = (0.010 + 0.050 * pow(1.0 - down, 1.8)) * smoothstep(0.0, 0.12, 1.0 - down);
  return washColour * thick * drifting * fading * smoothstep(0.3, 3.0, far) * (0.5 + 1.6 * haze);
}

void main() {
  vec3 way = cameraPosition - place;
  float far = length(way);
  vec3 light = down < -0.5 ? curtain(far) : shaftOfLight(way, far);
  gl_FragColor = vec4(light + (pixelNoise(gl_FragCoord.xy) - 0.5) / 255.0, 1.0);
}
`
