/** Audio files browsers play that hold nothing but audio, told by their first bytes: a name proves nothing. */
const KINDS: readonly { readonly extension: string; readonly is: (head: Uint8Array) => boolean }[] = [
  {
    extension: 'mp3',
    is: (head) =>
      text(head, 0, 'ID3') || (head[0] === 0xff && (head[1]! & 0xe0) === 0xe0 && (head[1]! & 0x06) !== 0),
  },
  { extension: 'ogg', is: (head) => text(head, 0, 'OggS') },
  { extension: 'wav', is: (head) => text(head, 0, 'RIFF') && text(head, 8, 'WAVE') },
  { extension: 'flac', is: (head) => text(head, 0, 'fLaC') },
]

/** The extension an audio file should have, or null where it is none that browsers play. */
export const audioKind = (head: Uint8Array): string | null =>
  KINDS.find(({ is }) => is(head))?.extension ?? null

/** Whether letters stand at a place. */
export function text(head: Uint8Array, at: number, expected: string): boolean {
  for (let index = 0; index < expected.length; index++) {
    if (head[at + index] !== expected.charCodeAt(index)) return false
  }
  return true
}
