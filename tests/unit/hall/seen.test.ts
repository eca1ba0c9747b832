import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { Cast } from '../../../client/crowd/sim/cast.ts'
import { Roster } from '../../../client/crowd/sim/roster.ts'
import { type Racks, Seen } from '../../../client/crowd/sim/seen.ts'
import { WARDROBES } from '../../../client/crowd/sim/styles.ts'
import { audience } from '../../pictures/hall/audience.ts'
import { frameOf, litStage } from './stand-ins.ts'

const SECONDS = 1 / 72

/** Stands in for a rack: remembers who hangs on it, and in which range of noise each is kept. */
class Rail {
  readonly kept = new Map<number, { from: number; to: number }>()

  clear(): void {
    this.kept.clear()
  }

  add(person: number, from: number, to: number): void {
    this.kept.set(person, { from, to })
  }

  publish(): void {
    // Nothing is drawn here.
  }
}

function hall(count: number) {
  const rail = () => new Rail()
  const levels = () => ({ near: rail(), far: rail() })
  const rails = {
    figures: WARDROBES.map(levels),
    heads: levels(),
    images: WARDROBES.map(rail),
    headImages: rail(),
  }
  const { people, admit, watch } = audience(NOCTURNE)
  admit(count)
  const stage = litStage()
  watch(stage, 0.3, false)
  const cast = new Cast(people.capacity)
  const roster = new Roster(people.capacity)
  const seen = new Seen(people.capacity)
  const frame = frameOf(stage)
  const look = (eye: Vector3, seconds = SECONDS) => {
    for (let t = 0; t < seconds; t += SECONDS) {
      cast.update(frame, people, roster)
      seen.fill(rails as unknown as Racks, people.capacity, cast, roster.data, eye, SECONDS)
    }
  }
  const near = () => new Set(rails.heads.near.kept.keys())
  const far = () => new Set(rails.heads.far.kept.keys())
  return { rails, look, near, far }
}

const SEATED_EYE = new Vector3(-1.95, 1.22, 6)

describe('who is drawn how', () => {
  it.each([60, 200])(
    'of %i people some thirty are drawn in full at most, and nobody is left out',
    (count) => {
      const { look, near, far } = hall(count)
      look(SEATED_EYE, 2)
      expect(near().size).toBeLessThanOrEqual(30)
      expect(near().size).toBeGreaterThan(8)
      expect(new Set([...near(), ...far()]).size).toBe(count)
      // When all is settled, everybody is drawn once.
      expect(near().size + far().size).toBe(count)
    },
  )

  it('changes over by dissolving: both levels together always cover a person exactly once', () => {
    const { rails, look } = hall(60)
    const eye = SEATED_EYE.clone()
    look(eye, 2)
    let crossing = 0
    for (let step = 0; step < 150; step++) {
      eye.z -= 0.06
      look(eye)
      for (const [person, { from, to }] of rails.heads.near.kept) {
        const other = rails.heads.far.kept.get(person)
        if (other === undefined) continue
        crossing++
        expect(from).toBe(0)
        expect(other.from).toBe(to)
        expect(other.to).toBe(1)
      }
    }
    expect(crossing).toBeGreaterThan(20)
  })

  it('does not change its mind where somebody sways at the border', () => {
    const { look, near } = hall(60)
    const eye = SEATED_EYE.clone()
    look(eye, 2)
    const first = [...near()].sort()
    for (let step = 0; step < 100; step++) {
      eye.z = SEATED_EYE.z + 0.15 * Math.sin(step)
      look(eye)
    }
    look(SEATED_EYE, 1)
    const changed = [...near()].filter((slot) => !first.includes(slot)).length
    expect(changed).toBeLessThanOrEqual(2)
  })

  it('hangs the head with the body: as many heads as figures on every level', () => {
    const { rails, look, near, far } = hall(120)
    look(SEATED_EYE, 2)
    const bodies = (level: 'near' | 'far') =>
      rails.figures.flatMap((figure) => [...figure[level].kept.keys()]).sort()
    expect(bodies('near')).toEqual([...near()].sort())
    expect(bodies('far')).toEqual([...far()].sort())
  })

  it('shows in the polished floor only who sits beside it', () => {
    const { rails, look } = hall(60)
    look(SEATED_EYE, 2)
    expect(rails.headImages.kept.size).toBeGreaterThan(10)
    expect(rails.headImages.kept.size).toBeLessThanOrEqual(30)
  })
})
