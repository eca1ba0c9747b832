import type { Masonry, Point } from '../masonry.ts'

/** A round rod along a line of points, as thick at each as its radius there. */
export function tube(
  made: Masonry,
  line: readonly Point[],
  radii: readonly number[],
  sides: number,
  cut: number,
): void {
  let before: number[] | null = null
  for (let i = 0; i < line.length; i++) {
    const along = unit(minus(line[Math.min(i + 1, line.length - 1)]!, line[Math.max(i - 1, 0)]!))
    const aside = unit(cross(along, Math.abs(along[0]) > 0.7 ? [0, 0, 1] : [1, 0, 0]))
    const other = cross(along, aside)
    const round = Array.from({ length: sides }, (_, side) => {
      const angle = (side / sides) * Math.PI * 2
      const [s, c] = [Math.sin(angle), Math.cos(angle)]
      const normal: Point = [
        aside[0] * c + other[0] * s,
        aside[1] * c + other[1] * s,
        aside[2] * c + other[2] * s,
      ]
      const [x, y, z] = line[i]!
      const r = radii[i]!
      return made.vertex([x + normal[0] * r, y + normal[1] * r, z + normal[2] * r], normal, cut, 0)
    })
    for (let side = 0; before !== null && side < sides; side++) {
      const next = (side + 1) % sides
      made.face(before[side]!, before[next]!, round[next]!, round[side]!)
    }
    before = round
  }
}

const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
const cross = (a: Point, b: Point): Point => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
function unit(v: Point): Point {
  const size = Math.hypot(...v) || 1
  return [v[0] / size, v[1] / size, v[2] / size]
}
