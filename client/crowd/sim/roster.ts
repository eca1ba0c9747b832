import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three'
import { chunk, glsl } from '../../gpu/index.ts'

/** Texels a person takes, four floats each; see ROSTER for what they hold. */
const TEXELS = 12
export const FLOATS = TEXELS * 4

/** First float of each entry in a person's row. */
export const AT = {
  place: 0,
  facing: 3,
  shift: 4,
  stand: 7,
  headTurn: 8,
  left: 12,
  leftTurn: 16,
  right: 20,
  rightTurn: 24,
  skin: 28,
  glow: 31,
  outfit: 32,
  lot: 35,
  hair: 36,
  coiffure: 39,
  build: 40,
  fullness: 42,
  age: 43,
  /** Two faces, how far between them, and 1 with spectacles. */
  face: 44,
} as const

/** Everybody's pose and looks in one small texture, written once a frame and read by every figure drawn. */
export class Roster {
  readonly data: Float32Array
  readonly texture: DataTexture

  constructor(capacity: number) {
    this.data = new Float32Array(capacity * FLOATS)
    this.texture = new DataTexture(this.data, TEXELS, capacity, RGBAFormat, FloatType)
    this.texture.minFilter = NearestFilter
    this.texture.magFilter = NearestFilter
    this.texture.generateMipmaps = false
    this.texture.needsUpdate = true
  }

  /** Sends what was written to the GPU with the next draw. */
  publish(): void {
    this.texture.needsUpdate = true
  }

  dispose(): void {
    this.texture.dispose()
  }
}

/** Vertex stage: reading a person. Lengths in metres in the body's own frame: x to its left, z ahead. */
export const ROSTER = chunk(
  'roster',
  [],
  glsl`
uniform highp sampler2D roster;

struct Person {
  vec3 place;
  float facing;
  // Where the top of the neck is, from where it is at rest.
  vec3 shift;
  // 0 seated, 1 standing.
  float stand;
  vec4 headTurn;
  // Sides: 0 left, 1 right.
  vec3 hands[2];
  vec4 handTurns[2];
  vec3 skin;
  float glow;
  vec3 outfit;
  // A number of the person's own, 0 to 1.
  float lot;
  vec3 hair;
  // Number of the way hair is worn, and in the fraction's place how much beard shows.
  float coiffure;
  float beard;
  // Shares of the usual height and width.
  vec2 build;
  // Metres by which cloth lies farther out than usual.
  float fullness;
  // 0 young, 1 old.
  float age;
  // Two faces, how far between them, and 1 with spectacles.
  vec4 face;
};

Person personAt(int row) {
  vec4 t[12];
  for (int i = 0; i < 12; i++) t[i] = texelFetch(roster, ivec2(i, row), 0);
  return Person(
    t[0].xyz, t[0].w, t[1].xyz, t[1].w, t[2],
    vec3[2](t[3].xyz, t[5].xyz), vec4[2](t[4], t[6]),
    t[7].rgb, t[7].w, t[8].rgb, t[8].w, t[9].rgb, floor(t[9].w), fract(t[9].w) * 2.0, t[10].xy, t[10].z, t[10].w, t[11]);
}

vec3 turned(vec4 by, vec3 v) {
  vec3 t = 2.0 * cross(by.xyz, v);
  return v + by.w * t + cross(by.xyz, t);
}
`,
)
