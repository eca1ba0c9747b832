/** Spectacles on the nose: two rims, a bridge and two temples of thin square wire. Head's own metres. */
export function spectacles(): { positions: number[]; indices: number[] } {
  const wire = new Wire()
  const rim = (side: 1 | -1) =>
    Array.from({ length: 11 }, (_, i) => {
      const turn = (i / 11) * 2 * Math.PI
      const wide = 0.0245 * Math.sign(Math.cos(turn)) * Math.abs(Math.cos(turn)) ** 0.8
      const high = 0.0195 * Math.sign(Math.sin(turn)) * Math.abs(Math.sin(turn)) ** 0.8
      const x = 0.0335 + wide
      return [side * x, -0.001 + high, 0.1 - 3.2 * x * x] as const
    })
  for (const side of [1, -1] as const) {
    wire.lay(rim(side), true)
    wire.lay(
      [
        [side * 0.058, 0.006, 0.0895],
        [side * 0.0715, 0.006, 0.07],
        [side * 0.0745, 0.006, 0],
        [side * 0.073, -0.006, -0.012],
      ],
      false,
    )
  }
  wire.lay(
    [
      [0.01, 0.004, 0.0995],
      [0, 0.0075, 0.104],
      [-0.01, 0.004, 0.0995],
    ],
    false,
  )
  return wire
}

const THICK = 0.0013

class Wire {
  readonly positions: number[] = []
  readonly indices: number[] = []

  /** Three-sided wire along a line of places. */
  lay(places: readonly (readonly [number, number, number])[], closed: boolean): void {
    const first = this.positions.length / 3
    for (const [x, y, z] of places) {
      this.positions.push(x, y + THICK, z, x, y - THICK, z - THICK, x, y - THICK, z + THICK)
    }
    const links = closed ? places.length : places.length - 1
    for (let link = 0; link < links; link++) {
      const a = first + link * 3
      const b = first + ((link + 1) % places.length) * 3
      for (let side = 0; side < 3; side++) {
        const next = (side + 1) % 3
        this.indices.push(a + side, b + side, a + next, a + next, b + side, b + next)
      }
    }
  }
}
