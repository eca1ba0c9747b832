import { type IUniform, ShaderMaterial, type Side } from 'three'
import { BASICS } from './glsl/basics.glsl.ts'
import { assemble, type Chunk } from './glsl/chunk.ts'
import type { Optics } from './glsl/ports.glsl.ts'
import type { HallLight } from './hall-light.ts'
import { LAYERS, type Layer } from './layers.ts'

/** A material of the hall: its place in the order of drawing, and its two shaders' own code. */
export interface Finish {
  readonly name: string
  readonly layer: Layer
  /** Code the stage's `main` calls. */
  readonly vertexChunks: readonly Chunk[]
  readonly vertex: string
  readonly fragmentChunks: readonly Chunk[]
  readonly fragment: string
  readonly uniforms?: Readonly<Record<string, IUniform>>
  readonly defines?: Readonly<Record<string, string | number>>
  readonly side?: Side
}

const PRECISION = 'precision highp float;\nprecision highp int;\n'

/**
 * Materials of one name and one set of defines share a program. Mirrored ones get MIRROR; everything of the
 * room's light is theirs to read, and what they leave to the room its optics fill in.
 */
export function materialOf(
  finish: Finish,
  optics: Optics,
  light: HallLight,
  shared: Readonly<Record<string, IUniform>>,
): ShaderMaterial {
  const mirrored = finish.layer === 'mirror' ? { MIRROR: 1 } : {}
  const material = new ShaderMaterial({
    ...LAYERS[finish.layer],
    name: finish.name,
    vertexShader: `${PRECISION}${assemble([BASICS, ...finish.vertexChunks], optics)}\n${finish.vertex}`,
    fragmentShader: `${PRECISION}${assemble([BASICS, ...finish.fragmentChunks], optics)}\n${finish.fragment}`,
    uniforms: { ...light, ...shared, ...finish.uniforms },
    defines: { ...mirrored, ...finish.defines },
    toneMapped: false,
  })
  if (finish.side !== undefined) material.side = finish.side
  return material
}
