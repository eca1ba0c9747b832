/** How something was passed on. `left`: whoever asked thought better of it. */
export type Shared = 'sent' | 'copied' | 'left' | 'refused'

/** Passes an address on: by what the device offers for it, else by copying it. */
export async function shareAddress(title: string, text: string, url: string): Promise<Shared> {
  if (typeof navigator.share === 'function') return send({ title, text, url })
  try {
    await navigator.clipboard.writeText(url)
    return 'copied'
  } catch {
    return 'refused'
  }
}

/** Whether the device can pass a file on. */
export const canSend = (file: File): boolean => navigator.canShare?.({ files: [file] }) === true

export async function send(what: ShareData): Promise<Shared> {
  try {
    await navigator.share(what)
    return 'sent'
  } catch (error) {
    return (error as Error).name === 'AbortError' ? 'left' : 'refused'
  }
}
