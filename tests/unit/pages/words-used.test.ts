import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { boothEn } from '../../../client/ui/words/booth/en.ts'
import { en } from '../../../client/ui/words/en.ts'

const PLURAL = /_(one|other)$/

/** Every key there are words under, plural forms taken together. */
function keysOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([name, inner]) => {
    const key = path ? `${path}.${name}` : name
    return typeof inner === 'object' ? [key, ...keysOf(inner, key)] : [key.replace(PLURAL, '')]
  })
}

const sources = readdirSync('client', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes(join('ui', 'words')))
  .map((file) => readFileSync(join('client', file), 'utf8'))

const quoted = new Set(
  sources.flatMap((source) => [...source.matchAll(/'([\w.-]+)'/g)].map(([, key]) => key!)),
)
/** Keys with a hole in them, as patterns: what is put in is one name. */
const patterns = sources.flatMap((source) =>
  [...source.matchAll(/`(\w+[\w.]*)\$\{[^`}]*\}([\w.]*)`/g)].map(
    ([, before, after]) => new RegExp(`^${before!.replaceAll('.', '\\.')}[\\w-]+${after}$`),
  ),
)

/** Lists and tables that are taken as a whole. */
const wholes = sources.flatMap((source) => [
  ...[...source.matchAll(/'([\w.]+)', \{ returnObjects/g)].map(([, key]) => key!),
  ...[...source.matchAll(/'(\w+)' : '(\w+)', \{ returnObjects/g)].flatMap(([, one, other]) => [one!, other!]),
])

const isSpoken = (key: string): boolean =>
  quoted.has(key) ||
  patterns.some((pattern) => pattern.test(key)) ||
  wholes.some((whole) => key.startsWith(`${whole}.`))

describe.each([
  ['the page', en],
  ['the booth', boothEn],
])('the words of %s', (_, words) => {
  it('are all spoken somewhere', () => {
    const keys = keysOf(words).filter((key) => !keysOf(words).some((inner) => inner.startsWith(`${key}.`)))
    expect(keys.length).toBeGreaterThan(90)
    expect(keys.filter((key) => !isSpoken(key))).toEqual([])
  })
})

describe('what components ask to be said', () => {
  it('is in the dictionaries', () => {
    const known = new Set([...keysOf(en), ...keysOf(boothEn)])
    const asked = sources.flatMap((source) =>
      [...source.matchAll(/\b(?:t|tb|page)\('([\w.-]+)'/g)].map(([, key]) => key!),
    )
    expect(asked.length).toBeGreaterThan(150)
    expect(asked.filter((key) => !known.has(key))).toEqual([])
  })
})
