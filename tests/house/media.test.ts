import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compile } from '#shared/show/compile.ts'
import { mediaKindOf, mediaNamed } from '#shared/show/media.ts'
import { parseRunOfShow, readRunOfShow } from '#shared/show/run-of-show.ts'
import { mp4, png, webmFilm } from '../unit/server/made-media.ts'
import { aRun } from '../unit/show/a-show.ts'
import { post, withKey } from './guest.ts'
import { removeDataDirs, type SpawnedHouse, spawnHouse } from './spawn-house.ts'

let house: SpawnedHouse
beforeAll(async () => {
  house = await spawnHouse({ env: { IMAGE_MB: '0.1' } })
})
afterAll(async () => {
  await house.stop()
  removeDataDirs()
})

async function bring(bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = withKey(house)) {
  const response = await fetch(`${house.origin}/api/booth/media`, {
    method: 'POST',
    body: bytes,
    // What a file calls itself is not asked.
    headers: { 'Content-Type': 'text/html', ...headers },
  })
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}

const kept = () => readdirSync(join(house.dataDir, 'media'))
const showing = (content: object) => JSON.stringify(aRun([{ kind: 'screen', content, trigger: 'go' }]))

describe('an image or a film from the booth to the wall', () => {
  test('is taken, named in a run of show, and served as what it is, for ever', async () => {
    const image = await bring(png(320, 200))
    expect(image).toMatchObject({ status: 201, body: { kind: 'image', width: 320, height: 200 } })
    const run = await post(
      house,
      '/booth/runs',
      showing({ type: 'image', image: image.body.file }),
      withKey(house),
    )
    expect(run.status).toBe(201)
    const told = await (await fetch(`${house.origin}/api/runs/${run.body.hash}`)).json()
    expect(parseRunOfShow(told)).toMatchObject({
      ok: true,
      value: { cues: [{ content: { image: image.body.file } }] },
    })
    const served = await fetch(house.origin + image.body.file)
    expect(served.headers.get('content-type')).toBe('image/png')
    expect(served.headers.get('x-content-type-options')).toBe('nosniff')
    expect(served.headers.get('cache-control')).toMatch(/max-age=31536000.*immutable/)
    expect(served.headers.get('content-security-policy')).toContain('sandbox')
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(new Uint8Array(png(320, 200)))
  })

  test.each([
    ['WebM', webmFilm(320, 200), 'video/webm'],
    ['MP4', mp4(320, 200), 'video/mp4'],
  ])('a film in %s is served in ranges, so that it can be sought', async (_, bytes, type) => {
    const { body } = await bring(bytes)
    expect(body).toMatchObject({ kind: 'film', width: 320, height: 200 })
    const part = await fetch(house.origin + body.file, { headers: { Range: 'bytes=4-7' } })
    expect([part.status, part.headers.get('content-type')]).toEqual([206, type])
    expect(part.headers.get('content-range')).toBe(`bytes 4-7/${bytes.length}`)
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(new Uint8Array(bytes.subarray(4, 8)))
    const head = await fetch(house.origin + body.file, { method: 'HEAD' })
    expect(head.headers.get('accept-ranges')).toBe('bytes')
  })

  test('is listed for whoever has the key, and for nobody else', async () => {
    const listed = await fetch(`${house.origin}/api/booth/media`, { headers: withKey(house) })
    const files = (await listed.json()) as { file: string; kind: string; bytes: number }[]
    expect(files.map(({ kind }) => kind).toSorted()).toEqual(['film', 'film', 'image'])
    expect((await fetch(`${house.origin}/api/booth/media`)).status).toBe(401)
  })

  test('without the key nothing is taken', async () => {
    const before = kept()
    expect((await bring(png(7, 7), {})).status).toBe(401)
    expect(kept()).toEqual(before)
  })

  test('what cannot be shown is refused in plain words, and nothing of it is kept', async () => {
    const before = kept()
    expect(await bring(png(5000, 10))).toMatchObject({ status: 422, body: { error: 'too-many-pixels' } })
    expect(await bring(png(9, 9).subarray(0, 50))).toMatchObject({ status: 422, body: { error: 'broken' } })
    const heavy = Buffer.concat([png(9, 9), Buffer.alloc(110_000), png(9, 9).subarray(-12)])
    expect(await bring(heavy)).toMatchObject({
      status: 413,
      body: { error: 'too-large', message: 'an image is at most 0.1 MB; export it smaller' },
    })
    expect(kept()).toEqual(before)
  })
})

describe('a run of show [SH47]', () => {
  test('that names a film the house does not have is refused with its place', async () => {
    const film = `/media/${'0f'.repeat(16)}.webm`
    const { status, body } = await post(house, '/booth/runs', showing({ type: 'film', film }), withKey(house))
    expect([status, body.problems]).toEqual([
      422,
      [
        {
          code: 'media',
          path: 'cues[0].content.film',
          message: `the house has no "${film}"; bring the file at the booth first`,
        },
      ],
    ])
  })

  test('of the demo season has its pictures in a house that was never used', async () => {
    const season = fileURLToPath(new URL('../../assets/seasons/demo', import.meta.url))
    const named = readdirSync(season)
      .map((file) => readRunOfShow(readFileSync(join(season, file), 'utf8')))
      .flatMap((run) => (run.ok ? compile(run.value) : []))
      .flatMap((compiled) => (compiled.ok ? mediaNamed(compiled.value.book) : []))
    expect(new Set(named.map(({ file }) => mediaKindOf(file)))).toEqual(new Set(['image', 'film']))
    let bytes = 0
    for (const file of new Set(named.map((one) => one.file))) {
      const served = await fetch(house.origin + file)
      expect([file, served.status]).toEqual([file, 200])
      bytes += (await served.arrayBuffer()).byteLength
    }
    expect(bytes).toBeLessThan(300_000)
  })
})
