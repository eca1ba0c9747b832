import { InstancedBufferAttribute, type InstancedBufferGeometry } from 'three'
import { seeded } from '#shared/units/random.ts'

/**
 * Gives each instance four numbers from 0 to 1 of its own. Particles are functions of time and these numbers,
 * so that any moment of a show can be drawn without the ones before it.
 */
export function scatter(geometry: InstancedBufferGeometry, count: number, seed: number): void {
  const random = seeded(seed)
  const lots = new Float32Array(count * 4)
  for (let i = 0; i < lots.length; i++) lots[i] = random.next()
  geometry.setAttribute('lot', new InstancedBufferAttribute(lots, 4))
  geometry.instanceCount = count
}
