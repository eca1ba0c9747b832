import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { mediaKindOf } from '#shared/show/media.ts'
import { seeded } from '#shared/units/random.ts'
import { MediaShelf } from '../../../server/media/media-shelf.ts'
import {
  animated,
  avif,
  box,
  instead,
  jpeg,
  losslessWebp,
  lossyWebp,
  mp4,
  png,
  riff,
  webmFilm,
  webp,
} from './made-media.ts'

const folder = mkdtempSync(join(tmpdir(), 'front-row-media-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let shelf: MediaShelf
let made = 0
beforeEach(() => {
  const limits = { audio: 60_000, image: 20_000, film: 40_000 }
  shelf = new MediaShelf(join(folder, `shelf-${made++}`), [], limits)
})
const take = (bytes: Uint8Array) => shelf.take(Readable.from([bytes]))
const stored = () => readdirSync(shelf.folder)

describe('a file a producer brings', () => {
  test.each([
    ['PNG', png(4096, 2000), { kind: 'image', extension: 'png', width: 4096, height: 2000 }],
    ['JPEG', jpeg(1600, 900), { kind: 'image', extension: 'jpg', width: 1600, height: 900 }],
    ['WebP', webp(3000, 2000), { kind: 'image', extension: 'webp', width: 3000, height: 2000 }],
    ['lossy WebP', lossyWebp(640, 480), { kind: 'image', extension: 'webp', width: 640, height: 480 }],
    [
      'lossless WebP',
      losslessWebp(999, 4096),
      { kind: 'image', extension: 'webp', width: 999, height: 4096 },
    ],
    ['AVIF', avif(2048, 1024), { kind: 'image', extension: 'avif', width: 2048, height: 1024 }],
    ['AVIF among other brands', avif(20, 10, 'mif1'), { kind: 'image', extension: 'avif' }],
    ['MP4', mp4(1280, 720), { kind: 'film', extension: 'mp4', width: 1280, height: 720, seconds: 4 }],
    ['MP4 in fragments', mp4(640, 360, { seconds: 0, fragments: 9 }), { kind: 'film', seconds: 9 }],
    ['WebM', webmFilm(624, 600), { kind: 'film', extension: 'webm', width: 624, height: 600, seconds: 2 }],
    ['MP4 that only sounds', mp4(0, 0, { handler: 'soun' }), { kind: 'audio', extension: 'm4a' }],
    [
      'WebM that only sounds',
      instead(webmFilm(8, 8), '\x83\x81\x01', '\x83\x81\x02'),
      { kind: 'audio', extension: 'weba' },
    ],
    ['MP3', Buffer.from(`ID3${'.'.repeat(40)}`), { kind: 'audio', extension: 'mp3' }],
  ])('%s is known by what is in it', async (_, bytes, expected) => {
    const taken = await take(bytes)
    expect(taken).toMatchObject({ ok: true, value: { ...expected, bytes: bytes.length } })
    const [name] = stored()
    expect(taken.ok && taken.value.file).toBe(`/media/${name}`)
    expect(mediaKindOf(`/media/${name}`)).toBe(expected.kind)
  })

  test('is kept once, under its content', async () => {
    await take(png(10, 10))
    await take(png(10, 10))
    await take(png(10, 11))
    expect(stored()).toHaveLength(2)
    expect((await shelf.brought()).map(({ kind, bytes }) => [kind, bytes])).toEqual([
      ['image', png(10, 10).length],
      ['image', png(10, 10).length],
    ])
  })
})

/** `\x00` written long enough that a loop over nothing would be felt. */
const manyBoxes = Buffer.concat([
  box('ftyp', Buffer.from('isom....isom')),
  ...Array.from({ length: 4200 }, () => box('free')),
])

describe('what is not taken leaves nothing behind', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'not-media'],
    ['a few bytes', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'not-media'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'not-media'],
    ['a drawing that can run scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not-media'],
    ['a GIF', Buffer.from(`GIF89a${'.'.repeat(60)}`), 'not-media'],
    [
      'a page that begins like a PNG',
      Buffer.from(`\x89PNG\r\n\x1a\n<script>${' '.repeat(80)}`, 'latin1'),
      'broken',
    ],
    ['a PNG cut off', png(10, 10).subarray(0, 60), 'broken'],
    ['a PNG without size', png(0, 10), 'broken'],
    ['a PNG larger than a wall', png(4097, 10), 'too-many-pixels'],
    ['a PNG that claims four thousand million pixels', png(0xffffffff, 0xffffffff), 'too-many-pixels'],
    ['a PNG that moves', png(10, 10, animated), 'not-played'],
    ['a JPEG cut off', jpeg(10, 10, { end: '' }), 'broken'],
    ['a JPEG whose segments have no length', jpeg(10, 10, { before: '\xff\xe1\0\0' }), 'broken'],
    [
      'a JPEG of nothing but fill',
      Buffer.from(`${'\xff\xd8'}${'\xff'.repeat(9000)}\xff\xd9`, 'latin1'),
      'broken',
    ],
    ['a JPEG larger than a wall', jpeg(65_535, 65_535), 'too-many-pixels'],
    ['a JPEG of twelve bits', jpeg(10, 10, { bits: 12 }), 'not-played'],
    ['a WebP that claims to be longer than it is', webp(10, 10, { claims: 400 }), 'broken'],
    ['a WebP of an unknown kind', riff(Buffer.from(`VP9X${'.'.repeat(40)}`)), 'broken'],
    ['a WebP that moves', webp(10, 10, { moves: true }), 'not-played'],
    ['a WebP larger than a wall', webp(16_384, 16_384), 'too-many-pixels'],
    ['a lossy WebP without its mark', instead(lossyWebp(10, 10), '\x9d\x01\x2a', '\x9d\x01\x2b'), 'broken'],
    ['an AVIF cut off', avif(10, 10).subarray(0, 90), 'broken'],
    ['an AVIF larger than a wall', avif(10, 8192), 'too-many-pixels'],
    ['an AVIF that moves', avif(10, 10, 'avis'), 'not-played'],
    ['an MP4 without a movie', box('ftyp', Buffer.from('isom....isom')), 'broken'],
    ['an MP4 whose boxes reach beyond it', mp4(64, 64).subarray(0, 200), 'broken'],
    [
      'an MP4 with a box of minus one byte',
      instead(mp4(64, 64), '\0\0\0\x44mdat', '\0\0\0\x01mdat'),
      'broken',
    ],
    ['an MP4 of thousands of empty boxes', manyBoxes, 'broken'],
    ['an MP4 with neither pictures nor sound', mp4(64, 64, { handler: 'hint' }), 'broken'],
    ['an MP4 in a coding few play', mp4(64, 64, { coding: 'hvc1' }), 'not-played'],
    ['an MP4 that does not say how long it is', mp4(64, 64, { seconds: 0 }), 'not-played'],
    ['an MP4 larger than any screen', mp4(3840, 2160), 'too-many-pixels'],
    ['a film of an hour', mp4(64, 64, { seconds: 3600 }), 'too-large'],
    ['a WebM cut off', webmFilm(64, 64).subarray(0, 300), 'broken'],
    ['a WebM without tracks', instead(webmFilm(64, 64), '\x16\x54\xae\x6b', '\x12\x54\xc3\x67'), 'broken'],
    ['a WebM of no size', webmFilm(0, 64), 'broken'],
    ['a WebM larger than any screen', webmFilm(7680, 64), 'too-many-pixels'],
    ['a Matroska that is no WebM', instead(webmFilm(64, 64), '\x84webm', '\x84mkvv'), 'not-media'],
    ['a WebM in a coding few play', instead(webmFilm(64, 64), 'V_VP9', 'V_XXX'), 'not-played'],
    [
      'a WebM that does not say how long it is',
      instead(webmFilm(64, 64), '\x44\x89\x88', '\x44\x88\x88'),
      'not-played',
    ],
    [
      'a WebM of nothing but zeros',
      Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(5000)]),
      'broken',
    ],
    [
      'an image heavier than images may be',
      Buffer.concat([png(10, 10), Buffer.alloc(21_000), png(1, 1).subarray(-12)]),
      'too-large',
    ],
    [
      'a film heavier than films may be',
      Buffer.concat([mp4(64, 64), box('free', Buffer.alloc(50_000))]),
      'too-large',
    ],
    ['anything heavier than all', Buffer.alloc(80_000), 'too-large'],
  ])('%s', async (_, bytes, code) => {
    const taken = await take(bytes)
    expect(taken).toMatchObject({ ok: false, error: { code } })
    expect(taken.ok || taken.error.message.length).toBeGreaterThan(20)
    expect(stored()).toEqual([])
  })

  test('bytes that were changed here and there never do more than be refused', async () => {
    const random = seeded(20)
    const whole = [png(64, 64), jpeg(64, 64), webp(64, 64), avif(64, 64), mp4(64, 64), webmFilm(64, 64)]
    let refused = 0
    for (let round = 0; round < 400; round++) {
      const bytes = Buffer.from(random.pick(whole))
      for (let change = 0; change < random.whole(1, 12); change++)
        bytes[random.whole(8, bytes.length - 1)] = random.pick([0, 1, 0x7f, 0x80, 0xff, random.whole(0, 255)])
      const taken = await take(bytes.subarray(0, random.whole(12, bytes.length)))
      if (!taken.ok) refused++
    }
    expect(refused).toBeGreaterThan(100)
    expect(stored().filter((name) => mediaKindOf(`/media/${name}`) === null)).toEqual([])
  })

  test('a stream that breaks off is nothing', async () => {
    const stream = Readable.from(
      (async function* () {
        yield png(10, 10).subarray(0, 20)
        throw new Error('the line broke')
      })(),
    )
    await expect(shelf.take(stream)).rejects.toThrow('the line broke')
    expect(stored()).toEqual([])
  })
})
