/** Hashes a lattice point to [0, 1): integer arithmetic only, so the same everywhere. */
function lattice(x: number, y: number, z: number): number {
  let hash = Math.imul(x | 0, 374761393) + Math.imul(y | 0, 668265263) + Math.imul(z | 0, 1274126177)
  hash = Math.imul(hash ^ (hash >>> 13), 1103515245)
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296
}

const eased = (t: number): number => t * t * (3 - 2 * t)

/** Smooth value noise in [0, 1), one cell a unit. */
export function noise(x: number, y: number, z: number): number {
  const ix = Math.floor(x)
  const iy = Math.floor(y)
  const iz = Math.floor(z)
  const u = eased(x - ix)
  const v = eased(y - iy)
  const w = eased(z - iz)
  let sum = 0
  for (let corner = 0; corner < 8; corner++) {
    const i = corner & 1
    const j = (corner >> 1) & 1
    const k = corner >> 2
    sum += lattice(ix + i, iy + j, iz + k) * (i ? u : 1 - u) * (j ? v : 1 - v) * (k ? w : 1 - w)
  }
  return sum
}

/** Ridges in [0, 1] in three octaves: crests where the noise crosses its middle, as strands of hair lie. */
export function ridges(across: number, along: number): number {
  let sum = 0
  let height = 0.55
  let pitch = 1
  for (let octave = 0; octave < 3; octave++) {
    sum += height * (1 - Math.abs(2 * noise(across * pitch, along * 0.9 + octave * 5, 7.3) - 1))
    height *= 0.55
    pitch *= 2.3
  }
  return sum
}
