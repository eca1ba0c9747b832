const ATTEMPTS = 3
const AGAIN_AFTER_MS = 3000

/**
 * Asks for something, and again a few times where it could not be had. Null once it is given up, or whoever asked
 * has left.
 */
export async function patiently<Had>(ask: () => Promise<Had>, leaving: AbortSignal): Promise<Had | null> {
  for (let attempt = 0; attempt < ATTEMPTS && !leaving.aborted; attempt++) {
    if (attempt > 0) await new Promise((again) => setTimeout(again, AGAIN_AFTER_MS))
    const [asked] = await Promise.allSettled([ask()])
    if (leaving.aborted) return null
    if (asked.status === 'fulfilled') return asked.value
  }
  return null
}
