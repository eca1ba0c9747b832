import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hallPage, leadsToHall } from '../../../server/api/hall-page.ts'

let dist: string
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'front-row-page-'))
})
afterEach(() => rmSync(dist, { recursive: true }))

describe('the page somebody opens who goes straight into a hall', () => {
  it('asks at once for what draws the hall, each file once, and for nothing the page asks for anyway', () => {
    writeFileSync(
      join(dist, 'index.html'),
      '<html>\n  <head>\n    <script src="/assets/index.js"></script>\n  </head>\n</html>',
    )
    mkdirSync(join(dist, '.vite'))
    const chunks = {
      'index.html': { file: 'assets/index.js' },
      'hall/view/HallLayer.tsx': { file: 'assets/layer.js', imports: ['index.html', '_three.js'] },
      'hall/view/ShowPage.tsx': { file: 'assets/show.js', imports: ['_three.js'] },
      '_three.js': { file: 'assets/three.js' },
    }
    writeFileSync(join(dist, '.vite', 'manifest.json'), JSON.stringify(chunks))
    const asked = [...hallPage(dist)!.matchAll(/modulepreload" crossorigin href="([^"]+)"/g)].map(
      ([, file]) => file,
    )
    expect(asked).toEqual(['/assets/layer.js', '/assets/three.js', '/assets/show.js'])
  })

  it('is nothing special where no page is built', () => {
    expect(hallPage(dist)).toBeNull()
  })

  it('is at the show, its replay and its feed', () => {
    expect(['/show/a', '/replay/a', '/program/live'].every(leadsToHall)).toBe(true)
    expect(['/', '/programme', '/booth/a', '/show'].some(leadsToHall)).toBe(false)
  })
})
