/**
 * Loudness after ITU-R BS.1770-5: K-weighting, 400 ms blocks every 100 ms, gated at −70 LUFS and at 10 LU below
 * the mean of what is left. Gives LUFS; silence gives −Infinity.
 */
export function loudness(channels: readonly Float32Array[], rate: number): number {
  const powers = blockPowers(channels, rate)
  const audible = powers.filter((power) => lufs(power) > -70)
  if (audible.length === 0) return Number.NEGATIVE_INFINITY
  const gate = lufs(mean(audible)) - 10
  return lufs(mean(audible.filter((power) => lufs(power) > gate)))
}

const lufs = (power: number): number => -0.691 + 10 * Math.log10(power)
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

function blockPowers(channels: readonly Float32Array[], rate: number): number[] {
  const hop = Math.round(rate / 10)
  const hops = Math.ceil(channels[0]!.length / hop)
  const energy = new Float64Array(hops)
  for (const channel of channels) addWeightedEnergy(channel, rate, hop, energy)
  const blocks: number[] = []
  for (let first = 0; first === 0 || first + 4 <= hops; first++) {
    const window = energy.subarray(first, first + 4)
    blocks.push(window.reduce((sum, one) => sum + one, 0) / (4 * hop))
  }
  return blocks
}

/** K-weighting: a shelf for the head, then a high-pass; coefficients for any rate from the standard's analogue form. */
function addWeightedEnergy(channel: Float32Array, rate: number, hop: number, energy: Float64Array): void {
  const shelf = Math.tan((Math.PI * 1681.974450955533) / rate)
  const shelfQ = 0.7071752369554196
  const high = 10 ** (3.999843853973347 / 20)
  const middle = high ** 0.4996667741545416
  const shelfScale = 1 + shelf / shelfQ + shelf * shelf
  const sb0 = (high + (middle * shelf) / shelfQ + shelf * shelf) / shelfScale
  const sb1 = (2 * (shelf * shelf - high)) / shelfScale
  const sb2 = (high - (middle * shelf) / shelfQ + shelf * shelf) / shelfScale
  const sa1 = (2 * (shelf * shelf - 1)) / shelfScale
  const sa2 = (1 - shelf / shelfQ + shelf * shelf) / shelfScale

  const cut = Math.tan((Math.PI * 38.13547087602444) / rate)
  const cutQ = 0.5003270373238773
  const cutScale = 1 + cut / cutQ + cut * cut
  const ca1 = (2 * (cut * cut - 1)) / cutScale
  const ca2 = (1 - cut / cutQ + cut * cut) / cutScale

  let x1 = 0
  let x2 = 0
  let y1 = 0
  let y2 = 0
  let z1 = 0
  let z2 = 0
  for (let i = 0; i < channel.length; i++) {
    const x = channel[i]!
    const y = sb0 * x + sb1 * x1 + sb2 * x2 - sa1 * y1 - sa2 * y2
    const z = y - 2 * y1 + y2 - ca1 * z1 - ca2 * z2
    x2 = x1
    x1 = x
    y2 = y1
    y1 = y
    z2 = z1
    z1 = z
    energy[Math.floor(i / hop)]! += z * z
  }
}
