import { BONE_COUNT } from '../../shared/body/bones.ts'
import { heaviest } from '../body/weights.ts'
import type { Part } from '../field/glb.ts'
import type { Vec3 } from '../field/vector.ts'
import type { Rig } from './rig.ts'

/** What the alpha of a vertex's colour says of cloth. */
export const LAYER = { outer: 255, inner: 128, trim: 64 } as const
export type Layer = keyof typeof LAYER

/** A piece of surface with everything a file keeps of it, and the rig that carries it. */
export interface Patch {
  readonly positions: Float64Array
  readonly normals: Float64Array
  /** Metres of cloth. */
  readonly uvs: Float64Array
  readonly indices: Uint32Array
  /** 0 to 1 a vertex: 1 on a seam, a hem, an edge. */
  readonly seams: Float32Array
  /** 0 to 1 a vertex: how much of the sky it sees. */
  readonly open: Float32Array
  readonly zone: number
  readonly layer: Layer
  readonly rig: Rig
}

/** Joins patches into one part of a file. */
export function joined(name: string, patches: readonly Patch[]): Part {
  const count = patches.reduce((sum, patch) => sum + patch.positions.length / 3, 0)
  const joints = new Uint8Array(count * 4)
  const weights = new Uint8Array(count * 4)
  const colours = new Uint8Array(count * 4)
  const row = new Float64Array(BONE_COUNT)
  let vertex = 0
  for (const patch of patches) {
    for (let i = 0; i < patch.positions.length / 3; i++, vertex++) {
      patch.rig(placeAt(patch.positions, i), row)
      heaviest(row, joints, weights, vertex)
      colours.set([byte(patch.open[i]!), byte(patch.seams[i]!), patch.zone, LAYER[patch.layer]], vertex * 4)
    }
  }
  return {
    name,
    positions: concatenated(patches.map((patch) => patch.positions)),
    normals: concatenated(patches.map((patch) => patch.normals)),
    uvs: concatenated(patches.map((patch) => patch.uvs)),
    indices: shifted(patches),
    joints,
    weights,
    colours,
  }
}

const byte = (share: number): number => Math.round(255 * Math.max(0, Math.min(1, share)))

export const placeAt = (positions: Float64Array, vertex: number): Vec3 => [
  positions[vertex * 3]!,
  positions[vertex * 3 + 1]!,
  positions[vertex * 3 + 2]!,
]

export function concatenated(arrays: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(arrays.reduce((sum, array) => sum + array.length, 0))
  let at = 0
  for (const array of arrays) {
    all.set(array, at)
    at += array.length
  }
  return all
}

function shifted(patches: readonly Patch[]): Uint32Array {
  const all: number[] = []
  let first = 0
  for (const patch of patches) {
    for (const index of patch.indices) all.push(index + first)
    first += patch.positions.length / 3
  }
  return Uint32Array.from(all)
}

/** The same patch on the other side of the body. */
export function mirroredPatch(patch: Patch): Patch {
  const flipped = (rows: Float64Array) => rows.map((value, i) => (i % 3 === 0 ? -value : value))
  const indices = patch.indices.slice()
  for (let i = 0; i < indices.length; i += 3) {
    indices[i + 1] = patch.indices[i + 2]!
    indices[i + 2] = patch.indices[i + 1]!
  }
  return {
    ...patch,
    positions: flipped(patch.positions),
    normals: flipped(patch.normals),
    uvs: patch.uvs.map((value, i) => (i % 2 === 0 ? -value : value)),
    indices,
  }
}

/** The same patch moved along its normals: outwards above 0, metres; by place if need be. */
export function grownPatch(patch: Patch, by: (place: Vec3) => number): Patch {
  const amount = Array.from({ length: patch.positions.length / 3 }, (_, i) => by(placeAt(patch.positions, i)))
  return {
    ...patch,
    positions: patch.positions.map((value, i) => value + patch.normals[i]! * amount[Math.floor(i / 3)]!),
  }
}
