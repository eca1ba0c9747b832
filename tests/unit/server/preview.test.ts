import { describe, expect, it } from 'vitest'
import { languageOf, type Preview, previewOf, withPreview } from '../../../server/api/preview.ts'
import { planned } from '../show/a-show.ts'

const GO = [{ kind: 'houseLights', level: 0.1, duration: '1 s', trigger: 'go' }]
const plan = planned(GO, {
  house: { name: { en: 'VIDE', 'zh-CN': 'VIDE 空' }, statement: { en: 'Less.', 'zh-CN': '更少。' } },
})
const shows: Readonly<Record<string, { run: string; origin: string }>> = {
  tonight: { run: 'hash', origin: 'demo' },
  hidden: { run: 'hash', origin: 'rehearsal' },
}
const house = {
  programme: { record: (id: string) => shows[id] },
  library: { get: (hash: string) => (hash === 'hash' ? { plan } : undefined) },
} as unknown as Parameters<typeof previewOf>[0]

const at = (path: string, language: 'en' | 'zh-CN' = 'en') => previewOf(house, path, language)

describe('what an address is about', () => {
  it('is the collection and the words of its house, in the language of the reader', () => {
    expect(at('/collection/tonight')).toEqual({
      language: 'en',
      title: 'Collection by VIDE',
      description: 'Less.',
    })
    expect(at('/collection/tonight/', 'zh-CN')).toMatchObject({
      title: 'VIDE 空：Collection',
      description: '更少。',
    })
  })

  it('is the look by its number and its name', () => {
    expect(at('/collection/tonight/look/2')).toMatchObject({
      title: 'Look 2: Look 2, VIDE Collection',
      description: 'A look.',
    })
  })

  it('is unknown where there is no such show or look, and for rehearsals', () => {
    for (const path of [
      '/collection/nobody',
      '/collection/hidden',
      '/collection/tonight/look/4',
      '/collection/tonight/look/02',
      '/collection/tonight/look/two',
      '/collection/%E0%A4%A',
    ])
      expect([path, at(path)]).toEqual([path, 'unknown'])
  })

  it('is told of a hall and its replay too; of other pages the page tells itself', () => {
    expect(at('/show/tonight')).toMatchObject({ title: 'Collection by VIDE' })
    expect(at('/replay/tonight')).toMatchObject({ title: 'Collection by VIDE' })
    expect(
      ['/', '/programme', '/booth/tonight', '/show/nobody', '/collection'].map((path) => at(path)),
    ).toEqual([null, null, null, null, null])
  })
})

describe('the language of a reader', () => {
  it('is the one they ask for first that there are words in', () => {
    expect(languageOf('zh-TW,zh;q=0.9,en;q=0.8')).toBe('zh-CN')
    expect(languageOf('fr-FR, en;q=0.5, zh;q=0.7')).toBe('zh-CN')
    expect(languageOf('de, en-GB;q=0.3')).toBe('en')
  })

  it('is English where nothing useful was asked for', () => {
    for (const given of [undefined, '', '*', 'fr', 'zh;q=0', ';;;,,,q=', 'x'.repeat(100_000)])
      expect(languageOf(given)).toBe('en')
  })
})

describe('the head of a page', () => {
  const page = `<html lang="en"><head><title>Front Row</title>
    <meta name="description" content="A week." />
    <meta property="og:title" content="Front Row" />
    <meta property="og:description" content="A week." />
    <meta property="og:type" content="website" /></head></html>`
  const preview: Preview = { language: 'zh-CN', title: 'One & <b>"two"</b> $& $1', description: '更少。' }

  it('says what the address is about, in all the places that are read', () => {
    const told = withPreview(page, preview)
    expect(told).toContain('<html lang="zh-CN">')
    expect(told.match(/One &amp;/g)).toHaveLength(2)
    expect(told.match(/更少。/g)).toHaveLength(2)
    expect(told).toContain('content="website"')
  })

  it('shows what a producer wrote as text, whatever they wrote', () => {
    const told = withPreview(page, preview)
    expect(told).toContain(
      '<title>One &amp; &lt;b&gt;&quot;two&quot;&lt;/b&gt; $&amp; $1 · Front Row</title>',
    )
    expect(told).not.toContain('<b>')
  })
})
