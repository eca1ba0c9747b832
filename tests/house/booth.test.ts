import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BOOTH, GALLERY } from '#shared/protocol/channels.ts'
import type { DeskMessage } from '#shared/protocol/desk-message.ts'
import { showTimeAt, type Transport } from '#shared/show/transport/transport.ts'
import { cueId, ms } from '#shared/units/units.ts'
import { openDesk } from './desk.ts'
import { attend, post, watch, withKey } from './guest.ts'
import { removeDataDirs, type SpawnedHouse, spawnHouse } from './spawn-house.ts'
import { putOn, TEST_RUN } from './test-show.ts'

let house: SpawnedHouse
beforeAll(async () => {
  house = await spawnHouse()
})
afterAll(async () => {
  await house.stop()
  removeDataDirs()
})

describe('calling a show', () => {
  test('GO reaches the audience ahead of its moment, once, with its place in the log', async () => {
    const show = await putOn(house)
    const desk = await openDesk(house, show)
    const ana = await attend(house, show, 'Ana')
    expect(desk.open.transport.phase).toBe('doors')
    const answer = await desk.order({ type: 'go', force: false })
    expect(answer.ok).toBe(true)
    const transport = await ana.next<Transport>(GALLERY.transport)
    expect(transport).toMatchObject({ phase: 'running', rate: 1, anchorShow: 0 })
    expect(answer).toMatchObject({ at: transport.anchorWall, seq: transport.seq })
    expect(transport.anchorWall).toBeGreaterThan(Date.now() - 200)
  })

  test('the same order given twice is carried out once [SH13]', async () => {
    const show = await putOn(house)
    const desk = await openDesk(house, show)
    const first = await desk.order({ type: 'go', force: false }, 'order-given-twice')
    const second = await desk.order({ type: 'go', force: false }, 'order-given-twice')
    expect(second).toEqual(first)
  })

  test('a second GO within 400 ms is refused with a reason, unless forced [SH12]', async () => {
    const show = await putOn(house)
    const desk = await openDesk(house, show)
    await desk.order({ type: 'go', force: false })
    expect(await desk.order({ type: 'go', force: false })).toMatchObject({ ok: false, code: 'too-soon' })
    expect(await desk.order({ type: 'go', force: true })).toMatchObject({ ok: true })
  })

  test('two desks on one show see each other', async () => {
    const show = await putOn(house)
    const [one, two] = [await openDesk(house, show), await openDesk(house, show)]
    const heard = new Promise<Transport>((resolve) => two.room.onMessage(BOOTH.transport, resolve))
    await one.order({ type: 'standby', cue: cueId('cue-3') })
    expect(await heard).toMatchObject({ standby: 'cue-3' })
  })

  test('hold stands still for everybody, resume goes on', async () => {
    const show = await putOn(house)
    const desk = await openDesk(house, show)
    const ana = await attend(house, show, 'Ana')
    await desk.order({ type: 'go', force: false })
    await desk.order({ type: 'hold' })
    const held = await ana.next<Transport>(GALLERY.transport, (message) => message.phase === 'held')
    expect(showTimeAt(held, ms(held.anchorWall + 60_000))).toBe(held.anchorShow)
    await desk.order({ type: 'resume' })
    expect(
      await ana.next<Transport>(
        GALLERY.transport,
        (message) => message.phase === 'running' && message.seq > held.seq,
      ),
    ).toMatchObject({ rate: 1 })
  })

  test('the desk sees every gallery, its clock and the whole house', async () => {
    const show = await putOn(house)
    const desk = await openDesk(house, show)
    const ana = await attend(house, show, 'Ana')
    ana.room.send(GALLERY.report, { errorMs: 1.5, rttMs: 20 })
    const seen = await new Promise<DeskMessage>((resolve) =>
      desk.room.onMessage(
        BOOTH.desk,
        (message: DeskMessage) => message.galleries[0]?.skewMs != null && resolve(message),
      ),
    )
    expect(seen.galleries).toEqual([{ gallery: 1, attendees: 1, seats: 60, skewMs: 1.5, rttMs: 20 }])
    expect(seen.house.attendees).toBe(1)
  })
})

describe('a rehearsal [SH19]', () => {
  test('is a transport of its own: the audience sees nothing of it', async () => {
    const show = await putOn(house)
    const ana = await attend(house, show, 'Ana')
    const { body } = await post(house, `/booth/shows/${show}/rehearsal`, {}, withKey(house))
    const rehearsal = await openDesk(house, body.show as string)
    expect(rehearsal.open).toMatchObject({ rehearsal: true, run: ana.welcome.run })
    await rehearsal.order({ type: 'go', force: false })
    await rehearsal.order({ type: 'seek', to: ms(30_000) })
    const desk = await openDesk(house, show)
    expect(desk.open.transport.phase).toBe('doors')

    const programme = (await (await fetch(`${house.origin}/api/programme`)).json()) as {
      shows: { id: string }[]
    }
    expect(programme.shows.map(({ id }) => id)).not.toContain(body.show)
  })

  test('opens to nobody without the key', async () => {
    const show = await putOn(house)
    const { body } = await post(house, `/booth/shows/${show}/rehearsal`, {}, withKey(house))
    const stranger = await post(house, `/shows/${body.show}/seat`, {})
    expect(stranger.status).toBe(404)
    const camera = await watch(house, body.show as string, { key: house.callerKey })
    expect(camera.welcome.transport.phase).toBe('doors')
  })
})

