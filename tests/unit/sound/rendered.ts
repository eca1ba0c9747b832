import type { Section } from '#shared/show/music.ts'
import { type Arrangement, arrange } from '../../../client/sound/score/arrange/arrange.ts'
import { type Channels, clipRenderer } from '../../../client/sound/score/render/render-clip.ts'
import type { Score } from '../../../client/sound/score/score.ts'
import { type Mix, mixdown } from './mixdown.ts'

/** A show in little: three and a half minutes with everything a long one has. */
const SHOW: readonly Section[] = [
  { name: 'Doors', bars: 8, energy: 0.2 },
  { name: 'First looks', bars: 16, energy: 0.5 },
  { name: 'Middle', bars: 24, energy: 0.7 },
  { name: 'Breath', bars: 8, energy: 0.25 },
  { name: 'Evening', bars: 16, energy: 0.8 },
  { name: 'Before the finale', bars: 8, energy: 0.6 },
  { name: 'Finale', bars: 24, energy: 1 },
  { name: 'Out', bars: 4, energy: 0.35 },
]

export interface Rendered {
  readonly plan: Arrangement
  readonly clips: readonly Channels[]
  readonly mix: Mix
  /** Seconds the rendering took. */
  readonly seconds: number
}

export function rendered(score: Score, tempo: number, seed: number): Rendered {
  const began = performance.now()
  const plan = arrange(score, { tempo, beatsPerBar: 4, sections: [...SHOW] }, seed)
  const render = clipRenderer(score, plan, seed)
  const clips = plan.clips.map(render)
  const seconds = (performance.now() - began) / 1000
  return { plan, clips, mix: mixdown(plan, clips), seconds }
}
