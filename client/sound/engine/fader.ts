/**
 * A gain that is faded from where it is to somewhere else. It knows where it is itself: what `AudioParam.value`
 * gives in the middle of a ramp differs from browser to browser.
 */
export class Fader {
  private readonly param: AudioParam
  private from: number
  private goal: number
  private begins = 0
  private ends = 0

  constructor(param: AudioParam) {
    this.param = param
    this.from = param.value
    this.goal = param.value
  }

  /**
   * Fades evenly.
   * @param at context time at which the fade begins: now or later
   */
  to(value: number, at: number, seconds: number): void {
    const from = this.at(at)
    this.param.cancelScheduledValues(at)
    this.param.setValueAtTime(from, at)
    this.param.linearRampToValueAtTime(value, at + seconds)
    this.from = from
    this.goal = value
    this.begins = at
    this.ends = at + seconds
  }

  private at(time: number): number {
    if (time >= this.ends) return this.goal
    if (time <= this.begins) return this.from
    return this.from + ((this.goal - this.from) * (time - this.begins)) / (this.ends - this.begins)
  }
}
