import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { patiently } from '../../../client/gpu/index.ts'

const staying = new AbortController().signal

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('what is asked for patiently', () => {
  it('is asked for again until it can be had', async () => {
    const ask = vi.fn().mockRejectedValueOnce(new Error('the network is gone')).mockResolvedValue('a coat')
    const had = patiently(ask, staying)
    await vi.runAllTimersAsync()
    expect(await had).toBe('a coat')
    expect(ask).toHaveBeenCalledTimes(2)
  })

  it('is given up in the end, without an exception', async () => {
    const had = patiently(() => Promise.reject(new Error('not to be had')), staying)
    await vi.runAllTimersAsync()
    expect(await had).toBeNull()
  })

  it('is nobody’s any more once whoever asked has left', async () => {
    const leaving = new AbortController()
    const ask = vi.fn(
      () =>
        new Promise<string>((_, fail) =>
          leaving.signal.addEventListener('abort', () => fail(leaving.signal.reason)),
        ),
    )
    const had = patiently(ask, leaving.signal)
    leaving.abort()
    await vi.runAllTimersAsync()
    expect(await had).toBeNull()
    expect(ask).toHaveBeenCalledTimes(1)
  })
})
