import type { Part } from '../field/glb.ts'
import type { Mesh } from '../field/mesh.ts'

/** The same vertices in the other stance. */
export interface Stood {
  readonly positions: Float64Array
  readonly normals: Float64Array
  readonly openSeated: Float32Array
  readonly openStanding: Float32Array
}

/**
 * Collects limbs into one mesh with two stances. Each vertex carries its limb, how far it goes with the upper
 * arm and with the forearm, and how open it lies in both stances.
 */
export class Sculpture {
  readonly #seated: number[] = []
  readonly #standing: number[] = []
  readonly #seatedNormals: number[] = []
  readonly #standingNormals: number[] = []
  readonly #limbs: number[] = []
  readonly #open: number[] = []
  readonly #indices: number[] = []

  /** Takes in a limb; `arms` holds two shares a vertex, nothing where it goes with no arm. */
  add(limb: number, mesh: Mesh, normals: Float64Array, stood: Stood, arms?: Float32Array): void {
    const first = this.#seated.length / 3
    append(this.#seated, mesh.positions)
    append(this.#standing, stood.positions)
    append(this.#seatedNormals, normals)
    append(this.#standingNormals, stood.normals)
    for (let vertex = 0; vertex < mesh.positions.length / 3; vertex++) {
      this.#limbs.push(limb, byte(arms?.[vertex * 2] ?? 0), byte(arms?.[vertex * 2 + 1] ?? 0), 0)
      this.#open.push(byte(stood.openSeated[vertex]!), byte(stood.openStanding[vertex]!), 0, 255)
    }
    for (const index of mesh.indices) this.#indices.push(first + index)
  }

  parts(): { seated: Part; standing: Part } {
    const shared = {
      indices: Uint32Array.from(this.#indices),
      joints: Uint8Array.from(this.#limbs),
      colours: Uint8Array.from(this.#open),
    }
    const seated = {
      ...shared,
      name: 'seated',
      positions: Float64Array.from(this.#seated),
      normals: Float64Array.from(this.#seatedNormals),
    }
    const { joints: _, colours: __, ...bare } = shared
    const standing = {
      ...bare,
      name: 'standing',
      positions: Float64Array.from(this.#standing),
      normals: Float64Array.from(this.#standingNormals),
    }
    return { seated, standing }
  }
}

const byte = (share: number): number => Math.round(Math.max(0, Math.min(1, share)) * 255)

function append(to: number[], from: Float64Array): void {
  for (const value of from) to.push(value)
}
