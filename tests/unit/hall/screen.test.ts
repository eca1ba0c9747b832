import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../client/venue/screen/typesetting.ts'

const words = {
  title: 'Atelier Nord',
  lookName: (look: number) => `Name of ${look}`,
  say: (text: string | { en: string; 'zh-CN': string }) => (typeof text === 'string' ? text : text['zh-CN']),
}
const textsOf = (...given: Parameters<typeof linesOf>) => linesOf(...given).map(({ text }) => text)

describe('the screen over the portal', () => {
  it("says the house's name in capitals", () => {
    expect(textsOf({ type: 'house' }, 3, words)).toEqual(['ATELIER NORD'])
  })

  it('says number and name of the look last sent out, and nothing before the first', () => {
    expect(textsOf({ type: 'look' }, 12, words)).toEqual(['12', 'Name of 12'])
    expect(textsOf({ type: 'look' }, null, words)).toEqual([])
  })

  it("says a producer's words in the visitor's language", () => {
    const content = { type: 'words', words: { en: 'Tonight', 'zh-CN': '今夜' } } as const
    expect(textsOf(content, null, words)).toEqual(['今夜'])
    expect(textsOf(content, null, { title: '' })).toEqual(['TONIGHT'])
  })

  it('can be dark', () => {
    expect(textsOf({ type: 'dark' }, 4, words)).toEqual([])
  })
})
