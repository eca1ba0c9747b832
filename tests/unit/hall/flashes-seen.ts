/** Levels are given frame by frame, so long each. */
export const FRAME_S = 1 / 60

/** Moments at which what is shown turns back, having changed by a tenth or more each way. */
export function turnsOf(shown: readonly number[]): number[] {
  const turns: number[] = []
  // Which way it goes, and how far it has come that way.
  let way = shown.find((level) => Math.abs(level - shown[0]!) >= 0.1)! > shown[0]! ? 1 : -1
  let farthest = shown[0]!
  shown.forEach((level, frame) => {
    if ((level - farthest) * way > 0) farthest = level
    if ((farthest - level) * way < 0.1) return
    turns.push(frame * FRAME_S)
    way = -way
    farthest = level
  })
  return turns
}

/** The most turns within any one second: two are a flash. */
export const mostTurns = (turns: readonly number[]): number =>
  Math.max(0, ...turns.map((from) => turns.filter((at) => at >= from && at < from + 1).length))
