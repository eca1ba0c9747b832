/**
 * Makes a stretch of unbroken sound loop without a seam: what goes on past `frames` is faded into the beginning
 * at equal power. The stretch has to be longer than the loop by the length of that crossing.
 */
export function looped(channel: Float32Array<ArrayBuffer>, frames: number): Float32Array<ArrayBuffer> {
  const crossing = channel.length - frames
  const loop = channel.slice(0, frames)
  for (let i = 0; i < crossing; i++) {
    const angle = (Math.PI / 2) * (i / crossing)
    loop[i] = channel[i]! * Math.sin(angle) + channel[frames + i]! * Math.cos(angle)
  }
  return loop
}
