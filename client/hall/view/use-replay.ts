import { useCallback, useMemo } from 'react'
import { pageNow } from '../../net/index.ts'
import type { ReplayShow } from '../../performance/index.ts'
import { useTick } from '../../ui/index.ts'
import { type ApplauseDrawing, drawApplause, peakAfter } from './applause-drawing.ts'
import { useHall } from './hall-context.ts'
import { type LookMark, lookMarks, markBeside } from './replay-track.ts'

const READ_EVERY_MS = 200
/** The thumb moves in steps of this share. */
const GRAIN = 1000

export interface ReplayDeck {
  readonly share: number
  readonly isPlaying: boolean
  readonly isOver: boolean
  readonly wholeSeconds: number
  readonly marks: readonly LookMark[]
  /** Null where nobody applauded. */
  readonly applause: ApplauseDrawing | null
  toggle(): void
  scrub(share: number): void
  toLook(way: 'before' | 'after'): void
  /** Goes to where the house applauds next; after the last time, to the first. */
  toApplause(): void
}

/** A replay and the hands on it. */
export function useReplay(replay: ReplayShow): ReplayDeck {
  const marks = useMemo(() => lookMarks(replay, pageNow()), [replay])
  const { run } = useHall()
  const applause = useMemo(() => {
    const night = run?.again?.night
    return night === undefined ? null : drawApplause(night, replay.from, replay.to, marks)
  }, [run, replay, marks])
  const read = useCallback(
    () => `${Math.round(replay.shareAt(pageNow()) * GRAIN)} ${replay.playing ? 1 : 0}`,
    [replay],
  )
  const [grains = 0, playing = 0] = useTick(read, READ_EVERY_MS).split(' ').map(Number)
  const share = grains / GRAIN
  const isOver = share >= 1
  return {
    share,
    isOver,
    isPlaying: playing === 1 && !isOver,
    wholeSeconds: (replay.to - replay.from) / 1000,
    marks,
    applause,
    toggle() {
      const now = pageNow()
      if (replay.shareAt(now) >= 1) {
        replay.scrub(0, now)
        replay.play(true, now)
      } else replay.play(!replay.playing, now)
    },
    scrub: (to) => replay.scrub(to, pageNow()),
    toLook(way) {
      const mark = markBeside(marks, replay.shareAt(pageNow()), way)
      if (mark !== null) replay.scrub(mark.share, pageNow())
    },
    toApplause() {
      const peak = peakAfter(applause?.peaks ?? [], replay.shareAt(pageNow()))
      if (peak !== null) replay.scrub(peak.from, pageNow())
    },
  }
}
