let known: boolean | undefined

/** Whether this browser can draw the hall at all: it needs WebGL 2. */
export function canDraw(): boolean {
  known ??= tryContext()
  return known
}

function tryContext(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2')
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    return context !== null
  } catch {
    return false
  }
}
