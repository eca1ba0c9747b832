import { fail, ok, type Result } from '#shared/units/result.ts'
import { type Ms, ms } from '#shared/units/units.ts'
import type { SoundFailure } from '../contract.ts'

/** Opens a file as far as is needed to play it. Gives its length when it is known. */
export function openFile(
  element: HTMLAudioElement,
  address: string,
): Promise<Result<Ms | null, SoundFailure>> {
  return new Promise((resolve) => {
    const done = (result: Result<Ms | null, SoundFailure>) => {
      element.oncanplay = null
      element.onerror = null
      resolve(result)
    }
    element.oncanplay = () => {
      done(ok(Number.isFinite(element.duration) ? ms(element.duration * 1000) : null))
    }
    element.onerror = () => {
      void whyNot(element.error, address).then((failure) => done(fail(failure)))
    }
    element.crossOrigin = 'anonymous'
    element.preload = 'auto'
    element.src = address
    element.load()
  })
}

/** Lets go of a file and of what was loaded of it. */
export function closeFile(element: HTMLAudioElement): void {
  element.oncanplay = null
  element.onerror = null
  element.pause()
  element.removeAttribute('src')
  element.load()
}

/** A browser says "not supported" of a file that is not there, too: asking for it tells the two apart. */
async function whyNot(error: MediaError | null, address: string): Promise<SoundFailure> {
  const said = error?.message ?? ''
  if (error?.code === MediaError.MEDIA_ERR_NETWORK)
    return { reason: 'network', detail: `${address}: ${said}` }
  try {
    const answer = await fetch(address, { method: 'HEAD' })
    if (!answer.ok) return { reason: 'network', detail: `${address}: ${answer.status}` }
    return { reason: 'format', detail: `${address}: ${said || 'the browser cannot play it'}` }
  } catch {
    return {
      reason: 'network',
      detail: `${address}: could not be reached, or does not allow to be used from here`,
    }
  }
}
