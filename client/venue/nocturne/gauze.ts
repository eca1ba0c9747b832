import { BufferAttribute, BufferGeometry, DoubleSide, type Mesh, type Vector3 } from 'three'
import { AIR, float, type Gpu, GRADE, glsl, IRRADIANCE, PROJECT, SEEN } from '../../gpu/index.ts'
import { HALL_LAMPS } from './optics/lamps.glsl.ts'

/** Where the stretch that is wanted must begin for the gauze to come out of the walls, and to be all out. */
export const GAUZE_FROM = -12
const GAUZE_ALL_FROM = -6.5

const COLUMNS = 120
const ROWS = 3

/**
 * Tall scrims of dark gauze. In a full house they are not there; as the room draws in they come out of the walls
 * along both sides and close towards the runway before the empty stretch at its head, a doorway between them.
 * The ribs glow through.
 */
export function gauze(gpu: Gpu, stretch: { readonly value: Vector3 }): Mesh {
  return gpu.mesh(strips(), {
    name: 'gauze',
    layer: 'sheer',
    vertexChunks: [HALL_LAMPS, PROJECT],
    vertex: VERTEX,
    fragmentChunks: [HALL_LAMPS, IRRADIANCE, AIR, GRADE, SEEN],
    fragment: FRAGMENT,
    uniforms: { stretch },
    side: DoubleSide,
  })
}

/** Two strips of cloth as shares along and up; the vertex stage hangs them. */
function strips(): BufferGeometry {
  const places: number[] = []
  const indices: number[] = []
  for (const side of [1, -1]) {
    const first = places.length / 3
    for (let column = 0; column <= COLUMNS; column++) {
      for (let row = 0; row <= ROWS; row++) places.push(side, column / COLUMNS, row / ROWS)
    }
    for (let column = 0; column < COLUMNS; column++) {
      for (let row = 0; row < ROWS; row++) {
        const a = first + column * (ROWS + 1) + row
        const b = a + ROWS + 1
        indices.push(a, b, b + 1, a, b + 1, a + 1)
      }
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(places), 3))
  geometry.setIndex(indices)
  return geometry
}

const VERTEX = glsl`
uniform vec3 stretch;

// Metres along the cloth, share up.
out vec2 onCloth;
out vec3 facing;
out float drawn;

const float TOP = 7.2;
const float FOOT_Z = 15.4;
const float CORNER = 1.5;
const float DOORWAY = 1.95;

// Where the cloth hangs, metres along it from the foot: down the side, round a corner, in towards the runway.
vec4 hang(float along, float x, float headZ) {
  float straight = FOOT_Z - headZ - CORNER;
  float round = 0.5 * PI * CORNER;
  if (along < straight) return vec4(x, FOOT_Z - along, -1.0, 0.0);
  float angle = min((along - straight) / CORNER, 0.5 * PI);
  vec4 corner = vec4(x - CORNER + CORNER * cos(angle), headZ + CORNER - CORNER * sin(angle), -cos(angle), sin(angle));
  corner.x -= max(along - straight - round, 0.0);
  return corner;
}

void main() {
  drawn = smoothstep(${float(GAUZE_FROM)}, ${float(GAUZE_ALL_FROM)}, stretch.x);
  float headZ = max(stretch.x - 1.9, PORTAL_Z + 0.4);
  float x = mix(HALF_WIDTH - 0.12, 4.25, drawn);
  float whole = FOOT_Z - headZ - CORNER + 0.5 * PI * CORNER + max(x - CORNER - DOORWAY, 0.0);
  float along = position.y * whole;
  vec4 hung = hang(along, x, headZ);
  float pleat = sin(along * 7.4 + 0.9 * sin(along * 1.7)) * 0.055 + 0.03 * sin(along * 17.0);
  vec3 normal = vec3(hung.z * position.x, 0.0, hung.w);
  onCloth = vec2(along, position.z);
  facing = normal;
  vec3 at = vec3(hung.x * position.x, position.z * TOP, hung.y) + normal * pleat * (1.0 - 0.3 * position.z);
  gl_Position = drawn < 0.004 ? vec4(2.0, 2.0, 2.0, 1.0) : project(at);
}
`

const FRAGMENT = glsl`
in vec2 onCloth;
in vec3 facing;
in float drawn;

void main() {
  float along = onCloth.x;
  float turn = cos(along * 7.4 + 0.9 * sin(along * 1.7));
  float fold = 0.5 + 0.5 * turn;
  vec3 toEye = normalize(cameraPosition - place);
  float grazing = 1.0 - abs(dot(normalize(facing), toEye));
  // Cloth seen along its folds is thicker; it hangs from above and is heavier at its hem.
  float cover = mix(0.46, 0.86, fold * 0.5 + 0.5 * grazing) + 0.10 * exp(-place.y / 0.25);
  cover *= drawn * fall(0.72, 1.0, onCloth.y) * smoothstep(0.5, 1.6, distance(cameraPosition, place));
  vec3 normal = normalize(facing + vec3(0.0, 0.0, 0.5 * turn));
  vec3 light = vec3(0.06, 0.062, 0.068) * (irradiance(place, normal) + irradiance(place, -normal) * 0.5) * (0.5 + 0.8 * fold);
  // The lamps overhead graze it from its top down.
  light += washColour * 0.030 * (0.25 + fold * fold) * (0.3 + 0.7 * smoothstep(0.0, 5.0, place.y));
  light += ribColour * ribLevel(place.z) * 0.014 * (0.2 + fold * fold) + houseColour * 0.012;
  gl_FragColor = shown(throughAir(light, eye(), place), min(cover, 0.94));
}
`
