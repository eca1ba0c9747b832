import { chunk, float, glsl } from '../../../gpu/index.ts'
import { MORNING } from '../optics/morning.glsl.ts'
import type { ChairRow } from './chair-rows.ts'

/** Models whose shade on the floor is reckoned with. */
export const MOST_SHADED = 6

const row = (rows: readonly ChairRow[], read: (row: ChairRow) => number): string =>
  rows.map((one) => float(read(one))).join(', ')

/** What chairs, sitters and models keep from the floor: light from above close to them, and the sun. */
export const seated = (rows: readonly ChairRow[]) =>
  chunk(
    'seated',
    [MORNING],
    glsl`
const int ROWS = ${rows.length};
const float ROW_X[ROWS] = float[ROWS](${row(rows, ({ x }) => x)});
const float ROW_Z[ROWS] = float[ROWS](${row(rows, ({ firstZ }) => firstZ)});
const float ROW_SECOND[ROWS] = float[ROWS](${row(rows, ({ second }) => (second ? 1 : 0))});
const float CHAIRS_A_ROW = ${float(rows[0]!.chairs)};
const float CHAIR_PITCH = ${float(rows[0]!.pitch)};
const int MOST_SHADED = ${MOST_SHADED};

// From and to along the room, and how much of the second row is wanted.
uniform vec3 stretch;
// x, z and presence of each model.
uniform vec3 walkers[MOST_SHADED];
// How much of a sitter is on each chair: a vector for each of a row, a component for each row.
uniform vec4 sitters[${rows[0]!.chairs}];

// How much of a chair is there, by its z and row.
float chairThere(float z, float second) {
  float within = smoothstep(-0.16, 0.16, z - stretch.x) * smoothstep(-0.16, 0.16, stretch.y - z);
  return within * mix(1.0, smoothstep(0.1, 0.9, stretch.z), second);
}

// Light that is left on the floor under chairs and round feet, 0 to 1.
float contact(vec2 at) {
  float open = 1.0;
  for (int row = 0; row < ROWS; row++) {
    float number = clamp(floor((at.y - ROW_Z[row]) / CHAIR_PITCH + 0.5), 0.0, CHAIRS_A_ROW - 1.0);
    float z = ROW_Z[row] + number * CHAIR_PITCH;
    vec2 from = abs(vec2(at.x - ROW_X[row], at.y - z));
    float under = fall(0.05, 0.40, max(from.x, from.y) + 0.25 * min(from.x, from.y));
    float legs = exp(-dot(from - 0.18, from - 0.18) / 0.0016);
    open *= 1.0 - chairThere(z, ROW_SECOND[row]) * max(0.46 * under, 0.55 * legs);
  }
  for (int model = 0; model < MOST_SHADED; model++) {
    vec2 from = at - walkers[model].xy;
    open *= 1.0 - 0.40 * walkers[model].z * exp(-dot(from, from) / 0.10);
  }
  return open;
}

// Head over a neck, as a share of what they hide; across, and up from the chin.
float headHides(float across, float up, float blur) {
  float neck = fall(-blur, blur, max(abs(across) - 0.045, abs(up + 0.04) - 0.06));
  return max(neck, fall(-blur, blur, length(vec2(across * 1.35, up - 0.105)) - 0.115));
}

// A sitter on a chair as a shape across the row: legs of the chair let light through.
float sitterHides(float across, float height, float blur) {
  // Shoulders slope.
  float trunk = max(abs(across) - 0.215 + 1.2 * max(height - 0.93, 0.0), height - 1.06);
  float body = fall(-blur, blur, trunk);
  return max(body * mix(0.45, 1.0, smoothstep(0.30, 0.46, height)), headHides(across, height - 1.09, blur));
}

// Somebody who walks, in whatever she wears.
float walkerHides(float across, float height, float blur) {
  float halfWidth = mix(0.27, 0.13, smoothstep(0.05, 1.08, height)) + 0.065 * smoothstep(1.08, 1.38, height);
  float body = fall(-blur, blur, max(abs(across) - halfWidth + 1.4 * max(height - 1.42, 0.0), height - 1.52));
  return max(body, headHides(across, height - 1.56, blur));
}

// People as a tarnished mirror shows them, laid over what a ray from it sees: shapes in the tones of a crowd.
vec3 peopleAlong(vec3 seen, vec3 from, vec3 ray, vec3 falling) {
  for (int step1 = 0; step1 <= ROWS; step1++) {
    // The rows from the far side to the near one, and the models between them.
    if (step1 == ROWS / 2) {
      for (int model = 0; model < MOST_SHADED; model++) {
        float along = (walkers[model].x - from.x) / ray.x;
        vec3 at = from + ray * along;
        float hides = walkerHides(at.z - walkers[model].y, at.y, 0.03);
        seen = mix(seen, vec3(0.34, 0.29, 0.27) * falling, 0.9 * hides * walkers[model].z * step(0.0, at.y));
      }
    }
    int row = step1 < ROWS / 2 ? step1 : step1 - 1;
    if (step1 == ROWS / 2) continue;
    float along = (ROW_X[row] - from.x) / ray.x;
    vec3 at = from + ray * along;
    float number = clamp(floor((at.z - ROW_Z[row]) / CHAIR_PITCH + 0.5), 0.0, CHAIRS_A_ROW - 1.0);
    float z = ROW_Z[row] + number * CHAIR_PITCH;
    float lot = hash2(vec2(number, float(row) * 3.1));
    float hides = sitterHides(at.z - z, at.y, 0.035) * sitters[int(number)][row] * step(0.0, at.y);
    vec3 cloth = lot > 0.72 ? vec3(0.36, 0.33, 0.29) : vec3(0.022 + 0.06 * lot);
    vec3 skin = mix(vec3(0.09, 0.05, 0.035), vec3(0.46, 0.31, 0.23), fract(lot * 7.7));
    seen = mix(seen, mix(cloth, skin, smoothstep(1.05, 1.08, at.y)) * falling, 0.92 * hides);
  }
  return seen;
}

// Sun that gets past sitters and models to a place low in the room, 0 to 1.
float sunPast(vec3 from) {
  float past = 1.0;
  for (int row = 0; row < ROWS; row++) {
    float along = (from.x - ROW_X[row]) / -TO_SUN.x;
    vec3 at = from + TO_SUN * along;
    float number = clamp(floor((at.z - ROW_Z[row]) / CHAIR_PITCH + 0.5), 0.0, CHAIRS_A_ROW - 1.0);
    float z = ROW_Z[row] + number * CHAIR_PITCH;
    float hides = sitterHides(at.z - z, at.y, 0.012 + 0.035 * along);
    past *= 1.0 - sitters[int(number)][row] * hides * step(0.0, along);
  }
  vec2 flatSun = TO_SUN.xz;
  for (int model = 0; model < MOST_SHADED; model++) {
    vec2 way = walkers[model].xy - from.xz;
    float along = max(dot(way, flatSun) / dot(flatSun, flatSun), 0.0);
    float away = length(way - flatSun * along);
    float height = from.y + along * TO_SUN.y;
    float blur = 0.015 + 0.035 * along;
    past *= 1.0 - walkers[model].z * walkerHides(away, height, blur);
  }
  return past;
}
`,
  )
