/** What reached the device: samples of the middle, and the context's frame of the first of them. */
export interface Recording {
  readonly firstFrame: number
  readonly samples: Float32Array
}

const PROCESSOR = `
registerProcessor('recorder', class extends AudioWorkletProcessor {
  process([input], [output]) {
    const middle = new Float32Array(128)
    for (let c = 0; c < input.length; c++) {
      output[c]?.set(input[c])
      for (let i = 0; i < 128; i++) middle[i] += input[c][i] / input.length
    }
    this.port.postMessage({ frame: currentFrame, middle }, [middle.buffer])
    return true
  }
})`

/** A node that passes everything on to the device and keeps what went by. */
export async function recorderIn(
  context: AudioContext,
): Promise<{ node: AudioNode; recorded: () => Recording }> {
  const address = URL.createObjectURL(new Blob([PROCESSOR], { type: 'text/javascript' }))
  await context.audioWorklet.addModule(address)
  URL.revokeObjectURL(address)
  const node = new AudioWorkletNode(context, 'recorder', { outputChannelCount: [2] })
  const blocks: { frame: number; middle: Float32Array }[] = []
  node.port.onmessage = (event) => blocks.push(event.data)
  node.connect(context.destination)
  return { node, recorded: () => joined(blocks) }
}

/** Blocks in one piece; a block that never came is silence. */
function joined(blocks: readonly { frame: number; middle: Float32Array }[]): Recording {
  const firstFrame = blocks[0]?.frame ?? 0
  const samples = new Float32Array((blocks.at(-1)?.frame ?? 0) - firstFrame + 128)
  for (const { frame, middle } of blocks) samples.set(middle, frame - firstFrame)
  return { firstFrame, samples }
}
