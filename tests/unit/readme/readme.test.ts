import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compile } from '#shared/show/compile.ts'
import { parseRunOfShow } from '#shared/show/run-of-show.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const written = readFileSync(join(root, 'README.md'), 'utf8')

describe('the README', () => {
  it('shows a run of show that can be held', () => {
    const [, json] = /```json\n([\s\S]*?)```/.exec(written)!
    const run = parseRunOfShow(JSON.parse(json!))
    if (!run.ok) throw new Error(JSON.stringify(run.error, null, 1))
    const compiled = compile(run.value)
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error, null, 1))
    expect(compiled.value.passages).toHaveLength(2)
  })

  it('names every setting the house reads, and no other', () => {
    const source = readFileSync(join(root, 'server', 'ops', 'config.ts'), 'utf8')
    const [, schema] = /const environment = z\.object\(\{([\s\S]*?)\n\}\)/.exec(source)!
    const read = [...schema!.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name)
    const told = [...written.matchAll(/^\| `([A-Z_]{4,})`/gm)].map(([, name]) => name)
    expect(told.toSorted()).toEqual(read.toSorted())
  })

  it('names only scripts, folders and files that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }
    const all = [...written.matchAll(/`npm (?:run )?([a-z]+)/g)].map(([, name]) => name!)
    expect(all.filter((name) => !(name in scripts))).toEqual([])
    const files = [...written.matchAll(/\]\(((?!https?:)[^)]+)\)/g)].map(([, path]) => path!)
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})
