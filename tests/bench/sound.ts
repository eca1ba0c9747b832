import { planBytes } from '../../client/sound/score/plan.ts'
import { ALL_SCORES } from '../../client/sound/score/render/renderer.ts'
import { loudness } from '../../client/sound/score/synth/loudness.ts'
import { SAMPLE_RATE } from '../../client/sound/score/synth/tape.ts'
import { worstDrift } from '../unit/sound/drift.ts'
import { rendered } from '../unit/sound/rendered.ts'
import { truePeak } from '../unit/sound/true-peak.ts'
import type { Measured } from './bench.ts'

export const name = 'sound'

const TEMPO = 120
const SEED = 7

/** How long the scores take to render, how much they hold, how loud they are, and how far they stray from the stage. */
export async function bench(): Promise<Measured> {
  const figures: Record<string, number> = {}
  const budgets: Record<string, { min?: number; max?: number }> = {
    driftErrorMaxMs: { max: 20 },
    memoryMb: { max: 48 },
  }
  for (const score of Object.values(ALL_SCORES)) {
    const { plan, mix, seconds } = rendered(score, TEMPO, SEED)
    const channels = [mix.left, mix.right]
    figures[`renderSeconds_${score.id}`] = seconds
    figures[`loudness_${score.id}Lufs`] = loudness(channels, SAMPLE_RATE)
    figures[`truePeak_${score.id}Db`] = truePeak(channels)
    figures[`memory_${score.id}Mb`] = planBytes(plan) / 1e6
    budgets[`loudness_${score.id}Lufs`] = { min: -17.2, max: -14.8 }
    budgets[`truePeak_${score.id}Db`] = { max: -1 }
  }
  const of = (figure: string) => Object.keys(ALL_SCORES).map((id) => figures[figure.replace('*', id)]!)
  figures.renderSecondsPerScore = Math.max(...of('renderSeconds_*'))
  figures.memoryMb = Math.max(...of('memory_*Mb'))
  figures.driftErrorMaxMs = 0
  for (const ppm of [-200, 0, 200]) {
    figures.driftErrorMaxMs = Math.max(figures.driftErrorMaxMs, await worstDrift(ppm))
  }
  return { figures, budgets }
}
