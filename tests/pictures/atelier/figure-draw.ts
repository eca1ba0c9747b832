import type { Part } from '../../../models/field/glb.ts'
import type { Draw } from './raster.ts'

/** How something is lit, apart from its colour. */
export interface Finish {
  /** Linear red, green, blue. */
  readonly colour: readonly [number, number, number]
  readonly roughness: number
  readonly metal?: number
  readonly sheen?: number
  readonly opacity?: number
}

export const finish = (hex: string, roughness: number, more: Partial<Finish> = {}): Finish => ({
  colour: [1, 3, 5].map((at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2) as [
    number,
    number,
    number,
  ],
  roughness,
  ...more,
})

/** A part in a pose, ready to be drawn. `paint` may change a vertex's colour by its masks. */
export function posed(
  part: Part,
  matrices: Float32Array,
  finish: Finish,
  paint?: (masks: readonly [number, number, number, number], colour: [number, number, number]) => void,
): Draw {
  const count = part.positions.length / 3
  const positions = new Float64Array(count * 3)
  const normals = new Float64Array(count * 3)
  const colours = new Float32Array(count * 3)
  const open = new Float32Array(count)
  const matrix = new Float64Array(12)
  for (let i = 0; i < count; i++) {
    blend(part, matrices, i, matrix)
    for (let row = 0; row < 3; row++) {
      const m = (column: number) => matrix[row * 4 + column]!
      const p = (axis: number) => part.positions[i * 3 + axis]!
      const n = (axis: number) => part.normals[i * 3 + axis]!
      positions[i * 3 + row] = m(0) * p(0) + m(1) * p(1) + m(2) * p(2) + m(3)
      normals[i * 3 + row] = m(0) * n(0) + m(1) * n(1) + m(2) * n(2)
    }
    const masks = part.colours
      ? ([0, 1, 2, 3].map((c) => part.colours![i * 4 + c]!) as [number, number, number, number])
      : ([255, 0, 0, 255] as [number, number, number, number])
    const colour: [number, number, number] = [...finish.colour]
    paint?.(masks, colour)
    colours.set(colour, i * 3)
    open[i] = masks[0] / 255
  }
  return {
    positions,
    normals,
    colours,
    open,
    indices: part.indices,
    roughness: finish.roughness,
    metal: finish.metal ?? 0,
    sheen: finish.sheen ?? 0,
    opacity: finish.opacity ?? 1,
  }
}

function blend(part: Part, matrices: Float32Array, vertex: number, out: Float64Array): void {
  out.fill(0)
  for (let k = 0; k < 4; k++) {
    const weight = part.weights![vertex * 4 + k]! / 255
    if (weight === 0) continue
    const bone = part.joints![vertex * 4 + k]! * 12
    for (let i = 0; i < 12; i++) out[i] = out[i]! + weight * matrices[bone + i]!
  }
}
