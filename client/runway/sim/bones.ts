import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three'
import { BONE_COUNT } from '#shared/body/bones.ts'
import { chunk, glsl } from '../../gpu/index.ts'

/** More models than a finale brings out. */
export const MOST_WALKERS = 40
const BONE_FLOATS = BONE_COUNT * 12

/** Skinning matrices of everybody on the runway: a row of texels for each, three texels a bone. */
export class Bones {
  readonly texture: DataTexture
  readonly #data = new Float32Array(MOST_WALKERS * BONE_FLOATS)
  readonly #rows: readonly Float32Array[]

  constructor() {
    this.texture = new DataTexture(this.#data, BONE_COUNT * 3, MOST_WALKERS, RGBAFormat, FloatType)
    this.texture.minFilter = NearestFilter
    this.texture.magFilter = NearestFilter
    this.texture.generateMipmaps = false
    this.#rows = Array.from({ length: MOST_WALKERS }, (_, row) =>
      this.#data.subarray(row * BONE_FLOATS, (row + 1) * BONE_FLOATS),
    )
  }

  /** The matrices of one walker, to be written over: row-major 3 × 4 for each bone. */
  row(walker: number): Float32Array {
    return this.#rows[walker]!
  }

  publish(): void {
    this.texture.needsUpdate = true
  }

  dispose(): void {
    this.texture.dispose()
  }
}

/** Vertex stage: linear blend skinning from the bones' texture. */
export const SKINNING = chunk(
  'skinning',
  [],
  glsl`
uniform highp sampler2D bonesMap;
uniform float boneRow;

in vec4 boneIndex;
in vec4 boneWeight;

struct Skinned {
  vec3 at;
  vec3 normal;
};

Skinned skinned(vec3 rest, vec3 restNormal) {
  vec4 rowX = vec4(0.0);
  vec4 rowY = vec4(0.0);
  vec4 rowZ = vec4(0.0);
  int row = int(boneRow + 0.5);
  for (int i = 0; i < 4; i++) {
    float weight = boneWeight[i];
    if (weight == 0.0) continue;
    int texel = int(boneIndex[i] + 0.5) * 3;
    rowX += weight * texelFetch(bonesMap, ivec2(texel, row), 0);
    rowY += weight * texelFetch(bonesMap, ivec2(texel + 1, row), 0);
    rowZ += weight * texelFetch(bonesMap, ivec2(texel + 2, row), 0);
  }
  vec4 at = vec4(rest, 1.0);
  vec3 normal = vec3(dot(rowX.xyz, restNormal), dot(rowY.xyz, restNormal), dot(rowZ.xyz, restNormal));
  return Skinned(vec3(dot(rowX, at), dot(rowY, at), dot(rowZ, at)), normalize(normal));
}
`,
)
