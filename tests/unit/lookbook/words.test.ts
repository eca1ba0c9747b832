import { describe, expect, it } from 'vitest'
import { FABRICS, PIECE_IDS } from '#shared/garment/catalogue.ts'
import { paperOf } from '../../../client/lookbook/sim/paper.ts'
import { endingOf } from '../../../client/lookbook/sim/picture-file.ts'
import { en } from '../../../client/ui/words/en.ts'
import { zhCN } from '../../../client/ui/words/zh-CN.ts'

describe.each([
  ['English', en],
  ['Chinese', zhCN],
])('what is worn, in %s', (_, words) => {
  it('has a name for every piece', () => {
    expect(Object.keys(words.pieces).toSorted()).toEqual([...PIECE_IDS].toSorted())
  })

  it('has a name for every cloth, and says how it behaves', () => {
    expect(Object.keys(words.fabrics).toSorted()).toEqual([...FABRICS].toSorted())
    expect(Object.keys(words.lookbook.clothIs).toSorted()).toEqual([...FABRICS].toSorted())
    expect(new Set(Object.values(words.lookbook.clothIs)).size).toBe(FABRICS.length)
  })
})

describe('the paper a house is photographed on', () => {
  const levels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

  it('takes a breath of its colour and stays pale whatever that is', () => {
    for (const colour of ['#000000', '#ffffff', '#ff0000', '#9fc3c6']) {
      const { wall, floor } = paperOf(colour)
      for (const paper of [wall, floor]) {
        expect(paper).toMatch(/^#[0-9a-f]{6}$/)
        expect(Math.min(...levels(paper))).toBeGreaterThan(150)
      }
    }
    expect(paperOf('#ff0000').wall).not.toBe(paperOf('#0000ff').wall)
  })
})

describe('the file of a picture', () => {
  it('is named for what the browser wrote', () => {
    expect(endingOf(new Blob([], { type: 'image/webp' }))).toBe('webp')
    expect(endingOf(new Blob([], { type: 'image/png' }))).toBe('png')
  })
})
