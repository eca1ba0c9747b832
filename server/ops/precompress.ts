import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** What is worth compressing; fonts, pictures and sound are compressed already. */
const WORTH = /\.(js|css|html|json|svg|glb|webmanifest)$/

/** Lays a Brotli and a gzip copy beside every file of the built page that is the smaller for it. */
export function precompress(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
  for (const entry of files) {
    if (!entry.isFile() || !WORTH.test(entry.name)) continue
    const file = join(entry.parentPath, entry.name)
    const plain = readFileSync(file)
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }
    for (const [extension, small] of [
      ['br', brotliCompressSync(plain, quality)],
      ['gz', gzipSync(plain, { level: 9 })],
    ] as const) {
      if (small.byteLength < plain.byteLength * 0.95) writeFileSync(`${file}.${extension}`, small)
    }
  }
}
