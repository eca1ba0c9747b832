import { type DeviceAsks, easeStore, LESS_MOTION, MORE_CONTRAST, manners } from './sim/ease.ts'

/** Keeps a page as its visitor is at ease with it, from now on: whatever changes, here or on the device, holds at once. */
export function putAtEase(page: HTMLElement): void {
  const motion = matchMedia(LESS_MOTION)
  const contrast = matchMedia(MORE_CONTRAST)
  const dress = () => {
    const device: DeviceAsks = { lessMotion: motion.matches, moreContrast: contrast.matches }
    Object.assign(page.dataset, manners(easeStore.getState(), device))
  }
  dress()
  motion.addEventListener('change', dress)
  contrast.addEventListener('change', dress)
  easeStore.subscribe(dress)
}
