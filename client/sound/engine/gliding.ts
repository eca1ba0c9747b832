/** A parameter that is moved without a step, and only when there is something to say to the device. */
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

/** Fades a gain evenly to a value from wherever it is. */
export function fade(context: BaseAudioContext, gain: AudioParam, value: number, seconds: number): void {
  const now = context.currentTime
  gain.cancelScheduledValues(now)
  gain.setValueAtTime(gain.value, now)
  gain.linearRampToValueAtTime(value, now + seconds)
}
