/** A point on a level: x to the left, z to the front. */
export type Level = readonly [x: number, z: number]

const turn = (o: Level, a: Level, b: Level): number =>
  (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])

/** The convex hull, counter-clockwise (Andrew's monotone chain). */
export function hullOf(points: readonly Level[]): Level[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const chain = (ordered: readonly Level[]): Level[] => {
    const kept: Level[] = []
    for (const point of ordered) {
      while (kept.length > 1 && turn(kept.at(-2)!, kept.at(-1)!, point) <= 0) kept.pop()
      kept.push(point)
    }
    return kept.slice(0, -1)
  }
  return [...chain(sorted), ...chain(sorted.reverse())]
}

/** Where a ray from inside a convex polygon, in the unit direction (dx, dz), leaves it. */
export function leavesHull(hull: readonly Level[], [ox, oz]: Level, dx: number, dz: number): number {
  let nearest = Number.POSITIVE_INFINITY
  hull.forEach((a, index) => {
    const b = hull[(index + 1) % hull.length]!
    const ex = b[0] - a[0]
    const ez = b[1] - a[1]
    const across = dx * ez - dz * ex
    if (across <= 1e-12) return
    const t = ((a[0] - ox) * ez - (a[1] - oz) * ex) / across
    if (t >= 0) nearest = Math.min(nearest, t)
  })
  return nearest
}
