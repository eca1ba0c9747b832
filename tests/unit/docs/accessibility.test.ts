import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** Every success criterion of WCAG 2.2 at levels A and AA: https://www.w3.org/TR/WCAG22/ */
const CRITERIA = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
} as const

const root = fileURLToPath(new URL('../../..', import.meta.url))
const written = readFileSync(join(root, 'docs', 'accessibility.md'), 'utf8')
const rows = [...written.matchAll(/^\| (\d\.\d\.\d+) .*\((A{1,2})\) +\| +([a-z ]+?) +\| +(.+?) +\|$/gm)].map(
  ([, criterion, level, stands, how]) => ({
    criterion: criterion!,
    level: level!,
    stands: stands!,
    how: how!,
  }),
)
const filesIn = (text: string): string[] =>
  [...text.matchAll(/`([a-z-]+\/[\w./-]+\.[a-z]+)`/g)].map(([, path]) => path!)

describe('the checklist of accessibility', () => {
  it.each(['A', 'AA'] as const)('has every criterion of level %s, once', (level) => {
    const told = rows.filter((row) => row.level === level).map((row) => row.criterion)
    expect(told.toSorted()).toEqual(CRITERIA[level].split(' ').toSorted())
  })

  it('says of each how it stands, and gives a file or a reason', () => {
    for (const { criterion, stands, how } of rows) {
      expect([criterion, ['met', 'partly', 'not applicable'].includes(stands)]).toEqual([criterion, true])
      if (stands === 'met') expect([criterion, filesIn(how).length > 0]).toEqual([criterion, true])
      else expect([criterion, how.length > 40]).toEqual([criterion, true])
    }
  })

  it('names only files that exist', () => {
    const named = filesIn(written)
    expect(named.length).toBeGreaterThan(60)
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})
