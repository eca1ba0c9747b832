/** A parameter that follows what it is told every frame, without a step; it says nothing when nothing has changed. */
export class Gliding {
  private readonly context: BaseAudioContext
  private readonly param: AudioParam
  private readonly seconds: number
  private wanted: number

  /** @param seconds time constant of the glide */
  constructor(context: BaseAudioContext, param: AudioParam, seconds = 0.04) {
    this.context = context
    this.param = param
    this.seconds = seconds
    this.wanted = param.value
  }

  to(value: number): void {
    if (Math.abs(value - this.wanted) < 1e-4) return
    this.wanted = value
    this.param.setTargetAtTime(value, this.context.currentTime, this.seconds)
  }
}
