import type { Viewer } from './viewer.ts'

/** Radians for a drag across the height of the picture. */
const DRAG = 1.6
const WHEEL = 0.0012

/** A press this near a side of the picture, as a share of its width, turns that way by so many radians. */
const SIDE = 0.18
const TURN = 0.3
/** Points a finger may stray and still be pressing. */
const STRAYS = 8

/** Looks round by dragging, or by pressing at a side of the picture, leans in with the wheel or two fingers. Gives the way to stop. */
export function pointerGaze(picture: HTMLElement, viewer: Viewer): () => void {
  const pointers = new Map<number, { x: number; y: number }>()
  /** Where a press began that has not become a drag. */
  let press: { x: number; y: number } | null = null
  const spread = () => {
    const [a, b] = [...pointers.values()]
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0
  }

  const down = (event: PointerEvent) => {
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    press = pointers.size === 1 ? { x: event.clientX, y: event.clientY } : null
    picture.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent) => {
    const from = pointers.get(event.pointerId)
    if (from === undefined) return
    if (press && Math.hypot(event.clientX - press.x, event.clientY - press.y) > STRAYS) press = null
    const before = spread()
    const scale = DRAG / Math.max(200, picture.clientHeight)
    if (pointers.size === 1) viewer.look((from.x - event.clientX) * scale, (event.clientY - from.y) * scale)
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    const after = spread()
    if (pointers.size === 2 && before > 0 && after > 0) viewer.zoom(before / after)
  }
  const up = (event: PointerEvent) => {
    pointers.delete(event.pointerId)
    if (press === null || event.type !== 'pointerup') return
    const share = press.x / Math.max(1, picture.clientWidth)
    press = null
    if (share < SIDE) viewer.look(-TURN, 0)
    else if (share > 1 - SIDE) viewer.look(TURN, 0)
  }
  const wheel = (event: WheelEvent) => {
    event.preventDefault()
    viewer.zoom(Math.exp(event.deltaY * WHEEL))
  }

  picture.addEventListener('pointerdown', down)
  picture.addEventListener('pointermove', move)
  picture.addEventListener('pointerup', up)
  picture.addEventListener('pointercancel', up)
  picture.addEventListener('wheel', wheel, { passive: false })
  return () => {
    picture.removeEventListener('pointerdown', down)
    picture.removeEventListener('pointermove', move)
    picture.removeEventListener('pointerup', up)
    picture.removeEventListener('pointercancel', up)
    picture.removeEventListener('wheel', wheel)
  }
}
