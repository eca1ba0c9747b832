import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '../../../client/ui/sim/language.ts'
import { boothEn } from '../../../client/ui/words/booth/en.ts'
import { boothZhCN } from '../../../client/ui/words/booth/zh-CN.ts'
import { en } from '../../../client/ui/words/en.ts'
import { zhCN } from '../../../client/ui/words/zh-CN.ts'

/** Every text of a dictionary under its path. */
function texts(words: unknown, path = ''): [path: string, text: string][] {
  if (typeof words === 'string') return [[path, words]]
  return Object.entries(words as object).flatMap(([key, inner]) =>
    texts(inner, path ? `${path}.${key}` : key),
  )
}

const filled = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort()

describe.each([
  ['the page', en, zhCN],
  ['the booth', boothEn, boothZhCN],
])('the words of %s', (_, english, chinese) => {
  it('are the same in every language: key by key', () => {
    expect(texts(chinese).map(([path]) => path)).toEqual(texts(english).map(([path]) => path))
  })

  it('leave the same places to be filled in', () => {
    const translated = new Map(texts(chinese))
    for (const [path, text] of texts(english))
      expect([path, filled(translated.get(path)!)]).toEqual([path, filled(text)])
  })

  it('are never empty', () => {
    for (const [path, text] of [...texts(english), ...texts(chinese)])
      expect([path, text.trim()]).not.toEqual([path, ''])
  })

  it('are written in Chinese without Latin quotation marks or half-width commas', () => {
    for (const [path, text] of texts(chinese))
      expect([path, /[一-龥][,;!?]|["']/.test(text)]).toEqual([path, false])
  })
})

describe('components', () => {
  const root = 'client'
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  )

  it('say nothing of their own: every word comes from the dictionaries', () => {
    expect(files.length).toBeGreaterThan(40)
    const literal = files.flatMap((file) =>
      spoken(readFileSync(join(root, file), 'utf8')).map((text) => `${file}: ${text}`),
    )
    expect(literal).toEqual([])
  })

  /** Letters between tags, and letters in the attributes that are read out or shown. */
  function spoken(source: string): string[] {
    const between = [...source.matchAll(/<\/?[a-zA-Z][^<>{}]*>([^<>{}]*\p{L}{2}[^<>{}]*)<\//gu)].map(
      (match) => match[1]!.trim(),
    )
    const attributes = [...source.matchAll(/(?:aria-label|title|placeholder|alt)="([^"]*\p{L}[^"]*)"/gu)].map(
      (match) => match[1]!,
    )
    return [...between, ...attributes]
  }
})

describe('the language to begin in', () => {
  it('is the one in the address before the one chosen, before those of the browser', () => {
    expect(chooseLanguage('en', 'zh-CN', ['zh'])).toBe('en')
    expect(chooseLanguage(null, 'en', ['zh-CN'])).toBe('en')
    expect(chooseLanguage(null, null, ['fr-FR', 'zh-TW', 'en'])).toBe('zh-CN')
  })

  it('is English where there are words in none of them', () => {
    expect(chooseLanguage(null, null, ['fr', 'de-AT'])).toBe('en')
    expect(chooseLanguage('klingon', 'nonsense', [])).toBe('en')
  })
})
