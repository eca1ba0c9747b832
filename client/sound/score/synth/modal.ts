/** One way a struck body rings: a frequency (as a ratio to its lowest), a level and a time to fall by 60 dB. */
export interface Mode {
  readonly ratio: number
  readonly level: number
  readonly seconds: number
}

/**
 * A struck body: its modes ringing together, each a decaying sine made by a two-term recurrence. `soft` is the
 * time of the blow in seconds: a felt mallet takes long and wakes the high modes less. Gives samples one at a time.
 */
export function strike(hz: number, modes: readonly Mode[], soft: number, rate: number): () => number {
  const usable = modes.filter((mode) => hz * mode.ratio < rate * 0.45)
  const count = usable.length
  const turn = new Float64Array(count)
  const damp = new Float64Array(count)
  const now = new Float64Array(count)
  const before = new Float64Array(count)
  usable.forEach((mode, i) => {
    const radians = (2 * Math.PI * hz * mode.ratio) / rate
    const fall = Math.exp(-6.9078 / (mode.seconds * rate))
    const dull = 1 / (1 + (2 * hz * mode.ratio * soft) ** 2)
    turn[i] = 2 * fall * Math.cos(radians)
    damp[i] = fall * fall
    before[i] = (-mode.level * dull * Math.sin(radians)) / fall
  })
  return () => {
    let sum = 0
    for (let i = 0; i < count; i++) {
      const next = turn[i]! * now[i]! - damp[i]! * before[i]!
      before[i] = now[i]!
      now[i] = next
      sum += before[i]!
    }
    return sum
  }
}
