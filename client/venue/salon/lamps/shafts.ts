import { BufferAttribute, BufferGeometry, DoubleSide, type Mesh } from 'three'
import { seeded } from '#shared/units/random.ts'
import { type Gpu, glsl, PROJECT, SUNLIGHT } from '../../../gpu/index.ts'
import { MORNING } from '../optics/morning.glsl.ts'
import { bayZ, SALON_SHAPE as S, SUN } from '../shape.ts'

/** Sheets of lit air behind each window, side by side across it. */
const SHEETS = 5
const MOTES = 600
/** In place of a mote's four numbers. */
const NO_MOTE = [-1, -1, -1, -1] as const

/**
 * Sun seen in the dust: slanting sheets of air from each window down to the floor, and single motes that drift
 * and shine where the sun meets them. One draw.
 */
export function sunInDust(gpu: Gpu): Mesh {
  const made = new Dust()
  for (let bay = 0; bay < S.bays; bay++) {
    for (let sheet = 0; sheet < SHEETS; sheet++) {
      made.sheet(bayZ(bay) + S.windowHalfWidth * ((2 * sheet + 1) / SHEETS - 1) * 0.92)
    }
  }
  const random = seeded(815)
  for (let mote = 0; mote < MOTES; mote++) {
    made.mote([random.next(), random.next(), random.next(), random.next()])
  }
  return gpu.mesh(made.build(), {
    name: 'sun in the dust',
    layer: 'glow',
    vertexChunks: [MORNING, SUNLIGHT, PROJECT],
    vertex: VERTEX,
    fragmentChunks: [MORNING, SUNLIGHT],
    fragment: FRAGMENT,
    side: DoubleSide,
  })
}

/** Places of sheets, or corners of motes with the four numbers of each. */
class Dust {
  readonly #places: number[] = []
  readonly #lots: number[] = []
  readonly #indices: number[] = []

  /** From a line up the window along the sun to where it meets the floor. */
  sheet(z: number): void {
    const top = S.spring + S.windowHalfWidth
    const [low, high] = [S.sill / SUN[1], top / SUN[1]]
    const wall = -S.halfWidth
    this.#quad(
      [
        [wall, S.sill, z],
        [wall - SUN[0] * low, 0, z - SUN[2] * low],
        [wall - SUN[0] * high, 0, z - SUN[2] * high],
        [wall, top, z],
      ],
      NO_MOTE,
    )
  }

  mote(lot: readonly number[]): void {
    this.#quad(
      [
        [-1, -1, 0],
        [1, -1, 0],
        [1, 1, 0],
        [-1, 1, 0],
      ],
      lot,
    )
  }

  build(): BufferGeometry {
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(this.#places), 3))
    geometry.setAttribute('lot', new BufferAttribute(new Float32Array(this.#lots), 4))
    geometry.setIndex(this.#indices)
    return geometry
  }

  #quad(corners: readonly (readonly number[])[], lot: readonly number[]): void {
    const first = this.#places.length / 3
    for (const corner of corners) {
      this.#places.push(...corner)
      this.#lots.push(...lot)
    }
    this.#indices.push(first, first + 1, first + 2, first, first + 2, first + 3)
  }
}

const VERTEX = glsl`
in vec4 lot;

uniform float viewHeight;

// Where on a mote; beyond 1 on a sheet.
out vec2 onMote;
out vec3 lit;

const float SIZE = 0.0024;

void placeMote() {
  vec3 drift = vec3(sin(time * 0.11 + lot.x * 40.0), sin(time * 0.07 + lot.y * 50.0), cos(time * 0.09 + lot.z * 60.0));
  vec3 middle = vec3(mix(-HALF_WIDTH, 2.4, lot.x), mix(0.2, 4.2, lot.y), mix(DOORS_Z, END_Z, lot.z)) + 0.35 * drift;
  float far = distance(cameraPosition, middle);
  float pixel = 2.0 * far / (projectionMatrix[1][1] * viewHeight);
  float size = max(SIZE, 0.9 * pixel);
  float sparkle = 0.6 + 0.4 * sin(time * (0.6 + lot.w) + lot.y * 90.0);
  float shownAs = smoothstep(lot.w * 0.8, lot.w * 0.8 + 0.2, 0.25 + haze);
  lit = sunAt(middle) * square(min(1.0, SIZE / size)) * sparkle * shownAs * smoothstep(0.3, 1.0, far) * 0.5;
  onMote = position.xy;
  vec4 at = project(middle);
  at.xy += position.xy * 0.5 * size * vec2(projectionMatrix[0][0], projectionMatrix[1][1]);
  gl_Position = lightness(lit) < 0.002 ? vec4(2.0, 2.0, 2.0, 1.0) : at;
}

void main() {
  if (lot.x >= 0.0) {
    placeMote();
    return;
  }
  onMote = vec2(9.0);
  lit = vec3(0.0);
  gl_Position = project(position);
}
`

const FRAGMENT = glsl`
in vec3 place;
in vec2 onMote;
in vec3 lit;

vec3 litAir() {
  float far = distance(cameraPosition, place);
  float deep = (place.x + HALF_WIDTH) / 8.5;
  float drifting = 0.55 + 0.45 * valueNoise(place.xy * 1.3 + vec2(0.03, -0.05) * time)
    + 0.25 * valueNoise(place.zy * 4.1 - vec2(0.02, 0.06) * time);
  float fading = exp(-2.4 * deep) * smoothstep(0.4, 3.0, far) * smoothstep(0.0, 0.5, place.y);
  return sunAt(place) * drifting * fading * (0.0016 + 0.009 * haze);
}

void main() {
  vec3 light = onMote.x > 2.0 ? litAir() : lit * square(saturate1(1.0 - length(onMote)));
  gl_FragColor = vec4(light, 1.0);
}
`
