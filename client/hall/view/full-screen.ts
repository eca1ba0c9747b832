/** Whether this browser can fill the screen with a page at all: phones may not. */
export const canFillScreen = (): boolean => document.fullscreenEnabled === true

/** Fills the screen with the page, or gives it back. A browser may say no; nothing is lost then. */
export function toggleFullScreen(): void {
  if (!canFillScreen()) return
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen({ navigationUI: 'hide' })
  done.catch(() => undefined)
}
