import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepKey, keptKey } from '../../../client/booth/sim/caller-key.ts'
import { recall, remember } from '../../../client/ui/sim/remembered.ts'

afterEach(() => vi.unstubAllGlobals())

function shelf(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage
}

/** A private window: storage is there, and every use of it is refused. */
const refusing = new Proxy({} as Storage, {
  get: () => {
    throw new Error('refused')
  },
})

describe('what a device keeps', () => {
  it('is there at the next visit', () => {
    vi.stubGlobal('localStorage', shelf())
    expect(recall('language')).toBeNull()
    remember('language', 'zh-CN')
    expect(recall('language')).toBe('zh-CN')
  })

  it('is nothing where the browser keeps nothing, and nobody fails of it', () => {
    vi.stubGlobal('localStorage', refusing)
    expect(() => remember('language', 'en')).not.toThrow()
    expect(recall('language')).toBeNull()
  })
})

describe("the caller's key", () => {
  it('is kept with the window, and put away when it is asked to be', () => {
    vi.stubGlobal('sessionStorage', shelf())
    vi.stubGlobal('localStorage', refusing)
    keepKey('a key')
    expect(keptKey()).toBe('a key')
    keepKey(null)
    expect(keptKey()).toBeNull()
  })

  it('is asked for again where the browser keeps nothing', () => {
    vi.stubGlobal('sessionStorage', refusing)
    expect(() => keepKey('a key')).not.toThrow()
    expect(keptKey()).toBeNull()
  })
})
