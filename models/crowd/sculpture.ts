import type { Part } from '../field/glb.ts'
import type { Mesh } from '../field/mesh.ts'
import { STANDING } from './stance.ts'

/** The same vertices in the other stance. */
export interface Stood {
  readonly positions: Float64Array
  readonly normals: Float64Array
  readonly openSeated: Float32Array
  readonly openStanding: Float32Array
}

/**
 * Collects limbs into one mesh with two stances. Each vertex carries its limb, which of two hair styles it
 * belongs to (1 or 2, else 0), and how open it lies in both stances.
 */
export class Sculpture {
  readonly #seated: number[] = []
  readonly #standing: number[] = []
  readonly #seatedNormals: number[] = []
  readonly #standingNormals: number[] = []
  readonly #limbs: number[] = []
  readonly #open: number[] = []
  readonly #indices: number[] = []

  add(limb: number, variant: number, mesh: Mesh, normals: Float64Array, stood: Stood): void {
    const first = this.#seated.length / 3
    append(this.#seated, mesh.positions)
    append(this.#standing, stood.positions)
    append(this.#seatedNormals, normals)
    append(this.#standingNormals, stood.normals)
    for (let vertex = 0; vertex < mesh.positions.length / 3; vertex++) {
      this.#limbs.push(limb, variant, 0, 0)
      this.#open.push(byte(stood.openSeated[vertex]!), byte(stood.openStanding[vertex]!), 0, 255)
    }
    for (const index of mesh.indices) this.#indices.push(first + index)
  }

  /** What sits on the trunk and rises with it. */
  addRaised(
    limb: number,
    variant: number,
    mesh: Mesh,
    normals: Float64Array,
    openness: (positions: Float64Array, normals: Float64Array) => Float32Array,
  ): void {
    const positions = mesh.positions.map((value, i) => value + STANDING.rise[(i % 3) as 0 | 1 | 2])
    const open = openness(mesh.positions, normals)
    this.add(limb, variant, mesh, normals, { positions, normals, openSeated: open, openStanding: open })
  }

  /** What the shader places by itself, in its own measure. */
  addLoose(limb: number, mesh: Mesh, normals: Float64Array, open: Float32Array): void {
    this.add(limb, 0, mesh, normals, {
      positions: mesh.positions,
      normals,
      openSeated: open,
      openStanding: open,
    })
  }

  addTube(limb: number, mesh: Mesh): void {
    const count = mesh.positions.length / 3
    const normals = new Float64Array(count * 3).map((_, i) => (i % 3 === 2 ? 1 : 0))
    this.addLoose(limb, mesh, normals, new Float32Array(count).fill(1))
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
