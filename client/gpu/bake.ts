import {
  LinearFilter,
  LinearMipmapLinearFilter,
  Mesh,
  NoColorSpace,
  OrthographicCamera,
  PlaneGeometry,
  RepeatWrapping,
  Scene,
  ShaderMaterial,
  type Texture,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import { aside } from './aside.ts'
import { glsl } from './glsl/chunk.ts'

export interface Baked {
  readonly texture: Texture
  dispose(): void
}

/** Noise that repeats every `period` cells, for textures that tile. */
export const PERIODIC_NOISE = glsl`
float cellHash(vec2 cell, float period, float salt) {
  vec3 q = fract(vec3(mod(cell, period).xyx) * 0.1031 + salt * 0.37);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

float periodicNoise(vec2 p, float period, float salt) {
  vec2 cell = floor(p);
  vec2 f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  float low = mix(cellHash(cell, period, salt), cellHash(cell + vec2(1.0, 0.0), period, salt), f.x);
  float high = mix(
    cellHash(cell + vec2(0.0, 1.0), period, salt), cellHash(cell + vec2(1.0, 1.0), period, salt), f.x);
  return mix(low, high, f.y);
}

// Octaves of noise over the unit square, the first with the given number of cells; about 0 to 1.
float layered(vec2 at, float cells, int octaves, float salt) {
  float sum = 0.0;
  float share = 0.5;
  for (int octave = 0; octave < octaves; octave++) {
    sum += share * periodicNoise(at * cells, cells, salt);
    share *= 0.5;
    cells *= 2.0;
  }
  return sum;
}
`

/**
 * A square texture that tiles, painted once on the GPU by `vec4 paint(vec2 at)`, `at` from 0 to 1. Takes
 * milliseconds where painting it on the CPU took seconds.
 */
export function bake(renderer: WebGLRenderer, size: number, paint: string): Baked {
  const target = new WebGLRenderTarget(size, size, {
    depthBuffer: false,
    generateMipmaps: true,
    minFilter: LinearMipmapLinearFilter,
    magFilter: LinearFilter,
    wrapS: RepeatWrapping,
    wrapT: RepeatWrapping,
    colorSpace: NoColorSpace,
    anisotropy: 8,
  })
  const material = new ShaderMaterial({
    vertexShader: 'out vec2 at;\nvoid main() { at = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }',
    fragmentShader: `precision highp float;\nin vec2 at;\n${paint}\nvoid main() { gl_FragColor = paint(at); }`,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
  })
  const geometry = new PlaneGeometry(2, 2)
  const scene = new Scene()
  const sheet = new Mesh(geometry, material)
  sheet.frustumCulled = false
  scene.add(sheet)

  aside(renderer, target, () => renderer.render(scene, new OrthographicCamera(-1, 1, 1, -1, 0, 1)))
  geometry.dispose()
  material.dispose()
  return { texture: target.texture, dispose: () => target.dispose() }
}
