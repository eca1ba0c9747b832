import { describe, expect, it } from 'vitest'
import { parseRunOfShow, type RunOfShow } from '#shared/show/run-of-show.ts'
import { creditsOf } from '../../../client/lookbook/sim/credits.ts'
import { beside, casting, lineUp, readNumber, wearerOf } from '../../../client/lookbook/sim/line-up.ts'
import { aLook, aRun, entrance } from '../show/a-show.ts'

function run(changes: object = {}): RunOfShow {
  const parsed = parseRunOfShow(aRun([entrance(1, 'go')], changes as Record<string, unknown>))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}
const numbers = (of: RunOfShow) => lineUp(of).map(({ number }) => number)

describe('the looks of a collection', () => {
  it('are in the order they come out, each once, and those that stay in at the end', () => {
    expect(numbers(run({ lineUp: [3, 1, 3] }))).toEqual([3, 1, 2])
  })

  it('leave out what the line-up names and nobody wears', () => {
    expect(numbers(run({ lineUp: [1, 9, 2, 3] }))).toEqual([1, 2, 3])
  })

  it('have one before and one after, except at the ends', () => {
    const looks = lineUp(run({ lineUp: [3, 1, 2] }))
    expect([beside(looks, 1).before?.number, beside(looks, 1).after?.number]).toEqual([3, 2])
    expect([beside(looks, 3).before, beside(looks, 2).after]).toEqual([null, null])
    expect(beside(looks, 44)).toEqual({ before: null, after: null })
  })

  it('are worn by those who walk, named in the order they first come out', () => {
    const given = run({ lineUp: [2, 1, 3], looks: [aLook(1), { ...aLook(2), model: 'model-3' }, aLook(3)] })
    expect(casting(given).map(({ id }) => id)).toEqual(['model-3', 'model-1'])
    expect(wearerOf(given, given.looks[1]!)?.id).toBe('model-3')
  })
})

describe('a number in an address', () => {
  it('is one to ninety-nine in digits and nothing else', () => {
    expect(['1', '42', '99'].map(readNumber)).toEqual([1, 42, 99])
    for (const given of ['0', '100', '01', '-1', '1.0', '1e1', ' 1', '', 'one', '１'])
      expect([given, readNumber(given)]).toEqual([given, null])
  })
})

describe('credits', () => {
  it('name the designer, then whom the house thanks, then the music and the models', () => {
    const given = run({
      house: { name: 'House', by: 'Ines', statement: 'A statement.' },
      credits: [{ role: { en: 'Casting', 'zh-CN': '选角' }, name: 'Hana' }],
    })
    expect(creditsOf(given)).toEqual([
      { role: 'design', names: ['Ines'] },
      { role: 'other', as: { en: 'Casting', 'zh-CN': '选角' }, names: ['Hana'] },
      { role: 'music', title: 'Score', by: null },
      { role: 'models', names: ['Model 1', 'Model 2', 'Model 3'] },
    ])
  })

  it('name nobody whom the run of show does not name', () => {
    expect(creditsOf(run()).map(({ role }) => role)).toEqual(['music', 'models'])
  })

  it('are refused with their place where they are too many, too long or not credits', () => {
    const refused = (credits: unknown) => {
      const parsed = parseRunOfShow(aRun([entrance(1, 'go')], { credits }))
      return parsed.ok ? [] : parsed.error.map(({ path }) => path)
    }
    const one = { role: 'Hair', name: 'Lucien' }
    expect(refused(Array.from({ length: 24 }, () => one))).toEqual([])
    expect(refused(Array.from({ length: 25 }, () => one))).toEqual(['credits'])
    expect(refused([one, { role: 'Hair' }])).toEqual(['credits[1].name'])
    expect(refused([{ ...one, phone: '1' }])).toEqual(['credits[0].phone'])
    expect(refused([{ role: 'x'.repeat(61), name: 'Lucien' }])).toEqual(['credits[0].role'])
  })
})
