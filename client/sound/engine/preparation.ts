import type { Music } from '#shared/show/music.ts'
import { fail, ok, type Result } from '#shared/units/result.ts'
import { ms } from '#shared/units/units.ts'
import type { Prepared, PrepareOptions, SoundFailure } from '../contract.ts'
import { heardFrom, type ScoreOnShelf } from './library.ts'

/** Music can be heard once this much of it is there, in seconds. */
const ENOUGH = 6

/** One call of `prepare`: waits until music can be heard, and tells how far it is. */
export class Preparation {
  readonly music: Music
  readonly done: Promise<Result<Prepared, SoundFailure>>
  private readonly from: number
  private readonly onProgress: (done: number) => void
  private settle!: (result: Result<Prepared, SoundFailure>) => void

  constructor(music: Music, { from, onProgress }: PrepareOptions) {
    this.music = music
    this.from = (from ?? 0) / 1000
    this.onProgress = onProgress ?? (() => undefined)
    this.done = new Promise((resolve) => {
      this.settle = resolve
    })
  }

  /** A clip of the score came. */
  advance(score: ScoreOnShelf): void {
    this.onProgress(score.rendered / score.plan.clips.length)
    if (heardFrom(score, this.from, ENOUGH)) {
      this.settle(ok({ source: 'score', length: ms(score.plan.length * 1000) }))
    }
  }

  succeed(prepared: Prepared): void {
    this.onProgress(1)
    this.settle(ok(prepared))
  }

  fail(failure: SoundFailure): void {
    this.settle(fail(failure))
  }
}
