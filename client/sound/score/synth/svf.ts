/**
 * A two-pole state-variable filter that may be retuned at any sample without clicks: trapezoidal integration
 * (Andrew Simper, "Linear Trapezoidal Integrated State Variable Filter With Low Noise Optimisation", 2011).
 * After each `run`, `low`, `band` and `high` hold the three outputs.
 */
export class StateVariableFilter {
  low = 0
  band = 0
  high = 0
  private readonly rate: number
  private first = 0
  private second = 0
  private tangent = 0
  private damping = 1
  private scale = 1

  constructor(rate: number, hz = 1000, resonance = 0.7) {
    this.rate = rate
    this.tune(hz, resonance)
  }

  /** @param resonance the Q: 0.5 is damped, 0.707 flat, 10 rings */
  tune(hz: number, resonance: number): void {
    const safe = Math.min(hz, this.rate * 0.46)
    this.tangent = Math.tan((Math.PI * safe) / this.rate)
    this.damping = 1 / resonance
    this.scale = 1 / (1 + this.tangent * (this.tangent + this.damping))
  }

  run(input: number): void {
    const behind = input - this.second
    const band = this.scale * (this.first + this.tangent * behind)
    const low = this.second + this.tangent * band
    this.first = 2 * band - this.first
    this.second = 2 * low - this.second
    this.band = band
    this.low = low
    this.high = input - this.damping * band - low
  }
}
