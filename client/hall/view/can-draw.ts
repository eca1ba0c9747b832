import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** Null until a picture has been begun, or could not be. */
const drawing = createStore<{ isPossible: boolean | null }>(() => ({ isPossible: null }))

/** Whether this browser can draw: it needs WebGL 2. Opens a context to see, where nobody has yet. */
export function canDraw(): boolean {
  const { isPossible } = drawing.getState()
  if (isPossible !== null) return isPossible
  noteDrawing(tryContext())
  return canDraw()
}

/** Whether there is a picture to be hoped for: opening a context only to see would make it come later. */
export const useCanDraw = (): boolean =>
  useStore(drawing, ({ isPossible }) => isPossible ?? typeof WebGL2RenderingContext !== 'undefined')

/** A context was opened, or could not be had. */
export const noteDrawing = (isPossible: boolean): void => drawing.setState({ isPossible })

function tryContext(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2')
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    return context !== null
  } catch {
    return false
  }
}
