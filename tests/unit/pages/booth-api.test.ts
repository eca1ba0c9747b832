import { afterEach, expect, it, vi } from 'vitest'
import { boothApi } from '../../../client/booth/sim/booth-api.ts'

afterEach(() => vi.unstubAllGlobals())

interface Request {
  readonly address: string
  readonly given: RequestInit
}

/** A house that answers everything with one thing, and keeps what it was asked. */
function house(status: number, answer: unknown): Request[] {
  const asked: Request[] = []
  vi.stubGlobal('fetch', async (address: string, given: RequestInit) => {
    asked.push({ address, given })
    return new Response(JSON.stringify(answer), { status })
  })
  return asked
}

it('carries the key in a header and never in an address', async () => {
  const asked = house(200, { show: 'vide-1', hash: 'abc', file: '/media/a.mp3' })
  const api = boothApi('the-secret-key')
  await api.runs()
  await api.schedule({ run: 'abc', startsAt: 1, mode: 'called' })
  await api.rehearse('vide-1')
  await api.bring('{}')
  await api.bringMedia(new Blob(['RIFF']))
  await api.media()
  expect(asked).toHaveLength(6)
  for (const { address, given } of asked) {
    expect(address).not.toContain('secret')
    expect((given.headers as Record<string, string>).Authorization).toBe('Bearer the-secret-key')
  }
})

it('sends media as they are, so that nothing on the way reads it as words', async () => {
  const asked = house(201, { file: '/media/a.mp3' })
  const file = new Blob(['RIFF'], { type: 'text/plain' })
  expect(await boothApi('key').bringMedia(file)).toEqual({ ok: true, value: { file: '/media/a.mp3' } })
  expect(asked[0]!.given.body).toBe(file)
  expect((asked[0]!.given.headers as Record<string, string>)['Content-Type']).toBe('application/octet-stream')
})

it('gives what is wrong with a run of show place by place', async () => {
  const problems = [{ code: 'invalid', path: 'looks[3].garments', message: 'expected an array' }]
  house(422, { error: 'refused', message: 'this cannot be held', problems })
  expect(await boothApi('key').bring('{}')).toMatchObject({ ok: false, error: { status: 422, problems } })
})

it('does not take an answer for one that has another shape', async () => {
  house(200, { hash: 7 })
  expect(await boothApi('key').bring('{}')).toMatchObject({ ok: false, error: { kind: 'garbled' } })
})
