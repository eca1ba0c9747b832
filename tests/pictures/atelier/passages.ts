import type { PoseName } from '../../../shared/show/cues/model-cue.ts'
import type { Passage, Segment } from '../../../shared/show/passage.ts'
import { type Ms, metres, ms, radians } from '../../../shared/units/units.ts'

export const BEAT: Ms = ms(500)
const STEP = 0.68

/** Out, a pose, a half turn on the spot, and away: times in beats are steps + 4 + 3 + steps. */
export function outAndBack(pose: PoseName, steps = 6): Passage {
  const segments: Segment[] = []
  let at = 0
  const lasting = (beats: number) => {
    const startsAt = ms(at)
    at += beats * BEAT
    return { startsAt, endsAt: ms(at) }
  }
  const far = metres(steps * STEP)
  const none = metres(0)
  const ahead = radians(0)
  segments.push({
    kind: 'walk',
    ...lasting(steps),
    fromX: none,
    fromZ: none,
    toX: none,
    toZ: far,
    heading: ahead,
    steps,
  })
  segments.push({ kind: 'pose', ...lasting(4), x: none, z: far, heading: ahead, pose })
  segments.push({
    kind: 'turn',
    ...lasting(3),
    x: none,
    z: far,
    heading: ahead,
    by: radians(-Math.PI),
    steps: 3,
  })
  segments.push({
    kind: 'walk',
    ...lasting(steps),
    fromX: none,
    fromZ: far,
    toX: none,
    toZ: none,
    heading: radians(-Math.PI),
    steps,
  })
  return { look: 0, entry: 0, startsAt: ms(0), endsAt: ms(at), segments }
}
