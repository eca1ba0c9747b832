import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { isCalm, manners } from '../../../client/ui/sim/ease.ts'
import { keptStore } from '../../../client/ui/sim/kept-store.ts'

afterEach(() => vi.unstubAllGlobals())

const still = { lessMotion: true, moreContrast: false }
const lively = { lessMotion: false, moreContrast: false }
const usual = { motion: 'device', contrast: 'device', hand: 'right', singleKeys: true } as const

describe('how a visitor is at ease', () => {
  it('is as the device says until they choose otherwise', () => {
    expect(isCalm(usual, still)).toBe(true)
    expect(isCalm({ ...usual, motion: 'full' }, still)).toBe(false)
    expect(isCalm({ ...usual, motion: 'less' }, lively)).toBe(true)
  })

  it('never takes away contrast that the device asks for', () => {
    expect(manners(usual, { ...lively, moreContrast: true }).contrast).toBe('more')
    expect(manners({ ...usual, contrast: 'more' }, lively).contrast).toBe('more')
    expect(manners(usual, lively)).toEqual({ motion: 'full', contrast: 'usual', hand: 'right' })
  })
})

describe('choices kept on a device', () => {
  const shape = z.object({ size: z.enum(['small', 'large']), on: z.boolean() })
  const kept = (written: string | null) => {
    const shelf = new Map(written === null ? [] : [['choices', written]])
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => shelf.get(key) ?? null,
      setItem: (key: string, value: string) => void shelf.set(key, value),
    })
    return { shelf, store: keptStore<z.infer<typeof shape>>('choices', shape, { size: 'small', on: true }) }
  }

  it('are there again', () => {
    const { shelf, store } = kept('{"size":"large","on":false}')
    expect(store.getState()).toEqual({ size: 'large', on: false })
    store.setState({ on: true })
    expect(JSON.parse(shelf.get('choices')!)).toEqual({ size: 'large', on: true })
  })

  it('lose one that is garbled, not the others with it', () => {
    expect(kept('{"size":"huge","on":false,"of":"old"}').store.getState()).toEqual({
      size: 'small',
      on: false,
    })
    expect(kept('not even JSON').store.getState()).toEqual({ size: 'small', on: true })
    expect(kept('null').store.getState()).toEqual({ size: 'small', on: true })
  })

  it('follow what another window of the device chooses', () => {
    const heard: ((event: { key: string; newValue: string }) => void)[] = []
    vi.stubGlobal('addEventListener', (_: string, hear: (typeof heard)[number]) => heard.push(hear))
    const { store } = kept(null)
    for (const hear of heard) hear({ key: 'choices', newValue: '{"size":"large"}' })
    expect(store.getState().size).toBe('large')
    for (const hear of heard) hear({ key: 'somebody-elses', newValue: '{"size":"small"}' })
    expect(store.getState().size).toBe('large')
  })
})
