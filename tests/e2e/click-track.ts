const RATE = 22_050

/** A WAV file of clicks at a tempo, as a producer's own music. */
export function clickTrack(beatsPerMinute: number, seconds: number): Uint8Array<ArrayBuffer> {
  const samples = RATE * seconds
  const view = new DataView(new ArrayBuffer(44 + samples * 2))
  const text = (at: number, words: string) => {
    for (let i = 0; i < words.length; i++) view.setUint8(at + i, words.charCodeAt(i))
  }
  text(0, 'RIFF')
  view.setUint32(4, 36 + samples * 2, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, RATE, true)
  view.setUint32(28, RATE * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  text(36, 'data')
  view.setUint32(40, samples * 2, true)
  const beat = (RATE * 60) / beatsPerMinute
  for (let i = 0; i < samples; i++) {
    const since = (i % beat) / RATE
    view.setInt16(44 + i * 2, 12_000 * Math.exp(-60 * since) * Math.sin(2 * Math.PI * 880 * since), true)
  }
  return new Uint8Array(view.buffer)
}