describe('the key', () => {
  test.each([
    ['without one', {}],
    ['with a wrong one', { Authorization: 'Bearer not-the-key-at-all' }],
  ])('%s nothing of the booth opens', async (_, headers) => {
    const show = await putOn(house)
    const { status, body } = await post(house, `/booth/shows/${show}/desk`, {}, headers)
    expect([status, body.error]).toEqual([401, 'no-key'])
  })
})

describe('bringing a run of show', () => {
  test('a broken one is refused whole, with every place and what was expected there', async () => {
    const broken = {
      ...TEST_RUN,
      looks: [],
      cues: [{ id: 'a', kind: 'light', label: 'A', group: 'moon', level: 3 }],
    }
    const { status, body } = await post(house, '/booth/runs', JSON.stringify(broken), withKey(house))
    expect(status).toBe(422)
    const places = (body.problems as { path: string }[]).map(({ path }) => path)
    expect(places).toEqual(['looks', 'cues[0].group', 'cues[0].level'])
  })

  test('one with a cue to nowhere is refused', async () => {
    const lost = {
      ...TEST_RUN,
      cues: [{ id: 'a', kind: 'model', action: 'entrance', label: 'A', look: 77, trigger: 'go' }],
    }
    const { body } = await post(house, '/booth/runs', JSON.stringify(lost), withKey(house))
    expect(body.problems).toEqual([
      {
        code: 'unknown-reference',
        path: 'cues[0].look',
        message: 'there is no "77"; expected one of 1, 2, 3',
      },
    ])
  })

  test.each([
    ['not JSON', 'looks: 1', 422],
    ['far too large', `"${'x'.repeat(1_200_000)}"`, 413],
    ['nothing', '', 422],
  ])('%s is refused in plain words', async (_, text, status) => {
    const answer = await post(house, '/booth/runs', text, withKey(house))
    expect(answer.status).toBe(status)
    expect(answer.body.message).toBeTruthy()
  })

  test('the same one twice is one', async () => {
    const first = await post(house, '/booth/runs', JSON.stringify(TEST_RUN), withKey(house))
    const second = await post(house, '/booth/runs', JSON.stringify(TEST_RUN), withKey(house))
    expect(second.body.hash).toBe(first.body.hash)
  })

  test('a show cannot be put on in the past, or of a run nobody brought', async () => {
    const yesterday = { run: 'x', startsAt: Date.now() - 86_400_000 }
    expect((await post(house, '/booth/shows', yesterday, withKey(house))).status).toBe(404)
    const { body } = await post(house, '/booth/runs', JSON.stringify(TEST_RUN), withKey(house))
    const late = await post(house, '/booth/shows', { ...yesterday, run: body.hash }, withKey(house))
    expect([late.status, late.body.error]).toEqual([422, 'not-then'])
  })
})

describe('bringing an audio file', () => {
  const bring = (bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = withKey(house)) =>
    fetch(`${house.origin}/api/booth/media`, {
      method: 'POST',
      body: bytes,
      headers: { 'Content-Type': 'audio/wav', ...headers },
    })
  const wav = new Uint8Array(64)
  wav.set(new TextEncoder().encode('RIFF....WAVE'))

  test('it is kept under its content, served in ranges, and never changes', async () => {
    const first = (await (await bring(wav)).json()) as { file: string }
    const second = (await (await bring(wav)).json()) as { file: string }
    expect(first.file).toMatch(/^\/media\/[0-9a-f]{32}\.wav$/)
    expect(second.file).toBe(first.file)
    const part = await fetch(house.origin + first.file, { headers: { Range: 'bytes=8-11' } })
    expect([part.status, await part.text()]).toEqual([206, 'WAVE'])
    expect(part.headers.get('cache-control')).toContain('immutable')
  })

  test('what is no audio is refused in plain words, and nothing of it is kept', async () => {
    const refused = await bring(new TextEncoder().encode('<script>alert(1)</script>'))
    expect([refused.status, ((await refused.json()) as { error: string }).error]).toEqual([422, 'not-media'])
  })

  test('without the key nothing is taken', async () => {
    expect((await bring(wav, {})).status).toBe(401)
  })

  test('nothing else of the data folder can be had', async () => {
    for (const path of [
      '/media/../house.sqlite',
      '/media/%2e%2e/caller-key',
      '/media/..%2fhouse.sqlite',
      '/media/',
    ]) {
      expect(await statusOf(path), path).toBeGreaterThanOrEqual(400)
    }
  })
})

/** Asks for a path just as it is written, which `fetch` would tidy first. */
function statusOf(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: house.port, path }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asked.on('error', reject)
    asked.end()
  })
}
